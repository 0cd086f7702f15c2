/** Numbers and dates as people read them: Persian digits and the Jalali calendar in Persian, Gregorian in English. */

export type Language = 'en' | 'fa';

/** The BCP 47 tag with the calendar that goes with a language. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', fa: 'fa-IR-u-ca-persian' };

export interface Format {
  /** A count or a plain number, at most `digits` decimals (default 0). */
  number(value: number, digits?: number): string;
  /** With its sign, for scores and differences that can be negative. */
  signed(value: number, digits?: number): string;
  /** A share from 0 to 1 as per cent, at most `digits` decimals (default 0). */
  percent(share: number, digits?: number): string;
  bytes(value: number): string;
  /** Day of an instant in the reader's time zone: `Sat 21 March 2026`, `شنبه ۱ فروردین ۱۴۰۵`. */
  day(instant: string): string;
  /** Day without its weekday, for dense lists. */
  shortDay(instant: string): string;
  /** Day and time. */
  moment(instant: string): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Orders day, month and year as Persian writes them; `formatToParts` alone gives «۱۴۰۵ فروردین ۱, شنبه». */
function jalali(parts: Intl.DateTimeFormatPart[]): string {
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((it) => it.type === type)?.value;
  return [part('weekday'), part('day'), part('month'), part('year')].filter(Boolean).join(' ');
}

/** Formatters of one language; `timeZone` is the reader's own unless given. */
export function formatFor(language: Language, timeZone?: string): Format {
  const locale = LOCALES[language];
  const zone = timeZone ? { timeZone } : {};
  const dateFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...options, ...zone });
  const long = dateFormat({ weekday: language === 'fa' ? 'long' : 'short' });
  const short = dateFormat({ month: language === 'fa' ? 'long' : 'short' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone });

  const say = (format: Intl.DateTimeFormat, instant: string): string => {
    const date = new Date(instant);
    if (Number.isNaN(date.getTime())) return instant;
    return language === 'fa' ? jalali(format.formatToParts(date)) : format.format(date).replace(',', '');
  };

  return {
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    signed: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(
        value,
      ),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
    bytes: (value) => {
      const power = value > 0 ? Math.min(Math.floor(Math.log10(value) / 3), UNITS.length - 1) : 0;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: UNITS[power] ?? 'byte',
        maximumFractionDigits: power === 0 ? 0 : 1,
      }).format(value / 1000 ** power);
    },
    day: (instant) => say(long, instant),
    shortDay: (instant) => say(short, instant),
    moment: (instant) => {
      const date = new Date(instant);
      if (Number.isNaN(date.getTime())) return instant;
      return `${say(short, instant)}${language === 'fa' ? '، ' : ', '}${clock.format(date)}`;
    },
  };
}
