/** Conversion between the Jalali (Solar Hijri) and the Gregorian calendar by whole-number arithmetic. */

/** A calendar day; months and days count from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The years for which the 33-year rule agrees with the calendar in use in Iran (21 March 1821 to 20 March 2122). */
export const JALALI_YEARS = { first: 1200, last: 1500 };

const DAY_MS = 86_400_000;
/** Day number, counted from 1970-01-01, of the day before 1 Farvardin of the year 1. */
const EPOCH = -492_269;

/** Day number of 1 Farvardin: 8 leap years in 33 (see the Unicode ICU notes on the arithmetic Persian calendar). */
const yearStart = (year: number) => EPOCH + 1 + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);

/** Days from 1 Farvardin to the first of a month: six months of 31 days, then months of 30. */
const monthStart = (month: number) => (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7));

/** True where Esfand of that Jalali year has 30 days. */
export function isJalaliLeap(year: number): boolean {
  return yearStart(year + 1) - yearStart(year) === 366;
}

/** Days of a Jalali month, 29 to 31. */
export function jalaliMonthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isJalaliLeap(year) ? 30 : 29;
}

/** The Jalali day of a Gregorian day; RangeError outside the supported years. */
export function toJalali({ year, month, day }: CalendarDay): CalendarDay {
  const number = Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
  let jalaliYear = year - 621;
  if (number < yearStart(jalaliYear)) jalaliYear--;
  assertYear(jalaliYear);
  const offset = number - yearStart(jalaliYear);
  const jalaliMonth = offset < 186 ? Math.floor(offset / 31) + 1 : Math.floor((offset - 186) / 30) + 7;
  return { year: jalaliYear, month: jalaliMonth, day: offset - monthStart(jalaliMonth) + 1 };
}

/** The Gregorian day of a Jalali day; RangeError for a day that doesn't exist or lies outside the supported years. */
export function fromJalali({ year, month, day }: CalendarDay): CalendarDay {
  assertYear(year);
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || month < 1 || month > 12 || day < 1 || day > jalaliMonthLength(year, month)) {
    throw new RangeError(`There is no Jalali day ${year}/${month}/${day}.`);
  }
  const date = new Date((yearStart(year) + monthStart(month) + day - 1) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function assertYear(year: number): void {
  if (!(year >= JALALI_YEARS.first && year <= JALALI_YEARS.last)) {
    throw new RangeError(
      `Jalali years from ${JALALI_YEARS.first} to ${JALALI_YEARS.last} are supported, not ${year}.`,
    );
  }
}
