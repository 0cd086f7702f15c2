/** Tests of the Jalali calendar and of reading dates. */
import { dayIn, parseDate, type DateFormat } from './dates.js';
import { fromJalali, isJalaliLeap, toJalali } from './jalali.js';

const DAY_MS = 86_400_000;

describe('Jalali calendar', () => {
  it('agrees with the calendar of the platform on every day from 1850 to 2120, both ways', () => {
    const platform = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    for (let at = Date.UTC(1850, 0, 1); at < Date.UTC(2120, 0, 1); at += DAY_MS) {
      const date = new Date(at);
      const gregorian = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      };
      const jalali = toJalali(gregorian);
      const [month, day, year] = platform.format(date).split(/[/ ]/).map(Number);
      const back = fromJalali(jalali);
      // One expectation a day would take longer than the conversion itself.
      const returns = Date.UTC(back.year, back.month - 1, back.day) === at;
      if (jalali.year !== year || jalali.month !== month || jalali.day !== day || !returns) {
        throw new Error(
          `${date.toISOString()} became ${JSON.stringify(jalali)}, not ${platform.format(date)}`,
        );
      }
    }
  });

  it('knows the leap years of our time', () => {
    expect([1399, 1403, 1408].map(isJalaliLeap)).toEqual([true, true, true]);
    expect([1400, 1402, 1404].map(isJalaliLeap)).toEqual([false, false, false]);
  });

  it.each([
    { year: 1403, month: 13, day: 1 },
    { year: 1403, month: 7, day: 31 },
    { year: 1404, month: 12, day: 30 },
    { year: 1403, month: 1.5, day: 1 },
    { year: 3000, month: 1, day: 1 },
    { year: Number.NaN, month: 1, day: 1 },
  ])('refuses $year/$month/$day', (day) => {
    expect(() => fromJalali(day)).toThrow(RangeError);
  });
});

describe('parseDate', () => {
  const read = (text: string, format?: DateFormat, zone?: string) =>
    parseDate(text, format, zone)?.toISOString();

  it.each<[string, DateFormat | undefined, string]>([
    ['2024-08-02', 'iso', '2024-08-02T00:00:00.000Z'],
    ['2024-08-02T10:30:05.25Z', 'iso', '2024-08-02T10:30:05.250Z'],
    ['2024-08-02T10:30:00+03:30', 'iso', '2024-08-02T07:00:00.000Z'],
    ['2024-08-02 10:30', 'iso', '2024-08-02T10:30:00.000Z'],
    ['2024-08-02 10:30:05 UTC', undefined, '2024-08-02T10:30:05.000Z'],
    ['2024-08-02 10:30:05 +0330', 'date', '2024-08-02T07:00:05.000Z'],
    ['2024/8/2', 'date', '2024-08-02T00:00:00.000Z'],
    ['2024.08.02 23:59:59', 'date', '2024-08-02T23:59:59.000Z'],
    ['۱۴۰۳/۰۵/۱۲', 'jalali', '2024-08-01T20:30:00.000Z'],
    ['1403-05-12', 'jalali', '2024-08-01T20:30:00.000Z'],
    ['۱۴۰۳/۵/۱۲ ۱۴:۳۰', 'jalali', '2024-08-02T11:00:00.000Z'],
    ['1403/05/12 14:30:15Z', 'jalali', '2024-08-02T14:30:15.000Z'],
    ['۱۲ مرداد ۱۴۰۳', 'jalali', '2024-08-01T20:30:00.000Z'],
    ['۳ ابان ماه ۱۴۰۳', 'jalali', '2024-10-23T20:30:00.000Z'],
    // Iran had summer time until 2022.
    ['1400/05/12 12:00', 'jalali', '2021-08-03T07:30:00.000Z'],
    ['1722556800000', 'epoch-ms', '2024-08-02T00:00:00.000Z'],
    ['۱۷۲۲۵۵۶۸۰۰۰۰۰', 'epoch-ms', '2024-08-02T00:00:00.000Z'],
    ['۱۴۰۳/۰۵/۱۲', undefined, '2024-08-01T20:30:00.000Z'],
    ['2024-08-02', undefined, '2024-08-02T00:00:00.000Z'],
    ['1722556800000', undefined, '2024-08-02T00:00:00.000Z'],
  ])('reads %j as %s', (text, format, instant) => {
    expect(read(text, format)).toBe(instant);
  });

  it('takes wall time in the zone that is given, summer time included', () => {
    expect(read('2024-07-01 12:00', 'date', 'Europe/Berlin')).toBe('2024-07-01T10:00:00.000Z');
    expect(read('2024-01-01 12:00', 'date', 'Europe/Berlin')).toBe('2024-01-01T11:00:00.000Z');
    expect(read('1403/05/12', 'jalali', 'UTC')).toBe('2024-08-02T00:00:00.000Z');
  });

  it.each<[string, DateFormat | undefined]>([
    ['', undefined],
    ['yesterday', undefined],
    ['2024-13-01', 'iso'],
    ['2024-02-30', 'iso'],
    ['2024-08-02T25:00', 'iso'],
    ['2024-08-02T10:30:00+99:00', 'iso'],
    ['2024/08/02', 'iso'],
    ['02/08/2024', 'date'],
    ['2024-08/02', 'date'],
    ['1404/12/30', 'jalali'],
    ['۱۲ ژوئن ۱۴۰۳', 'jalali'],
    ['۱۲ مرداد ۱۴۰۳', 'iso'],
    ['1722556800000', 'iso'],
    ['2024-08-02', 'epoch-ms'],
    ['1200-01-01', 'iso'],
    ['1250/01/01', 'jalali'],
    ['9999999999999999', 'epoch-ms'],
    ['2024-08-02 '.repeat(50), undefined],
  ])('refuses %j as %s', (text, format) => {
    expect(read(text, format)).toBeUndefined();
  });
});

describe('dayIn', () => {
  it('gives the day that the clocks of a zone show', () => {
    expect(dayIn(new Date('2024-08-01T20:30:00Z'), 'Asia/Tehran')).toEqual({ year: 2024, month: 8, day: 2 });
    expect(dayIn(new Date('2024-08-01T20:30:00Z'), 'UTC')).toEqual({ year: 2024, month: 8, day: 1 });
  });
});
