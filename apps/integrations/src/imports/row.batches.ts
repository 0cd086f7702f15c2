/** Reads a file on from a position and gives its rows in batches, mapped or refused, each with the place to go on from. */
import type { RefusalCode } from '@voc/contracts';
import { type ByteSource, bytesOf } from '../files/byte.source.js';
import type { CsvFormat } from './csv.format.js';
import type { CsvRecord, Position } from './csv.reader.js';
import type { InspectedFile } from './file.inspection.js';
import type { MappedRow } from './row.mapping.js';
import { RowProblem } from './row.problem.js';
import { readTable } from './table.reader.js';
import { storable } from '../intake/storable.text.js';

/** Most rows and most bytes of the file in one batch. */
const MAX_BATCH_ROWS = 1_000;
const MAX_BATCH_BYTES = 2 << 20;
/** What is kept of a refused row; enough to see and correct any row that a person has typed. */
export const MAX_ORIGINAL_BYTES = 64 << 10;

/** A row that was not taken, with its bytes. */
export interface RefusedRow {
  line: number;
  startsAt: number;
  code: RefusalCode;
  reason: string;
  original: Buffer;
}

export interface RowBatch {
  rows: MappedRow[];
  refused: RefusedRow[];
  next: Position;
}

/** Batches from `from`, a boundary between two records after the header, to the end of the file. */
export async function* rowBatches(
  source: ByteSource,
  file: InspectedFile,
  map: (fields: readonly string[]) => MappedRow,
  from: Position,
): AsyncGenerator<RowBatch> {
  let batch: RowBatch = { rows: [], refused: [], next: from };
  let begin = from.offset;
  for await (const records of readTable(source, file, from)) {
    for (const record of records) {
      const row = take(record, file.header.length, map);
      if (row instanceof RowProblem) batch.refused.push(await refused(source, record, row, file.format));
      else batch.rows.push(row);
      batch.next = record.next;
      const full =
        batch.rows.length + batch.refused.length >= MAX_BATCH_ROWS || record.end - begin >= MAX_BATCH_BYTES;
      if (!full) continue;
      yield batch;
      batch = { rows: [], refused: [], next: record.next };
      begin = record.end;
    }
  }
  if (batch.rows.length + batch.refused.length > 0) yield batch;
}

function take(
  record: CsvRecord,
  cells: number,
  map: (fields: readonly string[]) => MappedRow,
): MappedRow | RowProblem {
  if (record.problem) return new RowProblem(record.problem.code, record.problem.reason);
  if (record.fields.length !== cells) {
    return new RowProblem('ragged', `the row has ${record.fields.length} cells and the header has ${cells}`);
  }
  try {
    return map(record.fields);
  } catch (error) {
    if (error instanceof RowProblem) return error;
    throw error;
  }
}

async function refused(
  source: ByteSource,
  record: CsvRecord,
  { code, message }: RowProblem,
  format: CsvFormat,
): Promise<RefusedRow> {
  const plain = format.rows === 'delimited' && format.quote === '"';
  const original =
    plain || record.fields.length === 0
      ? await bytesOf(source, record.start, Math.min(record.end, record.start + MAX_ORIGINAL_BYTES))
      : Buffer.from(asDelimited(record.fields, format)).subarray(0, MAX_ORIGINAL_BYTES);
  // A reason quotes the file and so may hold a NUL, which PostgreSQL does not take.
  return { line: record.line, startsAt: record.start, code, reason: storable(message), original };
}

/** Rows are given back as a table of cells, whatever they were written in. */
function asDelimited(cells: readonly string[], { delimiter }: CsvFormat): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
}
