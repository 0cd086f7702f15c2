/** Takes personal data out of a text: addresses, names, and numbers that belong to a person. */
import { foldDigits } from '@voc/text';
import { ADDRESS_CUES, findAddresses } from './personal-addresses.js';
import { CODE_CUES, findCodes, findIranianPlates, REGION_CUES } from './personal-codes.js';
import { EMAIL_CUES, findEmails, findSpelledEmails } from './personal-emails.js';
import { findIbans } from './personal-ibans.js';
import { findNames, NAME_CUES, PERSON_CUES, SIGNATURE_CUES } from './personal-names.js';
import { GIVEN_LATIN, GIVEN_PERSIAN, GIVEN_WESTERN, GIVEN_WITH_COPULA } from './personal-names.lists.js';
import { FEWEST_DIGITS, findNumbers, type PersonalPlace } from './personal-numbers.js';
import { overviewFor, wordsOf } from './personal-text.js';
import { type PersonalDataKind, placeholderOf } from './placeholders.js';

export interface MaskedText {
  text: string;
  /** What was found, by kind. */
  found: { kind: PersonalDataKind; count: number }[];
}

const NAME = 1;
const EMAIL = 2;
const CODE = 4;
const ADDRESS = 8;
const REGION = 16;
const WESTERN_NAME = 32;
const SIGNATURE = 64;
const PERSON = 128;
const ANY_NAME = NAME | WESTERN_NAME | SIGNATURE | PERSON;

/** A text without any of these words, digits and @ is done after one look. */
const overview = overviewFor(
  cuesOf(
    [WESTERN_NAME, GIVEN_WESTERN],
    [NAME, NAME_CUES, GIVEN_LATIN, GIVEN_PERSIAN, GIVEN_WITH_COPULA],
    [SIGNATURE, SIGNATURE_CUES],
    [PERSON, PERSON_CUES],
    [EMAIL, EMAIL_CUES],
    [CODE, CODE_CUES],
    [REGION, REGION_CUES],
    [ADDRESS, ADDRESS_CUES],
  ),
  { capital: WESTERN_NAME, beforeComma: SIGNATURE, beforeCapital: PERSON },
);

function cuesOf(...roles: [number, ...ReadonlySet<string>[]][]): Map<string, number> {
  const cues = new Map<string, number>();
  for (const [role, ...lists] of roles) {
    for (const list of lists) for (const word of list) cues.set(word, (cues.get(word) ?? 0) | role);
  }
  return cues;
}

/** Replaces personal data by `[email]`, `[phone]` and so on, whatever digits it is written in. Linear in the length. */
export function maskPersonalData(text: string): MaskedText {
  const places = findPersonalData(text);
  if (places.length === 0) return { text, found: [] };
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
  const seen = overview(text);
  const places: PersonalPlace[] = [];
  const wanted = seen.digits > 0 ? seen.roles : seen.roles & (ANY_NAME | EMAIL);
  if (seen.at) places.push(...findEmails(text));
  if (seen.digits >= FEWEST_DIGITS || (wanted & (CODE | REGION)) > 0) {
    // Folding keeps every offset.
    const folded = foldDigits(text);
    if (seen.digits >= FEWEST_DIGITS) places.push(...findIbans(folded), ...findNumbers(folded));
    if ((wanted & REGION) > 0) places.push(...findIranianPlates(folded));
    if ((wanted & CODE) > 0) places.push(...findCodes(wordsOf(text), folded));
  }
  if ((wanted & (ANY_NAME | EMAIL | ADDRESS)) > 0) {
    const words = wordsOf(text);
    if ((wanted & EMAIL) > 0) places.push(...findSpelledEmails(words, text));
    if ((wanted & ADDRESS) > 0) places.push(...findAddresses(words, text));
    if ((wanted & ANY_NAME) > 0) places.push(...findNames(words));
  }
  return places.length > 1 ? withoutOverlaps(places) : places;
}

/** Of places that overlap the surer kind stays, and takes in what the other covered beyond it. */
function withoutOverlaps(places: PersonalPlace[]): PersonalPlace[] {
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PersonalPlace[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (!last || place.start >= last.end) {
      kept.push(place);
      continue;
    }
    if (sureness(place.kind) < sureness(last.kind)) last.kind = place.kind;
    last.end = Math.max(last.end, place.end);
  }
  return kept;
}

/** Kinds by what proves them: a form or a check digit, then the words around, then an address that holds others. */
const SURENESS: readonly PersonalDataKind[] = [
  'email',
  'iban',
  'plate',
  'postal_code',
  'card',
  'address',
  'national_id',
  'phone',
  'name',
];
const sureness = (kind: PersonalDataKind) => SURENESS.indexOf(kind);
