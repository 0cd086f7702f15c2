/** Takes personal data out of a text: e-mail addresses, phone, card, account and national id numbers. */
import { foldDigits } from '@voc/text';
import { ibanLength, isIban, LONGEST_IBAN } from './check-digits.js';
import { findNumbers, type PersonalPlace } from './personal-numbers.js';
import { type PersonalDataKind, placeholderOf } from './placeholders.js';

export interface MaskedText {
  text: string;
  /** What was found, by kind. */
  found: { kind: PersonalDataKind; count: number }[];
}

/** Bounded on both sides of the @, so that a hostile text costs no more than its length. */
const email = /(?<![\w.+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/gu;
const ibanStart = /(?<![A-Za-z\d])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z\d])/g;

/** Replaces personal data by `[email]`, `[phone]` and so on, whatever digits it is written in. Linear in the length. */
export function maskPersonalData(text: string): MaskedText {
  const places = findPersonalData(text);
  const counts = new Map<PersonalDataKind, number>();
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of places) {
    masked += text.slice(from, start) + placeholderOf(kind);
    from = end;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return { text: masked + text.slice(from), found: [...counts].map(([kind, count]) => ({ kind, count })) };
}

/** The places with personal data in order, none overlapping another. */
export function findPersonalData(text: string): PersonalPlace[] {
  // Folding keeps every offset.
  const folded = foldDigits(text);
  const places: PersonalPlace[] = [];
  for (const match of folded.matchAll(email)) {
    places.push({ kind: 'email', start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(ibanStart)) {
    const end = ibanEnd(folded, match.index);
    if (end !== undefined) places.push({ kind: 'iban', start: match.index, end });
  }
  places.push(...findNumbers(folded));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PersonalPlace[] = [];
  for (const place of places) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** Where the IBAN that begins here ends, blanks and hyphens between its characters allowed; undefined if it is none. */
function ibanEnd(text: string, start: number): number | undefined {
  const wanted = ibanLength(text.slice(start, start + 2).toUpperCase());
  if (wanted === undefined) return undefined;
  let iban = '';
  let at = start;
  for (; iban.length < wanted && at < text.length && at - start < 2 * LONGEST_IBAN; at++) {
    const character = text.charAt(at);
    if (/[A-Za-z\d]/.test(character)) iban += character.toUpperCase();
    else if (character !== ' ' && character !== '-') return undefined;
  }
  const goesOn = /[A-Za-z\d]/.test(text.charAt(at));
  return !goesOn && isIban(iban) ? at : undefined;
}
