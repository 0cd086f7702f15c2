/** Says what kind of values a column of a file has, from its first cells. */
import { normalize, parseDate, parseNumber } from '@voc/text';

export const COLUMN_KINDS = [
  'empty',
  'number',
  'date',
  'jalali-date',
  'boolean',
  'email',
  'phone',
  'url',
  'word',
  'text',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What a column holds. `word`: few different short texts, such as a city or a state. */
export interface ColumnProfile {
  kind: ColumnKind;
  /** The first different values. */
  examples: string[];
  /** Of numbers. */
  min?: number;
  max?: number;
  /** True where no value stands twice. */
  distinct: boolean;
}

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 200;
/** Share of the filled cells that must be of the kind; the rest are slips that rows are refused for later. */
const MOST = 0.9;
const WORD_LENGTH = 40;

const tests: [ColumnKind, (value: string) => boolean][] = [
  ['boolean', (it) => /^(true|false|yes|no|بله|خیر|بلی)$/i.test(it)],
  ['email', (it) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(it)],
  ['url', (it) => /^https?:\/\/\S+$/i.test(it)],
  ['phone', (it) => /^'?(\+|00|0)[\d\s()-]{8,16}$/.test(normalize(it, 'joined'))],
  ['number', (it) => parseNumber(it) !== undefined && !isMilliseconds(it)],
  ['jalali-date', (it) => isDate(it) && isJalali(it)],
  ['date', isDate],
];

export function profileOf(cells: readonly string[]): ColumnProfile {
  const values = cells.map((it) => it.trim()).filter((it) => it !== '');
  const different = new Set(values);
  const examples = [...different].slice(0, EXAMPLES).map((it) => it.slice(0, EXAMPLE_LENGTH));
  const distinct = different.size === values.length;
  if (values.length === 0) return { kind: 'empty', examples, distinct };
  const kind = tests.find(([, is]) => values.filter(is).length >= values.length * MOST)?.[0];
  if (kind === 'number') {
    const numbers = values.map(parseNumber).filter((it) => it !== undefined);
    return { kind, examples, distinct, min: Math.min(...numbers), max: Math.max(...numbers) };
  }
  return { kind: kind ?? (isWord(values, different) ? 'word' : 'text'), examples, distinct };
}

function isWord(values: readonly string[], different: ReadonlySet<string>): boolean {
  const short = values.every((it) => it.length <= WORD_LENGTH);
  return short && (different.size <= values.length / 2 || values.every((it) => !/\s\S+\s/.test(it)));
}

function isDate(written: string): boolean {
  return parseDate(written) !== undefined && (parseNumber(written) === undefined || isMilliseconds(written));
}

/** Milliseconds since 1970 of this century; a phone number or an id of that length is told by its first digits. */
function isMilliseconds(written: string): boolean {
  return /^1[0-9]{12}$/.test(normalize(written, 'joined').trim());
}

function isJalali(written: string): boolean {
  return parseDate(written, 'jalali') !== undefined && parseDate(written, 'date') === undefined;
}
