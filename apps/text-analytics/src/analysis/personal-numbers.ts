/** Tells phone, card, account and national id numbers from prices, dates and order numbers. */
import { isCardNumber, isIban, isNationalId } from './check-digits.js';
import type { PersonalDataKind } from './placeholders.js';

/** A place in a text that holds personal data; UTF-16 offsets, end exclusive. */
export interface PersonalPlace {
  kind: PersonalDataKind;
  start: number;
  end: number;
}

/** A row of digit groups, as in `0912 123 45 67`; offsets of the whole row. */
interface Group {
  digits: string;
  start: number;
  end: number;
}

/** How far before a number a word can say what it is, and after it a currency. */
const CONTEXT = 28;
const MOST_DIGITS = 24;
const MOST_GROUPS = 8;
export const FEWEST_DIGITS = 7;

// One separator, or a closed area code: nothing that could backtrack.
const row = /\+?\(?\d+(?:\)?[ .\-/\u200c\u00a0٫]\(?\d+|\)\d+|\)?[ ]?\(\d+\)[ ]?\d+)*/g;
const digitGroup = /\d+/g;
const phoneWord =
  /تماس|تلفن|موبایل|همراه|واتس|تلگرام|زنگ|ثابت|phone|mobile|\bcell|\bcall|\btel\b|whats ?app|\bph\b|\bmob\b|handy|\bring|rufnummer|nummer|contact|\btext me|\bsms|numaram|shomar(?:e|am)\b/gi;
const idWord = /ملی|شناسنامه|national|mell?i\b/gi;
/** Words after which a number names a thing, not a person. */
const thingWord =
  /سفارش|فاکتور|مرسوله|رهگیری|پیگیری|کالا|تیکت|بارکد|تراکنش|شناسه|سریال|مرجع|پرونده|قرارداد|order|invoice|tracking|ticket|item|sku|barcode|serial|imei|isbn|txn|transaction|voucher|booking|confirmation|timestamp|\bref\b|\bpart\b|rahgiri|sefaresh|#/gi;
const currency =
  /^\s*(?:(?:هزار|میلیون|میلیارد)\s*)?(?:تومان|تومن|ریال|دلار|درهم|یورو|toman|rials?\b|irr|usd|eur|\$|€|£)/i;
/** Years of both calendars with a month and a day, in any order, and addresses of computers. */
const date =
  /^(?:(?:1[34]|19|20)\d\d[ .-]?[01]?\d[ .-]?[0-3]?\d|[0-3]?\d[ .-][01]?\d[ .-](?:1[34]|19|20)\d\d)(?!\d)/;
const dottedQuad = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,4}$/;

/** Part of a word, of a link or of an amount with thousands separators; tested on the three characters before. */
const unfitBefore = /[A-Za-z_@]$|[A-Za-z]\/$|\d[,٬]$/;
const unfitAfter = /^(?:[A-Za-z_@]|[,٬]\d)/;

/** What the words before a row of digits say about it; the last word counts. */
interface Context {
  thing: boolean;
  phone: boolean;
  id: boolean;
}

/** Personal numbers in a text whose digits are ASCII already. */
export function findNumbers(text: string): PersonalPlace[] {
  const found: PersonalPlace[] = [];
  for (const match of text.matchAll(row)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].length < FEWEST_DIGITS || dottedQuad.test(match[0])) continue;
    if (
      unfitBefore.test(text.slice(Math.max(0, start - 3), start)) ||
      unfitAfter.test(text.slice(end, end + 2))
    )
      continue;
    const groups = [...match[0].matchAll(digitGroup)].map((it) => ({
      digits: it[0],
      start: start + it.index,
      end: start + it.index + it[0].length,
    }));
    // The amount before a currency is money; a phone number may stand before it.
    if (currency.test(text.slice(end, end + CONTEXT))) groups.pop();
    const context = contextOf(text.slice(Math.max(0, start - CONTEXT), start));
    readRow(groups, match[0].startsWith('+'), context, start, found);
  }
  return found;
}

function contextOf(before: string): Context {
  const [thing, phone, id] = [thingWord, phoneWord, idWord].map((pattern) => lastIndexOf(before, pattern));
  return {
    thing: (thing ?? -1) > Math.max(phone ?? -1, id ?? -1),
    phone: (phone ?? -1) >= 0,
    id: (id ?? -1) >= 0,
  };
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** Takes the longest number that begins at each group; what is none is passed over. */
function readRow(
  groups: Group[],
  plus: boolean,
  context: Context,
  rowStart: number,
  found: PersonalPlace[],
): void {
  for (let first = 0; first < groups.length;) {
    const longest = longestFrom(groups, first, plus && first === 0, context);
    const begin = groups[first];
    const last = groups[first + (longest?.size ?? 1) - 1];
    if (longest && begin && last) {
      found.push({ kind: longest.kind, start: first === 0 ? rowStart : begin.start, end: last.end });
    }
    first += longest?.size ?? 1;
  }
}

function longestFrom(
  groups: Group[],
  first: number,
  plus: boolean,
  context: Context,
): { kind: PersonalDataKind; size: number } | undefined {
  let digits = '';
  let shape = '';
  let best: { kind: PersonalDataKind; size: number } | undefined;
  for (let size = 1; size <= MOST_GROUPS && first + size <= groups.length; size++) {
    const group = groups[first + size - 1]?.digits ?? '';
    digits += group;
    if (digits.length > MOST_DIGITS) break;
    shape += `${size > 1 ? '-' : ''}${group.length}`;
    const kind = digits.length < FEWEST_DIGITS ? undefined : kindOf(digits, shape, plus, context);
    if (kind) best = { kind, size };
  }
  return best;
}

function kindOf(
  digits: string,
  shape: string,
  plus: boolean,
  context: Context,
): PersonalDataKind | undefined {
  const { length } = digits;
  if (plus) return length >= 8 && length <= 15 ? 'phone' : undefined;
  // Nothing shorter proves itself by its form.
  if (length < 10 && !context.phone) return undefined;
  const national = nationalPart(digits);
  const mobile = national.startsWith('9');
  // Without its 0 or 98 a mobile number is ten digits like any other.
  if (mobile && length > 10) return 'phone';
  if (length === 24) return isIban(`IR${digits}`) ? 'iban' : undefined;
  if (context.thing) return undefined;
  if ((length === 15 || length === 16) && cardShape.test(shape) && isCardNumber(digits)) return 'card';
  if (length === 16) return undefined;
  const idShape = length === 10 && (shape === '10' || shape === '3-6-1' || context.id);
  if (idShape && (context.id || !mobile) && isNationalId(digits)) return 'national_id';
  if (mobile || isLandline(digits, national) || isAbroad(digits, shape)) return 'phone';
  return context.phone && length <= 15 && !date.test(digits) ? 'phone' : undefined;
}

/** How card numbers are grouped: by four digits and more, not in the small groups of other things. */
const cardShape = /^(?:\d\d|4-4-4-4|4-6-5|[4-8]-\d\d?(?:-[4-8])?)$/;

const PREFIXES = new Map([
  [10, ''],
  [11, '0'],
  [12, '98'],
  [14, '0098'],
]);

/** The ten digits after 0, 98, 0098 or nothing, with which all numbers of Iran are written; empty if it is no such. */
function nationalPart(digits: string): string {
  const prefix = PREFIXES.get(digits.length);
  return prefix !== undefined && digits.startsWith(prefix) ? digits.slice(prefix.length) : '';
}

/** Area code and number, ten digits after the 0, as in Iran and Britain. */
const isLandline = (digits: string, national: string) =>
  digits.length > 10 && national !== '' && !national.startsWith('0');

/** A number dialled abroad, one in the North American grouping, or the French pairs. */
const isAbroad = (digits: string, shape: string) =>
  shape === '3-3-4' ||
  (shape === '1-3-3-4' && digits.startsWith('1')) ||
  (shape === '2-2-2-2-2' && digits.startsWith('0')) ||
  (digits.length >= 11 && digits.length <= 15 && /^00[1-9]/.test(digits));
