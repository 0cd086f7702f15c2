/** Reads the rows of a file, whatever they are written in; the sentence under a table is no row of it. */
import { type ByteSource, bytesOf } from '../files/byte.source.js';
import type { CsvFormat } from './csv.format.js';
import { type CsvRecord, type Position, readRecords } from './csv.reader.js';
import { readJsonRecords } from './json.reader.js';

/** What reading takes besides the bytes; `footer`: a single cell at the very end is a remark, not a row. */
export interface Table {
  format: CsvFormat;
  header: readonly string[];
  footer: boolean;
}

/** Yields the records from `from` on, some at a time, each with its cells or the reason why it can't be read. */
export async function* readTable(
  source: ByteSource,
  { format, header, footer }: Table,
  from: Position,
): AsyncGenerator<CsvRecord[]> {
  const records =
    format.rows === 'delimited'
      ? readRecords(source, format, from)
      : readJsonRecords(source, format, header, from);
  if (!footer) {
    yield* records;
    return;
  }
  for await (const some of records) {
    const last = some.at(-1);
    const remark = last?.fields.length === 1 && header.length > 1 && (await endsAfter(source, last));
    yield remark ? some.slice(0, -1) : some;
  }
}

const MAX_BLANK_BYTES = 1_000;

async function endsAfter(source: ByteSource, { end }: CsvRecord): Promise<boolean> {
  if (source.size - end > MAX_BLANK_BYTES) return false;
  return (await bytesOf(source, end, source.size)).toString().trim() === '';
}
