/** Tests of reading numbers. */
import { parseNumber } from './numbers.js';

describe('parseNumber', () => {
  it.each([
    ['9', 9],
    ['۹', 9],
    ['٩', 9],
    [' ۱۲٬۵۰۰ ', 12_500],
    ['12,500.75', 12_500.75],
    ['۱،۲۵۰،۰۰۰', 1_250_000],
    ['۳٫۵', 3.5],
    ['-۴', -4],
    ['−4', -4],
    ['+5', 5],
    ['007', 7],
    ['\u200f۵\u200f', 5],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'abc',
    '۵ ستاره',
    '1,5',
    '1,23,456',
    '3/5',
    '1.2.3',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '--1',
    '٫۵',
    '1 2',
    '5.',
    '9'.repeat(50),
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
