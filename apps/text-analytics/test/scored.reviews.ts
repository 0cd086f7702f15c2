/** Scored reviews made of parts: a bakery's, whose praise and blame no general word list knows, and plain ones. */
export interface Scored {
  text: string;
  stars: number;
}

const BREADS = [
  'سنگک امروز',
  'بربری صبح',
  'تافتونی که گرفتم',
  'نون جمعه',
  'نونی که آوردن',
  'لواش این هفته',
  'نون جو',
];
const PRAISE = [
  'هنوز گرم بود و عطرش تا سر کوچه میومد',
  'مغزش پنبه‌ای بود',
  'پر از کنجد بود',
  'تا شب مثل اولش موند',
  'آدمو یاد تنور مادربزرگ میندازه',
  'طلایی بود و خش خش میکرد',
];
const BLAME = [
  'وسطش خمیر مونده بود',
  'مثل مقوا بود',
  'انگار مال دیروز بود',
  'زیرش سیاه شده بود',
  'سنگریزه داشت',
  'تو دست خورد میشد',
];
const MEALS = [
  'سر سفره گذاشتیم',
  'با پنیر خوردیم',
  'چهارتا گرفته بودم',
  'برای صبحانه بود',
  'دادم همسایه هم دید',
];

/** Every part by its own step through the lists, so that parts meet in all combinations. */
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** As many as `count`, from the one at place `from` on; the same each time. */
export function breadReviews(count: number, from = 0): Scored[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const praises = at % 2 === 0;
    const said = pick(praises ? PRAISE : BLAME, at >> 1);
    const text = `${pick(BREADS, at)} ${said}، ${pick(MEALS, Math.floor(at / 12))}`;
    return { text, stars: (praises ? 4 : 1) + (Math.floor(at / 7) % 2) };
  });
}

const THINGS = ['the chairs', 'the lamp', 'my order', 'the table', 'the shelf', 'the sofa'];

/** What any reader understands at once. */
export function plainReviews(count: number): Scored[] {
  return Array.from({ length: count }, (_, at) => {
    const thing = pick(THINGS, at >> 1);
    return at % 2 === 0
      ? { text: `Excellent service, I love ${thing}`, stars: 5 }
      : { text: `Terrible service, I hate ${thing}`, stars: 1 };
  });
}
