/** Reads the records of a file that has JSON in each line: objects, or the cells of a workbook's row. */
import { isUtf8 } from 'node:buffer';
import { type ByteSource } from '../files/byte.source.js';
import type { CsvFormat } from './csv.format.js';
import { type CsvRecord, invalidBytes, MAX_RECORD_BYTES, type Position, tooLong } from './csv.reader.js';
import { flatten, parseExactly } from './json.cells.js';

const LINE_FEED = 0x0a;
/** Bytes that are parsed at once; bounds the rows in memory and the time until others have their turn. */
const SLICE_BYTES = 64 << 10;

/**
 * Yields the records from `from` on, some at a time; an object's cells stand in the order of `header`. A line that
 * can't be read is yielded with its problem; empty lines are passed over.
 */
export async function* readJsonRecords(
  source: ByteSource,
  format: CsvFormat,
  header: readonly string[],
  from: Position,
): AsyncGenerator<CsvRecord[]> {
  let at = from.offset === 0 ? { ...from, offset: format.bomLength } : from;
  /** The beginning of the line that the next slice ends; dropped where the line is longer than is taken. */
  let begun: Buffer[] = [];
  let begunBytes = 0;
  const take = (end: number, rest: Buffer): CsvRecord | undefined => {
    const start = at.offset;
    const next = { offset: end, line: at.line + 1 };
    const line = at.line;
    at = next;
    const tooMuch = begunBytes + rest.length > MAX_RECORD_BYTES;
    const bytes = tooMuch ? undefined : Buffer.concat([...begun, rest]);
    begun = [];
    begunBytes = 0;
    if (!bytes) return tooLong({ offset: start, line }, next);
    const text = bytes.toString('utf8').trim();
    if (text === '') return undefined;
    const record: CsvRecord = { line, start, end, next, fields: [] };
    if (!isUtf8(bytes)) return { ...record, problem: invalidBytes(format) };
    return { ...record, ...cellsOf(text, format, header) };
  };
  for (let offset = at.offset; offset < source.size;) {
    const slice = (await source.read(offset)).subarray(0, SLICE_BYTES);
    const records: CsvRecord[] = [];
    let lineStart = 0;
    for (let end = slice.indexOf(LINE_FEED); end >= 0; end = slice.indexOf(LINE_FEED, lineStart)) {
      const record = take(offset + end + 1, slice.subarray(lineStart, end));
      if (record) records.push(record);
      lineStart = end + 1;
    }
    const rest = slice.subarray(lineStart);
    begunBytes += rest.length;
    if (begunBytes <= MAX_RECORD_BYTES) begun.push(rest);
    else begun = [];
    offset += slice.length;
    yield records;
  }
  const last = begunBytes > 0 ? take(source.size, Buffer.alloc(0)) : undefined;
  if (last) yield [last];
}

function cellsOf(
  text: string,
  format: CsvFormat,
  header: readonly string[],
): Pick<CsvRecord, 'fields' | 'problem'> {
  const refused = (reason: string) => ({ fields: [], problem: { code: 'invalid_json' as const, reason } });
  let value: unknown;
  try {
    value = parseExactly(text);
  } catch {
    return refused('the line is not valid JSON');
  }
  if (format.rows === 'arrays') return { fields: value as string[] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused('the line is not a JSON object');
  }
  const cells = flatten(value);
  return { fields: header.map((name) => cells.get(name) ?? '') };
}

/** The names of all cells of the objects in the whole lines of `head`, in the order in which they first appear. */
export function objectColumns(head: Buffer): string[] {
  const names = new Set<string>();
  for (const line of head.toString('utf8').split('\n')) {
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
      if (typeof value === 'object' && value !== null)
        for (const name of flatten(value).keys()) names.add(name);
    } catch {
      // It is refused when its turn comes; or it is the last line of a head that was cut.
    }
  }
  return [...names];
}
