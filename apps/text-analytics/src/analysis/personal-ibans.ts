/** Finds international bank account numbers by country, length and check digits. */
import { ibanLength, isIban, LONGEST_IBAN } from './check-digits.js';
import type { PersonalPlace } from './personal-numbers.js';

const start = /(?<![A-Za-z\d])[A-Za-z]{2}[ -]?\d{2}(?=[ .\-\u200c\u00a0]?[A-Za-z\d])/g;
const character = /[A-Za-z\d]/;
const separator = /[ .\-\u200c\u00a0]/;

/** The IBANs of a text whose digits are ASCII already. */
export function findIbans(text: string): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  for (const match of text.matchAll(start)) {
    const end = ibanEnd(text, match.index);
    if (end !== undefined) places.push({ kind: 'iban', start: match.index, end });
  }
  return places;
}

/** Where the IBAN that begins here ends, separators between its characters allowed; undefined if it is none. */
function ibanEnd(text: string, from: number): number | undefined {
  const wanted = ibanLength(text.slice(from, from + 2).toUpperCase());
  if (wanted === undefined) return undefined;
  let iban = '';
  let at = from;
  for (; iban.length < wanted && at < text.length && at - from < 2 * LONGEST_IBAN; at++) {
    const next = text.charAt(at);
    if (character.test(next)) iban += next.toUpperCase();
    else if (!separator.test(next)) return undefined;
  }
  return !character.test(text.charAt(at)) && isIban(iban) ? at : undefined;
}
