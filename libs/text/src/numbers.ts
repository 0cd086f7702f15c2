/** Numbers as people and their spreadsheets write them, in Persian, Arabic or Latin digits. */
import { normalize } from './normalize.js';

/** Longer than any figure that still has a meaning as a JavaScript number. */
const MAX_LENGTH = 40;
const plain = /^[+-]?\d+(?:\.\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Reads `۱۲٬۵۰۰`, `12,500.75`, `۳٫۵`, `-4`. Returns undefined for anything that isn't plainly one number: units, two
 * separators in odd places, `1,5` (which could be 1.5 or a slip), `3/5`, exponents, an empty text.
 */
export function parseNumber(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const written = normalize(text, 'joined')
    .trim()
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u060c]/g, ',')
    .replace(/\u2212/g, '-');
  if (!plain.test(written) && !grouped.test(written)) return undefined;
  return Number(written.replaceAll(',', ''));
}
