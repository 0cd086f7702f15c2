/** Frequent small words that tell languages apart; folded. */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const englishWords = wordsOf(
  'the a an and or but is are was were be been being it its this that these those i you he she we they my your our their me him her us them to of in on at for with from by as not no so very have has had do does did will would can could should may might just get got gets getting all any some more most much many good great bad app order ordered service delivery product quality price time times love nice thanks thank please support when what where who why how which if than then there here only also too even still after before again never always ever every each because since while until about into over under out up down off back cant dont doesnt didnt wont isnt wasnt ive im id youre theyre whats one two three first last next day days week weeks month months year years today yesterday now been go going went gone come came take took make made give gave gives say said says told tell tells call called ask asked asking pay paid buy bought use used using need needed want wanted know knew think thought feel felt see saw seen find found keep kept let put set try tried work works worked working help helped phone email website site team staff people person customer money refund free card account bank bill food driver hotel room doctor school course update new old same other another own better best worse worst easy hard fast slow late early cheap fine ok okay well really quite pretty sorry hello hi hey without nothing something anything everything nobody someone anyone everyone away around through between both few lot lots bit little enough such like size fit wear color dress shirt star stars review recommend happy perfect beautiful excellent awesome amazing terrible horrible',
);

/** Function words of other languages in Latin letters; those that English or Finglish have too are left out. */
export const otherLatinWords = wordsOf(
  'le la les des une est et je nous vous pas pour avec dans sur très mais qui que el los las es una por con muy pero como para del está fue der die das und ist nicht ich wir sie ein eine mit auf für sehr aber auch il che di non sono è molto della per ma questo bir ve çok için ama bu ne değil iyi kötü olarak o os uma não com muito mas het een niet ik wij zeer goed maar för och är inte jag',
);

/** Frequent words that Arabic has and Persian doesn't, folded. */
export const arabicWords = wordsOf(
  'فی من الی هذا هذه جدا لکن لا لم ما کان کانت التطبیق الخدمه انا انت نحن شکرا ممتاز سیء سیئه مع عن هو هی ان التی الذی لیس الطلب التوصیل',
);

export const persianWords = wordsOf(
  'و که از به با را رو این اون آن ان در برای هم خیلی بود نبود است هست نیست شد نشد من شما یک یه تا چرا ولی اما سفارش خوب عالی بد می نمی داره نداره کرد',
);

/** Persian in Latin letters: words that no other language here has, so that two of them give it away. */
export const finglishWords = wordsOf(
  'va ke az ro yek yeki yechi che chi ki age agar vali ham bood bud bod shod shode kard kardam kardan kardid kardin konid konin kone konam dad dadam dadan raft raftam goft goftam goftan zadam zad shoma ma un inja unja hala alan hanuz hanooz dige faghat fagat khode khod hame har hich chera chejuri chetor kheili kheyli khub khoob khube mishe nemishe mikone nemikone mikonam nemikonam daram nadaram dare nadare darid nadarid dari darin ast nist hast bade bedid bedin bede lotfan salam mersi merci damet dametun rooz ruz mah saat hafte sal emrooz emruz diruz farda pish bar bara baraye vaghti vaghean aslan chon moghe inke unke ta ba be dar bi na nemiad miad mige migan migam goftid pul pool poolam pulam pulamo sefaresh barname gheymat keyfiat poshtibani javab kar kari nafar dast rah bala payin kuchik bozorg jadid ghadim zood dir resid naresid ziad kam tarin tar hash ash esh am et et esh tun eshun amo ham o kash shayad hes fekr ghat vasl',
);
