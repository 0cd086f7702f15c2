/** The normaliser as rules for Elasticsearch's `mapping` character filter, generated from the same tables. */
import { DIGITS, HALF_SPACES, INVISIBLE, LETTERS, MARKS, type NormalForm, SEQUENCES } from './normalize.js';

/** First and last Latin letter whose two-character spelling (letter, then combining accent) is given a rule. */
const LATIN = { from: 0x00c0, to: 0x024f };
/** Arabic letters that Unicode composes from a letter and a combining hamza or madda, and that are kept or folded. */
const ARABIC_COMPOSED = ['\u0622', '\u0623', '\u0624', '\u0625', '\u0626', '\u06c0', '\u06c2', '\u06d3'];

/**
 * Rules such as `\u0643 => \u06a9` for a char filter of type `mapping`. Every character is written as an escape, so that
 * neither blanks nor invisible marks are lost on the way; a rule without a right side deletes.
 * A mapping can't compose across a mark in between, and knows accents on Latin letters up to U+024F only; there the
 * filter and `normalize` may differ.
 */
export function charMappings(form: NormalForm): string[] {
  const rules = new Map<string, string>();
  for (const character of [...INVISIBLE, ...MARKS]) rules.set(character, '');
  for (const character of HALF_SPACES) rules.set(character, form === 'joined' ? '' : ' ');
  for (const [from, to] of [...SEQUENCES, ...LETTERS, ...DIGITS]) rules.set(from, to);
  for (const letter of ARABIC_COMPOSED) rules.set(letter.normalize('NFD'), LETTERS.get(letter) ?? letter);
  for (let code = LATIN.from; code <= LATIN.to; code++) {
    const letter = String.fromCharCode(code);
    const parts = letter.normalize('NFD');
    if (parts !== letter) rules.set(parts, letter);
  }
  return [...rules].map(([from, to]) => `${escaped(from)} => ${escaped(to)}`.trimEnd());
}

function escaped(text: string): string {
  return Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
