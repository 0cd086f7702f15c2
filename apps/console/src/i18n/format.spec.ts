/** Numbers and dates in both languages. */
import { formatFor } from './format.js';

const fa = formatFor('fa', 'Asia/Tehran');
const en = formatFor('en', 'Asia/Tehran');

describe('dates', () => {
  it('writes a Jalali day in the Persian order', () => {
    expect(fa.day('2026-03-21T08:00:00Z')).toBe('شنبه ۱ فروردین ۱۴۰۵');
    expect(fa.shortDay('2026-03-21T08:00:00Z')).toBe('۱ فروردین ۱۴۰۵');
  });

  it('takes the day of the reader, not of Greenwich', () => {
    expect(fa.day('2026-03-20T21:00:00Z')).toBe('شنبه ۱ فروردین ۱۴۰۵');
    expect(en.day('2026-03-20T21:00:00Z')).toBe('Sat 21 March 2026');
  });

  it('knows the leap day of 1403', () => {
    expect(fa.shortDay('2025-03-20T08:00:00Z')).toBe('۳۰ اسفند ۱۴۰۳');
  });

  it('adds the time', () => {
    expect(fa.moment('2026-03-21T05:35:00Z')).toBe('۱ فروردین ۱۴۰۵، ۰۹:۰۵');
    expect(en.moment('2026-03-21T05:35:00Z')).toBe('21 Mar 2026, 09:05');
  });

  it('shows what is no date as it came', () => {
    expect(fa.day('soon')).toBe('soon');
  });
});

describe('numbers', () => {
  it('groups and uses the digits of the language', () => {
    expect(en.number(12345.67, 1)).toBe('12,345.7');
    expect(fa.number(12345.67, 1)).toBe('۱۲٬۳۴۵٫۷');
    expect(fa.percent(0.42)).toBe('۴۲٪');
    expect([fa.percent(0.0042, 1), en.percent(0.0042, 1)]).toEqual(['۰٫۴٪', '0.4%']);
  });

  it('gives scores their sign, and zero none', () => {
    expect([en.signed(32), en.signed(0), en.signed(-4.26, 1)]).toEqual(['+32', '0', '-4.3']);
    expect(fa.signed(-8).replace(/[\u200e\u2212]/g, '-')).toContain('۸');
  });

  it('picks the unit of a size', () => {
    expect([en.bytes(0), en.bytes(999), en.bytes(1500), en.bytes(20_000_000)]).toEqual([
      '0 byte',
      '999 byte',
      '1.5 kB',
      '20 MB',
    ]);
  });
});
