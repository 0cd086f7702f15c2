/** Reads the head of a delimited file in the browser: its columns and first rows, before anything is sent. */
import { parse } from 'csv-parse/browser/esm/sync';

/** Enough for the header and some rows of any usual file. */
const HEAD_BYTES = 64 * 1024;
const ROWS = 5;

export interface Preview {
  columns: string[];
  rows: string[][];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = DELIMITERS.map((it) => line.split(it).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Columns and first rows of the beginning of a file; `complete` says that nothing was cut off its end. */
export function previewOf(text: string, complete: boolean): Preview {
  const records = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    to: ROWS + 1,
    // The last record of a cut text may be half a record: an open quote there is no error.
    ...(complete ? {} : { skip_records_with_error: true }),
  });
  const [columns = [], ...rows] = records;
  return { columns, rows };
}

/** Preview of a chosen file. @throws Error when it is no delimited text */
export async function previewFile(file: File): Promise<Preview> {
  const head = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const text = new TextDecoder('utf-8').decode(head);
  if (text.includes('\u0000')) throw new Error('not a text file');
  const preview = previewOf(text, file.size <= HEAD_BYTES);
  if (preview.columns.length === 0) throw new Error('no columns');
  return preview;
}
