/** Dates and times as files hold them, Gregorian or Jalali, to an instant. */
import { fromJalali, type CalendarDay } from './jalali.js';
import { normalize } from './normalize.js';

/**
 * `iso`: 2024-08-02, 2024-08-02T10:30:00Z. `date`: a Gregorian day, year first, - / or . between, a time may follow.
 * `jalali`: the same in the Jalali calendar, or «۱۲ مرداد ۱۴۰۳». `epoch-ms`: milliseconds since 1970.
 */
export type DateFormat = 'iso' | 'date' | 'jalali' | 'epoch-ms';

/** Persian names of the Jalali months, Farvardin first. */
export const JALALI_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;

/** Years that a record of feedback can carry; what lies outside is a slip of the pen. */
const YEARS = { first: 1900, last: 2199 };
const MAX_LENGTH = 64;
const MINUTE_MS = 60_000;

const time = String.raw`(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const numeric = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`, 'i');
const named = new RegExp(String.raw`^(\d{1,2})\s+(\p{L}+)\s+(?:ماه\s+)?(\d{4})${time}$`, 'iu');
const monthNumbers = new Map(JALALI_MONTHS.map((name, index) => [normalize(name, 'joined'), index + 1]));

interface Written {
  day: CalendarDay;
  separator?: string;
  clock: (string | undefined)[];
}

/**
 * The instant that a text names, or undefined where it isn't a date of that format (or of any, without a format), names
 * a day or hour that doesn't exist, or lies outside 1900 to 2199. Digits may be Persian, Arabic or Latin.
 * A time without an offset is wall time in `zone` (an IANA name): UTC by default, Asia/Tehran for Jalali dates.
 * Never falls back to the present.
 */
export function parseDate(text: string, format?: DateFormat, zone?: string): Date | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const written = normalize(text, 'joined').trim();
  if (/^-?\d{9,15}$/.test(written)) {
    return format === undefined || format === 'epoch-ms' ? inRange(new Date(Number(written))) : undefined;
  }
  if (format === 'epoch-ms') return undefined;
  const parts =
    readNumeric(written) ?? (format === 'iso' || format === 'date' ? undefined : readNamed(written));
  if (!parts || (format === 'iso' && parts.separator !== '-')) return undefined;
  const jalali = format === 'jalali' || (format === undefined && parts.day.year < 1700);
  return instantOf(parts, jalali, zone ?? (jalali ? 'Asia/Tehran' : 'UTC'));
}

function readNumeric(written: string): Written | undefined {
  const found = numeric.exec(written);
  if (!found) return undefined;
  const day = { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) };
  return { day, separator: found[2], clock: found.slice(5) };
}

function readNamed(written: string): Written | undefined {
  const found = named.exec(written);
  const month = monthNumbers.get(found?.[2] ?? '');
  if (!found || !month) return undefined;
  return { day: { year: Number(found[3]), month, day: Number(found[1]) }, clock: found.slice(4) };
}

function instantOf({ day, clock }: Written, jalali: boolean, zone: string): Date | undefined {
  const gregorian = jalali ? gregorianOf(day) : day;
  if (!gregorian) return undefined;
  const [hour = 0, minute = 0, second = 0] = clock.slice(0, 3).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Number((clock[3] ?? '').slice(0, 3).padEnd(3, '0'));
  const wall = new Date(
    Date.UTC(gregorian.year, gregorian.month - 1, gregorian.day, hour, minute, second, milliseconds),
  );
  // Date.UTC rolls 31 April over to 1 May; such a day is refused instead.
  if (wall.getUTCMonth() + 1 !== gregorian.month || wall.getUTCDate() !== gregorian.day) return undefined;
  const offset = clock[4] ? writtenOffset(clock[4]) : zoneOffset(wall, zone);
  return offset === undefined ? undefined : inRange(new Date(wall.getTime() - offset * MINUTE_MS));
}

function gregorianOf(day: CalendarDay): CalendarDay | undefined {
  try {
    return fromJalali(day);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function inRange(date: Date): Date | undefined {
  const year = date.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last ? date : undefined;
}

function writtenOffset(written: string): number | undefined {
  if (/^(Z|UTC|GMT)$/i.test(written)) return 0;
  const hours = Number(written.slice(1, 3));
  const minutes = Number(written.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return (written.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which the zone's clocks are ahead of UTC when they show this wall time. */
function zoneOffset(wall: Date, zone: string): number {
  if (zone === 'UTC') return 0;
  const guess = offsetAt(wall.getTime(), zone);
  return offsetAt(wall.getTime() - guess * MINUTE_MS, zone);
}

function offsetAt(instant: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, formatter);
  }
  const name = formatter.format(instant).split('GMT')[1] ?? '';
  return name === '' ? 0 : (writtenOffset(name) ?? 0);
}

/** The year, month and day that an instant has in a zone, in the Gregorian calendar. */
export function dayIn(instant: Date, zone: string): CalendarDay {
  const shifted = new Date(instant.getTime() + offsetAt(instant.getTime(), zone) * MINUTE_MS);
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
}
