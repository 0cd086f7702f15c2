/** Persian and English text: normal form, numbers, dates and scripts; pure and safe in a browser. */
export { charMappings } from './char-mappings.js';
export { dayIn, JALALI_MONTHS, parseDate, type DateFormat } from './dates.js';
export {
  fromJalali,
  isJalaliLeap,
  JALALI_YEARS,
  jalaliMonthLength,
  toJalali,
  type CalendarDay,
} from './jalali.js';
export { normalizationCases, type NormalizationCase } from './normalization-cases.js';
export { foldDigits, normalize, type NormalForm } from './normalize.js';
export { parseNumber } from './numbers.js';
export { countScripts, detectScript, type ScriptCounts } from './script.js';
