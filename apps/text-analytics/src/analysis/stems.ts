/** The forms under which a word may stand in a word list: itself, and itself without endings. */

/** Persian endings, longest first: plural, possession, comparison, «را» and the spoken copula («خوبه», «گرونن»). */
const PERSIAN_ENDINGS = [
  ...['هایشان', 'هایمان', 'هایتان', 'هاشون', 'هامون', 'هاتون', 'هایش', 'هایم', 'هایت', 'هاشو', 'هارو'],
  ...['ترین', 'های', 'هاش', 'هام', 'هات', 'هاو', 'شون', 'تون', 'مون', 'شان', 'تان', 'مان', 'اند'],
  ...['ها', 'تر', 'اش', 'ام', 'ات', 'ای', 'رو', 'ست', 'ید', 'ین', 'یم', 'ند', 'شو', 'یه', 'یی', 'هٔ'],
  ...['ه', 'ی', 'م', 'ش', 'ت', 'ن', 'و', 'ا'],
];
/** Endings that are verbs («خوبه» = "is good"), so that a later negation doesn't reach the word. */
const COPULAS = new Set(['ه', 'ن', 'یه', 'ست', 'اند', 'ند']);
const SHORTEST_STEM = 3;

const MEMORY = 20_000;
const memory = new Map<string, readonly string[]>();

/** Candidates in the order to try, the word itself first. Remembered, since few words make up most of all texts. */
export function stemsOf(word: string): readonly string[] {
  let stems = memory.get(word);
  if (!stems) {
    stems = word.charCodeAt(0) >= 0x0600 ? persianStems(word) : englishStems(word);
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

function persianStems(word: string): string[] {
  const stems = new Set([word, undoubled(word)]);
  for (const ending of PERSIAN_ENDINGS) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      stems.add(stem).add(undoubled(stem));
    }
  }
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
  add('ily', 'y');
  add('ly', '', 'le');
  add('er', '', 'e');
  add('est', '', 'e');
  // "loove" is what is left of "looooove".
  stems.add(word.replace(/([a-z])\1/g, '$1'));
  return [...stems];
}

/** One of two equal letters at the end of a word («عالیی», "goodd"), and the doubled one of "shipped" → "ship". */
function undoubled(word: string): string {
  return word.length > SHORTEST_STEM && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}
