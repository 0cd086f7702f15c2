/** The one normaliser for Persian and English text; search, analytics, imports and the console all meet at its output. */

/** `joined` closes half-spaces («می‌شود» → «میشود»), `split` opens them («می شود»); an index holds both. */
export type NormalForm = 'joined' | 'split';

/** Zero-width non-joiner, zero-width space, and the ¬ that old Persian fonts used as their half-space. */
export const HALF_SPACES = ['\u200c', '\u200b', '\u00ac'];

/**
 * Invisible characters that carry no meaning for reading or searching: soft hyphen, tatweel, zero-width joiner,
 * bidirectional marks and the byte order mark.
 */
export const INVISIBLE = [
  '\u00ad',
  '\u0640',
  '\u061c',
  ...range(0x200d, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
  '\ufeff',
];

/** Arabic vowel signs, hamza and madda as combining marks, dagger alef and Quranic signs. */
export const MARKS = [
  ...range(0x0610, 0x061a),
  ...range(0x064b, 0x065f),
  '\u0670',
  ...range(0x06d6, 0x06dc),
  ...range(0x06df, 0x06e4),
  '\u06e7',
  '\u06e8',
  ...range(0x06ea, 0x06ed),
];

/**
 * A Persian or Arabic yeh followed by a combining hamza is ئ, which Unicode composes for one of the three yehs only.
 * Applied before single letters.
 */
export const SEQUENCES: readonly (readonly [string, string])[] = [
  ['\u06cc\u0654', '\u0626'],
  ['\u0649\u0654', '\u0626'],
];

/**
 * Letters that people type in several ways, each to the one that is kept. Policy:
 * every alef, with madda too, becomes a bare ا, because «آ» and «أ» are left out in hurried typing («ان», «آن»);
 * ؤ and ئ stay, since they tell words apart and are typed reliably; ة and the other hehs become ه.
 */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...each('\u064a\u0649\u06d2\u06d3', '\u06cc'),
  ...each('\u0643\u06aa', '\u06a9'),
  ...each('\u06c0\u06c1\u06c2\u06c3\u06be\u06d5\u0629', '\u0647'),
  ...each('\u0622\u0623\u0625\u0671\u0672\u0673\u0675', '\u0627'),
]);

/** Persian ۰-۹ and Arabic ٠-٩ to 0-9. */
export const DIGITS: ReadonlyMap<string, string> = new Map([
  ...range(0x06f0, 0x06f9).map((digit, value) => [digit, String(value)] as const),
  ...range(0x0660, 0x0669).map((digit, value) => [digit, String(value)] as const),
]);

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

function each(sources: string, target: string): [string, string][] {
  return [...sources].map((source) => [source, target]);
}

const anyOf = (characters: Iterable<string>) => new RegExp(`[${[...characters].join('')}]`, 'gu');

const invisible = anyOf(INVISIBLE);
const halfSpaces = anyOf(HALF_SPACES);
const sequences = new RegExp(SEQUENCES.map(([from]) => from).join('|'), 'gu');
const sequenceTargets = new Map(SEQUENCES);
const singles = new Map<string, string>([...LETTERS, ...DIGITS, ...MARKS.map((mark) => [mark, ''] as const)]);
const singleLetters = anyOf(singles.keys());
const digits = anyOf(DIGITS.keys());
const onlyAscii = /^\p{ASCII}*$/u;

/**
 * Brings a text to one form: NFC, one yeh and kaf, one heh and alef, no vowel signs, tatweel or invisible marks, ASCII
 * digits, half-spaces closed (`joined`) or as spaces (`split`). Case, punctuation, white space and emoji stay as they are.
 * Idempotent, linear in the length.
 */
export function normalize(text: string, form: NormalForm): string {
  if (onlyAscii.test(text)) return text;
  return (
    text
      // Before composing, so that a hidden mark between a letter and its accent doesn't keep them apart.
      .replace(invisible, '')
      .replace(halfSpaces, form === 'joined' ? '' : ' ')
      .normalize('NFC')
      .replace(sequences, (found) => sequenceTargets.get(found) ?? found)
      .replace(singleLetters, (found) => singles.get(found) ?? found)
      // A vowel sign that is gone may have stood between a Latin letter and its accent.
      .normalize('NFC')
  );
}

/** Persian and Arabic digits to 0-9; everything else stays, and so does the length. */
export function foldDigits(text: string): string {
  return text.replace(digits, (digit) => DIGITS.get(digit) ?? digit);
}
