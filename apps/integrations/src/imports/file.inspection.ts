/** Looks at the head of a file: its format, its header, and whether the mapping's columns are there. */
import { type ByteSource, bytesOf, sourceOf } from '../files/byte.source.js';
import { FileProblem } from '../files/file.problem.js';
import { refuseTooWide } from '../files/file.limits.js';
import type { TextEncoding } from '../files/text.encoding.js';
import { type CsvFormat, detectFormat, isOtherJson } from './csv.format.js';
import type { CsvRecord, Position } from './csv.reader.js';
import { looksLikeHeader } from './header.detection.js';
import { ImportFailed } from './import.errors.js';
import { objectColumns } from './json.reader.js';
import { type Columns, fitMapping, type FitOutcome } from './mapping.columns.js';
import type { FittedMapping, ImportMapping } from './mapping.schema.js';
import { readTable } from './table.reader.js';

/** How the text was made that is read now, where it isn't the file itself. */
export interface TextOrigin {
  encoding: TextEncoding;
  form: 'text' | 'sheet';
}

/** What can be seen of a file without a mapping. */
export interface SeenFile {
  format: CsvFormat;
  /** Names of the columns; `column N` where the file has none. */
  header: string[];
  /** Whether the first row is the header. */
  headed: boolean;
  /** Where the first row after the header begins. */
  firstRow: Position;
  /** The first records, the header among them where it is one. */
  records: CsvRecord[];
}

export interface InspectedFile extends Omit<SeenFile, 'records'> {
  /** The mapping, each place of it fitted to a column of this file. */
  mapping: FittedMapping;
  columns: Columns;
  footer: boolean;
}

/** Looked at to find the format and the header: as much as is stored in one piece. */
const HEAD_BYTES = 1 << 20;
export const RECORDS_SEEN = 200;
const AS_IT_IS: TextOrigin = { encoding: 'utf-8', form: 'text' };

/** @throws ImportFailed where the file has no readable header, or not the columns that the mapping names. */
export async function inspectFile(
  source: ByteSource,
  mapping: ImportMapping,
  origin: TextOrigin = AS_IT_IS,
): Promise<InspectedFile> {
  const { seen, fit } = fitted(await seeFile(source, mapping, origin), mapping);
  if (fit.issues.length > 0) {
    const errors = fit.issues.map(({ pointer, detail }) => ({ pointer: `/mapping${pointer}`, detail }));
    throw new ImportFailed({
      code: 'unknown_column',
      detail: 'The mapping names columns that the file has not; see `errors`.',
      errors,
    });
  }
  const { format, header, headed, firstRow } = seen;
  const { columns, mapping: exact } = fit;
  return { format, header, headed, firstRow, columns, mapping: exact, footer: mapping.footer ?? false };
}

/** The mapping decides where its names do: what it finds in the first row makes that the header. */
export function fitted(seen: SeenFile, mapping: ImportMapping): { seen: SeenFile; fit: FitOutcome } {
  const asSeen = { seen, fit: fitMapping(mapping, seen.header) };
  if (seen.format.rows === 'objects' || seen.headed || mapping.header !== undefined) return asSeen;
  const headed = withHeader(seen, true);
  const named = { seen: headed, fit: fitMapping(mapping, headed.header) };
  return named.fit.byName || asSeen.fit.issues.length > 0 ? named : asSeen;
}

/** @throws ImportFailed where nothing can be read at all. */
export async function seeFile(
  source: ByteSource,
  hints: Pick<ImportMapping, 'delimiter' | 'quote' | 'header'>,
  origin: TextOrigin = AS_IT_IS,
): Promise<SeenFile> {
  if (source.size === 0) throw new ImportFailed({ code: 'empty_file', detail: 'The file is empty.' });
  const head = await bytesOf(source, 0, Math.min(source.size, HEAD_BYTES));
  const { encoding, form } = origin;
  if (form === 'text' && isOtherJson(head)) {
    const detail = 'The file is JSON, but not one object a line; save it as JSON Lines.';
    throw new ImportFailed({ code: 'unsupported_format', detail });
  }
  const { delimiter, quote } = hints;
  const format = detectFormat(head, { delimiter, quote, encoding, arrays: form === 'sheet' });
  const names = format.rows === 'objects' ? objectColumns(head) : [];
  const records = await firstRecords(head, format, names);
  // The last one may be cut where the head ends.
  if (head.length < source.size && records.length > 1 && records.at(-1)?.end === head.length) records.pop();
  const first = records[0];
  if (!first) throw new ImportFailed({ code: 'empty_file', detail: 'The file has no header line.' });
  refused(() => refuseTooWide(Math.max(names.length, first.fields.length)));
  const begin: Position = { offset: first.start, line: first.line };
  if (format.rows === 'objects') return { format, header: names, headed: false, firstRow: begin, records };
  if (first.problem) {
    throw new ImportFailed({
      code: 'unreadable_header',
      detail: `The header can't be read: ${first.problem.reason}.`,
    });
  }
  const rows = records.filter((it) => !it.problem).map((it) => it.fields);
  const seen: SeenFile = { format, header: first.fields, headed: true, firstRow: first.next, records };
  return withHeader(seen, hints.header ?? looksLikeHeader(rows));
}

/** The same file with its first row taken for the header, or not. */
function withHeader(seen: SeenFile, headed: boolean): SeenFile {
  const first = seen.records[0];
  if (!first || seen.format.rows === 'objects') return seen;
  return headed
    ? { ...seen, headed, header: first.fields, firstRow: first.next }
    : {
        ...seen,
        headed,
        header: first.fields.map((_, index) => `column ${index + 1}`),
        firstRow: { offset: first.start, line: first.line },
      };
}

async function firstRecords(head: Buffer, format: CsvFormat, names: string[]): Promise<CsvRecord[]> {
  const line = format.rows === 'delimited' && format.bomLength > 3 ? 2 : 1;
  const found: CsvRecord[] = [];
  const table = { format, header: names, footer: false };
  for await (const records of readTable(sourceOf(head), table, { offset: format.bomLength, line })) {
    for (const record of records) found.push(record);
    if (found.length >= RECORDS_SEEN) break;
  }
  return found.slice(0, RECORDS_SEEN);
}

/** What is wrong with a file as a whole is told like any other reason for which an import fails. */
export function refused<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw importFailed(error);
  }
}

export function importFailed(error: unknown): unknown {
  return error instanceof FileProblem ? new ImportFailed({ code: error.code, detail: error.message }) : error;
}
