/** Looks at the head of a file: its format, its header, and whether the mapping's columns are there. */
import { detectFormat, type CsvFormat } from './csv.format.js';
import { readRecords, type ByteSource, type Position } from './csv.reader.js';
import { ImportFailed } from './import.errors.js';
import { findColumns, type Columns } from './mapping.columns.js';
import type { ImportMapping } from './mapping.schema.js';

export interface InspectedFile {
  format: CsvFormat;
  header: string[];
  columns: Columns;
  /** Where the first row after the header begins. */
  firstRow: Position;
}

/** @throws ImportFailed where the file has no readable header, or not the columns that the mapping names. */
export async function inspectFile(source: ByteSource, mapping: ImportMapping): Promise<InspectedFile> {
  if (source.size === 0) throw new ImportFailed({ code: 'empty_file', detail: 'The file is empty.' });
  const format = detectFormat(await source.read(0), mapping.delimiter);
  if (!format) {
    throw new ImportFailed({
      code: 'unsupported_encoding',
      detail: 'The file is UTF-16; save it as UTF-8 and send it again.',
    });
  }
  const first = await firstRecord(source, format);
  if (!first) throw new ImportFailed({ code: 'empty_file', detail: 'The file has no header line.' });
  if (first.problem) {
    throw new ImportFailed({
      code: 'unreadable_header',
      detail: `The header can't be read: ${first.problem.reason}.`,
    });
  }
  const { columns, issues } = findColumns(mapping, first.fields);
  if (issues.length > 0) {
    const errors = issues.map(({ pointer, detail }) => ({ pointer: `/mapping${pointer}`, detail }));
    throw new ImportFailed({
      code: 'unknown_column',
      detail: 'The mapping names columns that the file has not; see `errors`.',
      errors,
    });
  }
  return { format, header: first.fields, columns, firstRow: first.next };
}

async function firstRecord(source: ByteSource, format: CsvFormat) {
  for await (const [record] of readRecords(source, format, { offset: 0, line: 1 })) {
    if (record) return record;
  }
  return undefined;
}
