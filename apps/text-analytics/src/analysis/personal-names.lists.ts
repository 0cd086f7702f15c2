/** Given names, titles and the words that look like names, all in the folded form of `personal-text.ts`. */
import { fold } from './personal-text.js';

const list = (...texts: string[]): ReadonlySet<string> =>
  new Set(
    texts
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(fold),
  );

export const GIVEN_PERSIAN = list(
  `علی محمد حسین حسن رضا مهدی احمد امیر امیرحسین امیرعلی امیررضا امیرمحمد محمدرضا محمدعلی محمدحسین محمدمهدی علیرضا
  غلامرضا حمیدرضا احمدرضا عبدالله عباس ابوالفضل اکبر علی‌اکبر اصغر علی‌اصغر جعفر جواد محمدجواد کاظم کریم رحیم رحمان حمید مجید سعید
  وحید فرید نوید جاوید امید ناهید حامد محمود مسعود داوود داود یوسف یعقوب ابراهیم اسماعیل موسی عیسی یحیی یونس الیاس ایوب سلیمان
  هادی مصطفی مرتضی مجتبی میثم سجاد صادق باقر هاشم قاسم ناصر منصور نصرت اسد اسدالله روح‌الله نادر طاهر طه یاسر یاسین بهروز
  بهزاد بهنام بهرام بهمن شهرام شهریار شهاب شاهین شاهرخ شایان شروین سامان سامیار سینا سیاوش سهراب سپهر سهیل سروش سیامک
  سیروس کوروش داریوش کامبیز کامران کاوه کیان کیوان کیانوش کسری کیارش آرش آرین آرمان آرمین آرتین آراد آریا آرسام اشکان افشین ایمان
  ایرج ارسلان اردلان اردشیر بابک بردیا برزو بنیامین پارسا پدرام پرهام پرویز پژمان پویا پویان پوریا پیمان پیام توحید تورج جمشید جلال جمال
  خسرو خشایار دانیال رامین رامتین رستم رسول روزبه رهام زانیار ژوبین شاهد شکیب صابر صالح صمد عادل عارف عرفان عزیز عطا علیسان عماد
  غلام فرامرز فربد فرداد فرزاد فرزین فرشاد فرشید فرهاد فرهنگ فریبرز فریدون فواد فیروز قدرت قربان کیهان گودرز لطیف ماهان مازیار مانی
  ماکان متین محسن مختار معین منوچهر مهرداد مهران مهرزاد مهراد میلاد میعاد نیما نریمان نوشاد هوشنگ هومن هیراد هرمز وریا یاشار یزدان
  مریم فاطمه زهرا زینب رقیه معصومه سکینه خدیجه صدیقه طاهره کبری عذرا فهیمه نعیمه سمیه سمیرا سمانه سارا سحر ساناز سپیده سودابه سوسن
  سولماز سیما سیمین سهیلا ستاره ستایش سوگند سیمرغ شادی شقایق شکوفه شهره شهلا شهناز شهرزاد شهین شیدا شیرین شیما شبنم شراره
  صبا صدف ثریا ثنا طناز طیبه عاطفه عسل غزل غزاله غزال فائزه فاخته فرانک فرزانه فرناز فرشته فریبا فریده فروغ فرخنده فلورا کتایون
  کیمیا کیانا گلناز گلنار گلاره گلی گیتا گیتی گیسو لاله لادن لیلا لیلی لیدا مائده ماندانا ماهرخ محبوبه محدثه مرجان مرضیه مژگان مژده
  ملیکا ملیحه منیژه منیره مهسا مهناز مهشید مهتاب مهدیه مهرنوش مهری مهین مونا مینا میترا مینو نازنین نازی ناهید نجمه ندا نرگس نسترن
  نسرین نسیم نغمه نفیسه نگار نگین نوشین نیلوفر نیکی نیکو نیوشا هانیه هاله هدا هدی هدیه هستی هلیا هما هنگامه هیلدا یاسمن یاسمین
  یگانه یلدا آتنا آذر آرزو آرزو آزاده آزیتا آسیه آناهیتا آیدا آیلین آیناز اعظم اکرم الناز الهام الهه المیرا النا افسانه افسون اشرف
  اقدس انسیه باران بهار بهاره بهناز بیتا بنفشه پانته‌آ پروانه پروین پرستو پرنیان پریسا پریناز پری پگاه پونه ترانه ترنم تینا تهمینه
  حانیه حدیث حدیثه حمیده حنانه حورا خاطره درسا دلارام دنیا راحله راضیه رعنا رکسانا رها روژان رویا ریحانه رومینا ژاله ژیلا زهره
  زیبا ساجده ساغر سانا ساره سمر سلما سبا سوفیا شایسته شمیم شهربانو صفورا عالیه فخری کوثر معصوم نادیا ناعمه نورا هلن وجیهه`,
);

/** Persian and other names of the region in Latin letters, which people write without capitals too. */
export const GIVEN_LATIN = list(
  `ali mohammad mohammed muhammad mohamad hossein hosein hussein hassan hasan reza alireza mohammadreza hamidreza mehdi mahdi ahmad ahmed
  amir amirhossein amirali abbas akbar asghar jafar javad kazem karim rahim rahman hamid majid saeed saeid saied vahid farid navid omid hamed
  mahmoud masoud davood davoud yousef yusuf ebrahim ibrahim esmaeil mousa eisa yahya younes hadi mostafa mustafa morteza mojtaba meysam sajjad
  sadegh bagher hashem ghasem naser mansour nader taher yaser behrooz behrouz behzad behnam bahram bahman shahram shahab shahin shayan shervin
  saman sina siavash sohrab sepehr soheil soroush siamak koorosh kourosh dariush kambiz kamran kaveh kian keyvan kiarash arash aryan arman
  armin ashkan afshin iman iraj babak bardia parsa pedram parham parviz pejman pouya pooya poya pouria peyman payam jamshid jalal khosrow
  danial ramin rouzbeh saber saleh samad adel aref erfan aziz emad farzad farzin farshad farshid farhad fariborz fereydoun kayhan mahan
  maziar mani matin mohsen moein manouchehr mehrdad mehran mehrzad milad nima nariman hooshang hooman hirad yashar yazdan
  maryam fatemeh fateme fatima zahra zeinab zeynab masoumeh masoome somayeh samira samaneh sara sarah sahar sanaz sepideh soudabeh sousan sima
  simin soheila setareh shadi shaghayegh shohreh shahla shahnaz shahrzad shirin shima shabnam saba sadaf soraya sana atefeh asal ghazal ghazaleh
  faezeh farzaneh farnaz fereshteh fariba farideh forough katayoun kimia golnaz leila leyla laleh ladan lida maedeh mandana mahboubeh marjan
  marzieh mojgan melika mahsa mahnaz mahtab mona mina mitra nazanin nahid neda narges nasrin nasim negar negin nooshin niloofar niloufar
  niusha hanieh haleh hoda hasti yasaman yasamin yeganeh yalda atena azadeh azita anahita ayda aida aylin elnaz elham elaheh elmira
  bahar bahareh behnaz bita parvaneh parvin parastoo parisa pari pegah tara taraneh tina haniyeh rana roya rouya reyhaneh raha zhaleh
  yara omar umar khalid khaled layla nour noor rania salma samir tariq yasmin yasmine yasmeen zainab hadiya bilal imran usman`,
);

/** English, European and other names that customers bear; many are words as well, so they want their capital. */
export const GIVEN_WESTERN = list(
  `aaron abigail adam adrian agnes aidan alan albert alejandro alessandro alex alexander alexandra alexis alfred alice alicia alison allison
  alyssa amanda amber amelia amy ana anastasia andrea andreas andrew andy angela angelica anita ann anna anne annie anthony antonia antonio
  april archie ariana arthur ashley astrid audrey austin ava barbara beatrice becky ben benjamin bernard beth bethany betty beverly
  boris bradley brandon brenda brian bridget britney brooke bruce bryan caitlin callum cameron camilla carl carla carlos carmen carol caroline
  carolyn catherine cathy cecilia charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire
  clara clare claudia colin connor courtney craig cristina crystal cynthia daisy damian dan daniel daniela danielle danny darren dave david
  deborah debbie debra declan denise dennis derek diana diane diego dimitri dmitri dominic donald donna doris dorothy douglas duncan dylan
  eddie edgar edith edward eileen elaine eleanor elena eliza elizabeth ella ellen ellie elliot emilia emily emma eric erica erik erika erin
  ernest ethan eugene eva evan eve evelyn fatima felicity felix fernando fiona florence frances francesca francis francisco frank franz fred
  freddie frederick freya gabriel gabriela gareth gary gavin gemma geoffrey george georgia georgina gerald gerard gillian gina giovanni
  giulia gloria gordon graham greg gregory greta guy gwen hannah hans harold harriet harry harvey hazel heather hector heidi helen helena
  henrik henry herbert holly howard hugh hugo ian imogen ingrid irene isaac isabel isabella isla ivan ivy jack jackie jackson jacob jacqueline
  jade jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jenna jennifer jenny jeremy jerry jesse jessica
  jill jim jimmy joan joanna joanne jodie joe joel johan johanna john johnny jon jonas jonathan jordan jorge jose joseph josephine josh joshua
  joyce juan judith judy julia julian julie juliet jun justin karen karl kate katherine kathleen kathryn kathy katie katrina kay kayla keith kelly ken
  kenneth kerry kevin kim kimberly kirsten kurt kyle laura lauren laurence lawrence leah lee lena leo leon leonard leslie lewis liam lily linda
  lindsay lisa liz logan lois lorenzo lorraine louis louise luca lucas lucia lucy luis luke lydia lynn mackenzie madeleine madison maggie
  magdalena malcolm manuel marco marcus margaret maria marianne marie marilyn mario marion mark marlene marta martha martin martina marvin mary
  mason mateo matt matthew maureen maurice max megan melanie melissa mia michael michaela michele michelle miguel mike mila miles milo miriam
  mohan molly monica morgan mateusz nadia nancy naomi natalia natalie natasha nathan nathaniel neil nicholas nick nicola nicole nigel nina noah
  noel nora norman olga oliver olivia oscar owen pablo paige pamela patricia patrick paul paula pauline pavel pedro penelope penny peter
  petra phil philip philippa phillip phoebe pierre piotr polly priya quentin rachel rafael raj rajesh ralph randy raymond rebecca regina rene
  ricardo richard rita rob robert roberta roberto robin rodney roger roland ronald rory rosa rosie ross roxanne roy ruby rupert russell ruth ryan
  sabrina sally sam samantha samuel sandra sanjay scott sean sebastian sergei sergio seth shannon sharon shaun shawn sheila shelley shirley
  sidney silvia simon simone sofia sonia sophia sophie stacey stan stanley stefan stella stephanie stephen steve steven stuart sunita susan
  susanna suzanne sven svetlana sylvia tamara tanya tatiana ted teresa terry thelma theo theodore theresa thomas tiffany tim timothy toby todd tom
  tomas tomasz tommy tony tracey tracy trevor tyler ursula valentina valerie vanessa vera veronica vicky victor victoria vincent viola violet
  virginia vivian vladimir walter wanda warren wayne wei wendy wilfred william wolfgang yolanda yuki yusuf yvonne zach zachary zoe`,
  `bill dawn eden faith grace hope joy may rose sue will mark autumn summer jewel chase drew gene harmony iris olive pearl rich skye sky bob rob`,
);

/** Titles before a surname; after the genitive form («آقای») hardly anything but a name or an office follows. */
export const TITLES = list(
  'آقای آقا خانم خانوم دکتر مهندس استاد سرکار جناب',
  'mr mrs ms miss mister dr doctor prof professor',
  'aghaye aghay agha khanoome khanome khanume khanoom khanom khanum jenabe sarkar mohandes doktor',
);

/** What follows a title or another cue and is no name: offices, brands, and words of every day. */
export const NOT_NAMES = list(
  `و یا که از به با در بر تا را رو رو هم این اون آن ما من تو شما ایشان ایشون او همه هیچ یک یه دو سه چند هر خیلی خیلى بسیار واقعا اصلا چرا چه چی
  خوب بد عالی بود است هست هستم نیست شد نشد می نمی گفت گفتن داشت کرد عزیز محترم گرامی محترمی مهربان مودب باادب بی
  راننده پیک پشت پشتیبان پشتیبانی فروشنده صندوقدار صندوق‌دار مدیر مدیریت مسئول مسول مسئولی کارشناس کارمند کاربر مشتری منشی اپراتور
  گارسون آشپز سرآشپز سرویس خانه خونه بزرگ کوچک جوان جوانی پیر پیری مسن باردار بارداری مجرد متاهل ایرانی خارجی زیبا زیبای آرایشی
  عصبانی بعدی قبلی اولی دومی دیگری دیگه‌ای فوری خداوکیلی قنادی زمینی قوی معمولی حسابی الکی کلی خدایی انصافی انصافا انقدری اینجوری اونجوری چطوری اینطوری
  راضی ناراضی تلفنی حضوری اینترنتی شخصی مجازی محترمه بنده فعلی اصلی فرعی مالی بازرگانی اداری فنی تولیدی فروشگاهی انتظامات پلیس
  داروخانه داروساز دندانپزشک پزشک پوست زنان قلب علفی رئیس رییس تحویل مخصوص باشی بازی کشی خوبی بدی خدا خداوند کلا وقتی یعنی چیزی
  کسی جای جایی روزی ساعتی سالی ماهی برای بدون ولی حتی پس سر روی زیر توی قیمتی کیفیتی مردی زنی غذای پنجمی گلی دوستی بی‌ادبی
  پیگیری شیرینی پیتزای بستنی دوست سبزی امروز همبرگر غذایی زیادی ارسالی خالی صورتی کیلو بیشتری خاصی هماهنگی رسیدگی بالای
  طولانی مقداری هیچی بهداشتی گرمی طوری جوری جلوی بعضی کافی هرچی واقعی مناسبی زمانی باری اشتباهی همیشگی دیگر پایینی موجودی حرفه‌ای
  ایراد تازگی محصولی داری کاری نوشیدنی قدری توجهی بهتری حالی جالبی خبری سفارشی باقی سوختگی فرقی مشکلی اوکی عادی کمتری دائمی
  عذرخواهی بررسی دیروز ایرادی چجوری سنتی عجیبی اونی دقتی اضافی ربطی میان تمامی مواردی دریافتی نزدیکی سختی دارای محلی ظاهری همگی
  منفی رفتاری طبیعی مابقی حرفی کیفی درستی موردی رسمی انتخابی زندگی اقتصادی نظری فکری معطلی بزرگی بیان همونی کسانی حدودی نامناسبی
  افراد نگهبانی پایان گاهی بودی یکمی خریداری معرفی سلامتی اندکی اهمیتی ریزی زیبایی موادی تنهایی نیازی خودداری عددی دستی مدتی راهی
  سانتی متری نفری نقدی احترامی معنی راحتی طراحی تفاوتی قطعی گارانتی انسانی مرخصی دسترسی امنیتی بانکی حقوقی قانونی گوشی آموزشی درسی
  دانشگاهی رستورانی نارضایتی مشتریان همکاری هیبریدی دیجیتالی دیجیتال مهربونی خوشرویی
  پذیرش مهمان‌نوازی میزی بازیگری منتظری تازی جدی سلام ممنون مرسی لطفا فروش مرکزی`,
  `sir madam team support customer customers service services sales billing manager management staff all everyone everybody anyone
  there again and the a an for to so very much you your my our me us not no nothing in on at of is was it this that from with but
  regards best kind thanks cheers admin admins folks guys friends hub app website store shop company delivery dept department help helpdesk
  muscle pepper martens bean right clean sheen office world universe apple google samsung amazon great good bad awful nice lovely
  excellent happy unhappy angry disappointed disgusted sad sorry hello hi hey dear please yes ok okay what why how when where who
  agent advisor driver courier technician receptionist name spelled wrong order refund premium turbo plus pro beats potato kipling
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  i im ive ill id yours sincerely faithfully truly warmly never ever always just still only really quite going having being`,
  `kheili poshtibani posht ranande peyk modir forooshande khoob bad moshtari raazi razi narahat mahsool ghaza eshtebah ro ra az be ba dar`,
);

/** Endings that make a Persian word a likely surname after a title. */
const SURNAME_ENDING =
  /(?:ی|پور|زاده|نژاد|فر|نیا|یان|دوست|منش|خواه|راد|وند|لو|بخت|مهر|کیا|پناه|گر|چی|تبار|فرد|زند|پرور|سرا|مقدم|اصل|روز|سلطان)$/;

/** Plurals, comparatives and abstracts («غذاهای», «بزرگتری», «خستگی»), and letters stretched for force. */
const COMMON_ENDING = /(?:های|هایی|تری|گی)$|(.)\1\1/;

/** Whether a folded word has the shape of a Persian surname. */
export const isSurnameShaped = (word: string): boolean =>
  word.length >= 4 &&
  word.length <= 16 &&
  !NOT_NAMES.has(word) &&
  SURNAME_ENDING.test(word) &&
  !COMMON_ENDING.test(word);

/** The same in Latin letters, for Persian written so. */
export const isLatinSurnameShaped = (word: string): boolean =>
  word.length >= 5 &&
  word.length <= 18 &&
  !NOT_NAMES.has(word) &&
  /(?:i|y|pour|zadeh|nejad|far|nia|ian|yan)$/.test(word);

/** «هانیه‌ام»: the copula joined to the name. */
export const GIVEN_WITH_COPULA: ReadonlySet<string> = new Set([...GIVEN_PERSIAN].map((name) => `${name}ام`));

/** Given names that are words of every day too, so that a surname's shape after them proves nothing. */
export const AMBIGUOUS_GIVEN = list(
  `نگین شیرین امید آرزو بهار سحر صبا صدف ایمان نرگس هستی رها دنیا خاطره حدیث بهمن آذر مهتاب شاهد قدرت زیبا شایسته عزیز کریم رحیم صالح صابر
  عادل عارف معصوم عالیه اشرف پیام پیمان پروانه ستاره شبنم نسیم غزل عسل لاله آزاده عاطفه مژده گلی شهاب جلال جمال عطا توحید صادق نادر
  وحید فرید ناصر منصور طاهر هادی جاوید متین مختار معین کیان ماهان سوسن یاسمن نسترن نیلوفر شکوفه شقایق بنفشه یلدا پگاه ترانه نغمه
  ساغر شمیم افسانه افسون الهام الهه انسیه کوثر ثنا ندا هدی هدا راضیه مرضیه تینا مینا سبا فخری نازی پری مهری لیلی گلاره لطیف قربان
  غلام اکبر اصغر اعظم اکرم رسول رحمان فرهنگ خسرو مانی محمد علی حسین حسن رضا مهدی امیر زهرا فاطمه حسام سهیل فرشته آیدا`,
);

const GIVEN: ReadonlySet<string> = new Set([
  ...GIVEN_PERSIAN,
  ...GIVEN_LATIN,
  ...GIVEN_WESTERN,
  ...GIVEN_WITH_COPULA,
]);
export const isGiven = (word: string): boolean => GIVEN.has(word);
