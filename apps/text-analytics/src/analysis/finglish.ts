/** Persian in Latin letters: which words give it away, and what they are in Persian. */

/** Persian word, then its spellings; spellings are compared in folded form, so most variants need no entry. */
const SPELLINGS: readonly (readonly [persian: string, spellings: string])[] = [
  ['خیلی', 'kheili|kheyli|khayli|kheli|xeyli'],
  ['خوب', 'khob|khub|khoob|xub'],
  ['خوبه', 'khobe|khube|khoobe'],
  ['عالی', 'ali|aali|alii'],
  ['عالیه', 'alie|aliye|aalie'],
  ['بد', 'bad'],
  ['بده', 'bade'],
  ['نیست', 'nist|nis'],
  ['نیستم', 'nistam'],
  ['بود', 'bod|bud|bood'],
  ['نبود', 'nabod|nabud|nabood'],
  ['است', 'ast'],
  ['ولی', 'vali|wali'],
  ['اما', 'amma|ama'],
  ['مرسی', 'mersi|merci'],
  ['ممنون', 'mamnoon|mamnun|mamnon|mamnoonam'],
  ['سلام', 'salam|slm'],
  ['لطفا', 'lotfan|lotfa'],
  ['اصلا', 'aslan|asln'],
  ['واقعا', 'vaghean|vaqean|vaghan|waghean'],
  ['راضی', 'razi|raazi'],
  ['دیر', 'dir'],
  ['زود', 'zood|zud|zod'],
  ['رسید', 'resid|reside'],
  ['نرسید', 'naresid|nareside'],
  ['سفارش', 'sefaresh|sefaresham'],
  ['کیفیت', 'keyfiat|keifiat|keyfiyat|kayfiat'],
  ['بی کیفیت', 'bikeyfiat|bikeyfiyat'],
  ['قیمت', 'gheymat|gheimat|qeymat'],
  ['گرون', 'geroon|gerun|geron|geroone|gerune'],
  ['ارزون', 'arzoon|arzun|arzon'],
  ['پول', 'pool|pul|poolam|pulam|poolamo|pulamo'],
  ['پشتیبانی', 'poshtibani|poshtibanitoon'],
  ['جواب', 'javab|jawab'],
  ['نمیده', 'nemide|nemidan|nemidin'],
  ['نداد', 'nadad|nadadan'],
  ['نداره', 'nadare|nadareh|nadarid'],
  ['داره', 'dare|dareh'],
  ['کار', 'kar|kaar'],
  ['نمیکنه', 'nemikone|nemikoneh|nemikonad'],
  ['میکنه', 'mikone|mikoneh'],
  ['نمیشه', 'nemishe|nemisheh'],
  ['میشه', 'mishe|misheh'],
  ['نشد', 'nashod|nashode'],
  ['شد', 'shod|shode'],
  ['چرا', 'chera'],
  ['افتضاح', 'eftezah|eftezahe'],
  ['مشکل', 'moshkel|moshkele'],
  ['خراب', 'kharab|kharabe'],
  ['دوست داشتم', 'doostdashtam'],
  ['دوسش', 'dosesh|doosesh'],
  ['دارم', 'daram'],
  ['ندارم', 'nadaram'],
  ['هست', 'hast|hastam'],
  ['من', 'man|mano'],
  ['شما', 'shoma'],
  ['این', 'in'],
  ['که', 'ke|k'],
  ['رو', 'ro'],
  ['با', 'ba'],
  ['از', 'az'],
  ['برای', 'baraye|baray'],
  ['هم', 'ham'],
  ['یه', 'ye|yek'],
  ['همه', 'hame'],
  ['چیز', 'chiz'],
  ['هنوز', 'hanooz|hanuz|hanoz'],
  ['ماه', 'mah'],
  ['روز', 'rooz|ruz|roz|rooze|ruze'],
  ['هفته', 'hafte|hafteh'],
  ['برنامه', 'barname|barnameh'],
  ['خرید', 'kharid|kharidam'],
  ['ارسال', 'ersal'],
  ['بسته', 'baste|basteh'],
  ['پیک', 'peyk|peik'],
  ['خوشم اومد', 'khosham'],
  ['دستتون درد نکنه', 'dastetoon|dametoon'],
  ['قشنگ', 'ghashang|qashang'],
  ['خراب', 'kharab'],
  ['دیگه', 'dige|digeh'],
  ['نمیخرم', 'nemikharam'],
  ['پیگیری', 'peygiri'],
  ['کنید', 'konid|konin'],
];

/** Spellings that are English words as well; they count for Finglish only beside others. */
const AMBIGUOUS = new Set([
  'bad',
  'in',
  'man',
  'ham',
  'pool',
  'dare',
  'bade',
  'ali',
  'k',
  'ro',
  'hast',
  'mah',
  'ke',
  'az',
  'ba',
  'kar',
  'dir',
  'ye',
  'shod',
  'baste',
  'merci',
]);

/** One spelling for the usual variants: oo/ou → u, ee → i, ei → ey, aa → a, q → gh, x → kh, w → v, double letters once. */
function foldSpelling(word: string): string {
  return word
    .replace(/oo|ou/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/ei/g, 'ey')
    .replace(/q/g, 'gh')
    .replace(/x/g, 'kh')
    .replace(/w/g, 'v')
    .replace(/([a-z])\1+/g, '$1');
}

const persianOf = new Map<string, { persian: string; ambiguous: boolean }>();
for (const [persian, spellings] of SPELLINGS) {
  for (const spelling of spellings.split('|')) {
    persianOf.set(foldSpelling(spelling), { persian, ambiguous: AMBIGUOUS.has(spelling) });
  }
}

/** The Persian word (or words) behind a Finglish spelling; `ambiguous` where English has that word too. */
export function readFinglish(word: string): { persian: string; ambiguous: boolean } | undefined {
  return persianOf.get(foldSpelling(word));
}
