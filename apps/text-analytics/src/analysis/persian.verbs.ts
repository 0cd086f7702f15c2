/** The forms of frequent Persian verbs, so that one listed form («جواب نداد») stands for all («جواب نمیدن», «جواب نداده»). */

/** Past stem, then present stems as written and as spoken. */
const VERBS: readonly (readonly [past: string, present: string])[] = [
  ['شد', 'شو ش'],
  ['کرد', 'کن'],
  ['داد', 'ده د'],
  ['گرفت', 'گیر'],
  ['زد', 'زن'],
  ['خورد', 'خور'],
  ['رفت', 'رو ر'],
  ['اومد', 'ا یا'],
  ['امد', 'ای'],
  ['رسید', 'رس'],
  ['رسوند', 'رسون'],
  ['گفت', 'گو گ'],
  ['موند', 'مون'],
  ['ماند', 'مان'],
  ['برد', 'بر'],
  ['اورد', 'ار اور'],
  ['گذاشت', 'گذار'],
  ['ذاشت', 'ذار'],
  ['افتاد', 'افت'],
  ['کشید', 'کش'],
  ['فرستاد', 'فرست'],
  ['ریخت', 'ریز'],
  ['شکست', 'شکن'],
  ['پرید', 'پر'],
  ['سوخت', 'سوز'],
  ['برگشت', 'برگرد'],
  ['برگردوند', 'برگردون'],
  ['برگرداند', 'برگردان'],
  ['انداخت', 'انداز نداز'],
  ['خرید', 'خر'],
  ['فروخت', 'فروش'],
  ['پرسید', 'پرس'],
  ['نوشت', 'نویس'],
  ['خوند', 'خون'],
  ['تونست', 'تون'],
  ['توانست', 'توان'],
  ['ارزید', 'ارز'],
  ['چسبید', 'چسب'],
  ['دونست', 'دون'],
  ['فهمید', 'فهم'],
  ['شنید', 'شنو'],
  ['دید', 'بین'],
  ['بست', 'بند'],
  ['پخت', 'پز'],
  ['پرداخت', 'پرداز'],
  ['ترکید', 'ترک'],
  ['لنگید', 'لنگ'],
  ['چکید', 'چک'],
  ['پوسید', 'پوس'],
  ['خوابید', 'خواب'],
];

const THIRD_PAST = ['', 'ه', 'ن', 'ند', 'هاند', 'هان', 'ید', 'ین', 'ی', 'ستن'];
const THIRD_PRESENT = ['ه', 'د', 'ن', 'ند', 'ید', 'ین', 'ی'];
const FIRST_PAST = ['م', 'یم', 'هام', 'هایم'];
const FIRST_PRESENT = ['م', 'یم'];

function formsOf(past: string, present: string, pastEnds: string[], presentEnds: string[]): string[] {
  const stems = present.split(' ');
  return [
    ...pastEnds.flatMap((end) => [past + end, `می${past}${end}`]),
    ...stems.flatMap((stem) => presentEnds.map((end) => `می${stem}${end}`)),
  ];
}

const negative = (form: string) =>
  form.startsWith('می') ? `ن${form}` : `ن${form.startsWith('ا') ? 'ی' : ''}${form}`;

const listed = new Map<string, string>();
const negated = new Set<string>();
const own = new Set<string>();
for (const [past, present] of VERBS) {
  for (const form of formsOf(past, present, THIRD_PAST, THIRD_PRESENT)) {
    if (form !== past) listed.set(form, past);
    listed.set(negative(form), `ن${past}`);
    negated.add(negative(form));
  }
  for (const form of formsOf(past, present, FIRST_PAST, FIRST_PRESENT)) {
    listed.set(form, past);
    negated.add(negative(form));
    own.add(negative(form));
  }
}

/** The past form under which the lists have a verb: «میشن» → «شد», «نمیدن» → «نداد». Not what "I" don't do: that blames nobody. */
export const listedVerbs: ReadonlyMap<string, string> = listed;
/** Negated forms of all persons, and those of "I" and "we". */
export const negatedForms: ReadonlySet<string> = negated;
export const ownNegatedForms: ReadonlySet<string> = own;
