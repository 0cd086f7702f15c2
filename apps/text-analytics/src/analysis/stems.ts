/** The forms under which a word may stand in a word list: itself, itself without endings, and «#» for numbers. */
import { listedVerbs } from './persian.verbs.js';

/** Persian endings, longest first: plural, possession, comparison, «را» and the spoken copula («خوبه», «گرونن»). */
const PERSIAN_ENDINGS = [
  ...['هایشان', 'هایمان', 'هایتان', 'هاشون', 'هامون', 'هاتون', 'هایش', 'هایم', 'هایت', 'هاشو', 'هارو'],
  ...['هامو', 'هاتو', 'ترین', 'تریه', 'ترن', 'تره', 'های', 'هاش', 'هام', 'هات', 'هاو', 'هاس', 'هان'],
  ...['شونو', 'تونو', 'مونو', 'شون', 'تون', 'مون', 'شان', 'تان', 'مان', 'اند', 'هاست', 'ایم', 'اید'],
  ...[
    'ها',
    'تر',
    'اش',
    'ام',
    'ات',
    'ای',
    'رو',
    'ست',
    'ید',
    'ین',
    'یم',
    'ند',
    'شو',
    'مو',
    'تو',
    'یه',
    'یی',
    'یش',
    'یم',
  ],
  ...['ان', 'ه', 'ی', 'م', 'ش', 'ت', 'ن', 'و', 'ا', 'س'],
];
/** Endings that are verbs («خوبه» = "is good"), so that a later negation doesn't reach the word. */
const COPULAS = new Set([
  'ه',
  'ن',
  'یه',
  'ست',
  'اند',
  'ند',
  'س',
  'هاست',
  'تره',
  'ترن',
  'م',
  'یم',
  'ام',
  'ایم',
]);
const SHORTEST_STEM = 3;

/** Words that stand for a number; together with digits they are also «#» in phrases. */
const NUMBERS = new Set(
  'یک یه دو سه چهار پنج شش شیش هفت هشت نه ده یازده دوازده پونزده پانزده بیست سی چهل پنجاه شصت صد چند چندین نیم هزار one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred several couple few half an a'.split(
    ' ',
  ),
);
export const NUMBER = '#';

const MEMORY = 20_000;
const memory = new Map<string, readonly string[]>();

/** Candidates in the order to try, the word itself first. Remembered, since few words make up most of all texts. */
export function stemsOf(word: string): readonly string[] {
  let stems = memory.get(word);
  if (!stems) {
    stems = withNumber(word, word.charCodeAt(0) >= 0x0600 ? persianStems(word) : englishStems(word));
    // Forgetting all at once keeps the memory bounded without bookkeeping for each word.
    if (memory.size >= MEMORY) memory.clear();
    memory.set(word, stems);
  }
  return stems;
}

/** Whether a word is `stem` with a spoken "is" or "are" at its end. */
export function endsInCopula(word: string, stem: string): boolean {
  return word.length > stem.length && COPULAS.has(word.slice(stem.length));
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function withNumber(word: string, stems: string[]): string[] {
  return isDigit(word.charCodeAt(0)) || NUMBERS.has(word) ? [...stems, NUMBER] : stems;
}

function persianStems(word: string): string[] {
  const stems = new Set([word, undoubled(word)]);
  for (const ending of PERSIAN_ENDINGS) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      stems.add(stem).add(undoubled(stem));
    }
  }
  const verb = listedVerbs.get(word);
  if (verb) stems.add(verb);
  return [...stems];
}

function englishStems(word: string): string[] {
  const stems = new Set([word, undoubled(word)]);
  const add = (ending: string, ...replacements: string[]) => {
    if (word.length - ending.length < SHORTEST_STEM || !word.endsWith(ending)) return;
    for (const replacement of replacements) stems.add(word.slice(0, -ending.length) + replacement);
  };
  add('ies', 'y');
  add('es', '', 'e');
  add('s', '');
  add('ied', 'y');
  add('ed', '', 'e');
  add('ing', '', 'e');
  add('in', 'ing', '', 'e');
  add('ily', 'y');
  add('ly', '', 'le');
  add('er', '', 'e');
  add('est', '', 'e');
  for (const stem of [...stems]) stems.add(undoubled(stem));
  // "loove" is what is left of "looooove".
  stems.add(singled(word));
  return [...stems];
}

/** Every pair of equal letters once. */
function singled(word: string): string {
  let single = '';
  for (const letter of word) if (!single.endsWith(letter)) single += letter;
  return single;
}

/** One of two equal letters at the end of a word («عالیی», "goodd"), and the doubled one of "shipped" → "ship". */
function undoubled(word: string): string {
  return word.length > SHORTEST_STEM && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}
