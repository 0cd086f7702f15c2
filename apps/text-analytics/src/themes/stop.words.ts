/** Words that name no theme: those at which no phrase begins or ends, and those that say nothing alone. */

const words = (...lists: string[]) => new Set(lists.flatMap((list) => list.split(' ')));

/** In the joined normal form. At the edge of a phrase they only blur it; inside it they may stand ("out of stock"). */
const EDGES = words(
  'a an the and or but if so as at by for from in into of off on out over to up with about after before than then too very just also only even still again more most much many some any all both each every other such same own',
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those there here who whom which what when where why how',
  'am is are was were be been being have has had having do does did doing will would shall should can could may might must im ive id ill its youre theyre were thats theres',
  'get got gets getting go goes going went gone make makes made one two thing things way lot bit really quite rather because while though although however since until during between against through per via yet ever always often sometimes now today yesterday please thanks thank hi hello dear',
  'و که از به با را رو در بر تا برای واسه بی یا اما ولی هم نیز پس اگر اگه چون زیرا چرا چه چی کی کجا کدام مگر مثل مثلا یعنی البته فقط حتی دیگر دیگه باز دوباره هنوز همین همان همون همه هر هیچ چند چندین بعضی بقیه بیشتر کمی خیلی بسیار کاملا واقعا تقریبا حدود بین روی زیر بالای پیش پس بعد قبل حالا الان امروز دیروز وقتی موقع',
  'این ان اون اینا اونا اینها انها اینجا انجا اونجا اینکه انکه اینقدر انقدر اینطور اینجوری من تو او ما شما ایشان انان خود خودم خودت خودش خودمون خودتون خودشون یک یه دو سه ها های هایی ای تر ترین ام ات اش مان تان شان',
  'است هست هستم هستند هستن بود بودم بودن بودند باشد باشه باشید شد شده شدم شدن شود میشود میشه شه کرد کرده کردم کردن کردند کنید کنم کنه کند کنن میکنم میکنه میکند میکنید دارد داره دارم دارن دارید داشت داشتم داشتن گفت گفتم میگه اومد امد رفت رفتم دادم داد دادن میدم بده خواهش لطفا ممنون مرسی تشکر سلام باید شاید',
);

/** Negations, judgements and numerals: part of a telling phrase, but no theme of their own. */
const NOT_ALONE = words(
  'not no nor never none nothing without dont doesnt didnt isnt wasnt arent werent cant cannot couldnt wont wouldnt havent hasnt hadnt shouldnt',
  'good great nice fine best better bad worse worst poor excellent perfect amazing awesome terrible horrible awful love loved like liked likes hate happy unhappy disappointed recommend well new old big small first last long short high low time times day days week weeks month year years use used using work works worked try tried need want know think see say said look looks looking feel feels come came take took give gave put thought little',
  'نه نبود نیست نیستم نبودن نشد نشده نمیشه نمیشود نکرد نکرده نکردم نکنید نمیکنه نمیکند ندارد نداره ندارم نداشت بدون اصلا هرگز نباید نیومد نیامد نرفت نداد ندادن',
  'خوب خوبه خوبی بد بده بدی عالی عالیه بهتر بهترین بدتر بدترین افتضاح مزخرف معمولی راضی ناراضی خوشم دوست جالب زیاد کم مناسب درست لازم قشنگ زیبا بزرگ کوچک جدید قدیمی اول اخر بار روز هفته ماه سال ساعت دقیقه نفر چیز کار مورد نظر استفاده',
);

const DIGITS = /^\d+$/;

/** Whether a phrase may begin or end with the word. */
export function mayBorder(word: string): boolean {
  return word.length > 1 && !EDGES.has(word);
}

/** Whether the word, which may border a phrase, may also be a phrase by itself. */
export function mayStandAlone(word: string): boolean {
  return word.length > 2 && !NOT_ALONE.has(word) && !DIGITS.test(word);
}
