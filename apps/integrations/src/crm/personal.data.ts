/** Whether a value looks as if it said who somebody is; rather once too often than once too seldom. Pure. */
import { foldDigits } from '@voc/text';

/** Words of names of attributes whose values are personal whatever they look like, in English and Persian. */
const PERSONAL_WORDS = new Set(
  (
    'name firstname lastname surname fullname username nickname mail email phone mobile tel fax address street postcode zip ' +
    'ip iban card ssn passport birthday birthdate dob latitude longitude token password secret signature description comment ' +
    'message body subject note text نام خانوادگی ایمیل تلفن موبایل همراه آدرس نشانی کدملی تولد پیام متن توضیح'
  ).split(' '),
);
/** Longer texts are somebody's words rather than a value out of a list. */
const MAX_LENGTH = 64;
/** As many digits in a row, separators left out, may be a phone, a card or an account. */
const LONG_NUMBER = /\d(?:[ ().\-_/]?\d){6,}/;
/** Dates have as many digits and say little. */
const DATE = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/g;

export function looksPersonal(name: string, value: unknown): boolean {
  if (wordsOf(name).some((word) => PERSONAL_WORDS.has(word))) return true;
  if (typeof value !== 'string') return typeof value === 'number' && Math.abs(value) >= 1e9;
  if (value.length > MAX_LENGTH || value.includes('@')) return true;
  return LONG_NUMBER.test(foldDigits(value).replaceAll(DATE, ''));
}

/** `customer.firstName` → customer, first, name, firstname. */
function wordsOf(name: string): string[] {
  const parts = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return [...parts, name.toLowerCase().replaceAll(/[^\p{L}]+/gu, '')];
}
