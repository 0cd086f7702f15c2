/** Finds postal codes, vehicle plates and foreign national ids: short codes that only the words before them tell. */
import type { PersonalPlace } from './personal-numbers.js';
import { fold, type PersonalWord } from './personal-text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(fold));

/** How far after its cue a code may begin, and how far before. */
const AFTER = 28;
const LONGEST = 24;

const POSTAL = words(
  'پستی کدپستی کدپستیم پستیم پستیام کدپستیام posti postcode postcodes postal post zip zipcode plz',
);
const PLATE = words('پلاک plate plates pelak pelake reg registration پلاکش');
const NATIONAL = words('ssn security insurance ni nino');

/** Words that are a reason to look for a code, and those for a plate with its region. */
export const CODE_CUES: ReadonlySet<string> = new Set([...POSTAL, ...PLATE, ...NATIONAL]);
export const REGION_CUES = words('ایران iran');

const iranianPostal = /(?<!\d)[13-9]\d{4}[ \-\u200c]?\d{5}(?!\d)/;
const british = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z\d])/i;
const canadian = /(?<![A-Z\d])[A-Z]\d[A-Z] ?\d[A-Z]\d(?![A-Z\d])/i;
/** A short number only counts when nothing but "code", "is" and the like stands before it. */
const short =
  /^(?:[\s:#=(.,-]|code|is|was|no|number|my|the|your|for|in|area|kod|man|من|است|ما|منزل|جدید){0,12}(\d{5}(?:-\d{4})?|\d{4} [A-Z]{2})(?![\d-]|[.,]\d)/i;

const letter = '(?:الف|[آ-یA-Za-z])';
/** The two parts of an Iranian plate and its region; each group is bounded. */
const iranian = new RegExp(
  `(?<!\\d)\\d{2}[ \\-]{0,3}${letter}[ \\-]{0,3}\\d{3}[ \\-]{0,3}(?:ایران|iran)[ \\-]{0,3}\\d{2}(?!\\d)` +
    `|(?:ایران|iran)[ \\-]{0,3}\\d{2}[ \\-]{0,3}\\d{3}[ \\-]{0,3}${letter}[ \\-]{0,3}\\d{2}(?!\\d)`,
  'gi',
);
const platesAfter = [
  new RegExp(`(?<!\\d)\\d{2}[ \\-]{0,3}${letter}[ \\-]{0,3}\\d{3}[ \\-]{0,3}\\d{2}(?!\\d)`),
  /(?<!\d)\d{3}[ -]{1,3}\d{5}(?!\d)/,
  // Capitals and digits, in one or two pieces: AB12 CDE, 7ABC123, B-MW 1234.
  /(?<![A-Z\d-])(?:[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2}\d{2} ?[A-Z]{3}|\d[A-Z]{3}\d{3}|[A-Z]{3}[ -]?\d{3,4}|[A-Z]\d{1,3} ?[A-Z]{3})(?![A-Z\d])/,
];
const socialSecurity = /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/;
const nationalInsurance = /(?<![A-Z\d])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z\d])/i;

const patternsOf = {
  postal_code: [iranianPostal, british, canadian, short],
  plate: platesAfter,
  national_id: [socialSecurity, nationalInsurance],
} as const;

/** Iranian plates with their region, which need no other word. */
export function findIranianPlates(folded: string): PersonalPlace[] {
  return [...folded.matchAll(iranian)].map((match) => ({
    kind: 'plate',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The codes after their cues, in a text whose digits are ASCII already. */
export function findCodes(all: readonly PersonalWord[], folded: string): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  for (let index = 0; index < all.length; index++) {
    const word = all[index];
    if (!word || word.digits || !CODE_CUES.has(word.text)) continue;
    const kind = kindOfCue(all, index);
    const place = kind && (codeAfter(folded, word.end, kind) ?? codeBefore(folded, word.start, kind));
    if (place) places.push(place);
  }
  return places;
}

function kindOfCue(all: readonly PersonalWord[], index: number): keyof typeof patternsOf | undefined {
  const text = all[index]?.text ?? '';
  if (POSTAL.has(text)) return isPostalCue(all, index) ? 'postal_code' : undefined;
  return PLATE.has(text) ? 'plate' : 'national_id';
}

function codeAfter(folded: string, from: number, kind: keyof typeof patternsOf): PersonalPlace | undefined {
  const after = folded.slice(from, from + AFTER + LONGEST);
  for (const pattern of patternsOf[kind]) {
    const match = pattern.exec(after);
    if (!match || match.index > AFTER) continue;
    const code = match[1] ?? match[0];
    const start = from + match.index + match[0].length - code.length;
    return { kind, start, end: start + code.length };
  }
  return undefined;
}

/** "SW1A 1AA is my postcode". */
function codeBefore(folded: string, to: number, kind: keyof typeof patternsOf): PersonalPlace | undefined {
  if (kind !== 'postal_code') return undefined;
  const from = Math.max(0, to - LONGEST);
  const match = british.exec(folded.slice(from, to)) ?? iranianPostal.exec(folded.slice(from, to));
  return match ? { kind, start: from + match.index, end: from + match.index + match[0].length } : undefined;
}

/** "post" and "پستی" are words of every day, but with "code" they are none. */
function isPostalCue(all: readonly PersonalWord[], index: number): boolean {
  const text = all[index]?.text;
  if (text === 'post' || text === 'postal') return all[index + 1]?.text === 'code';
  if (text === 'posti' || text?.startsWith('پستی'))
    return /^(?:کد|kod|kode|code)$/.test(all[index - 1]?.text ?? '');
  return true;
}
