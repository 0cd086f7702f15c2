/** The rows of an import that were refused, as a file of the original shape with a reason in each line. */
import { parse } from 'csv-parse/sync';
import { MAX_ORIGINAL_BYTES } from './row.batches.js';

/** A row as it was kept: its bytes, the line where it stood, why it was refused. */
export interface Refused {
  line: number;
  reason: string;
  original: Buffer;
}

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/**
 * The first line: the file's own columns in their order, then `reason` and `line`, under other names where the file has
 * columns of these names. With a byte order mark, for spreadsheets that take a file without one for something else than UTF-8.
 */
export function errorsHeader(header: readonly string[], delimiter: string): string {
  return BYTE_ORDER_MARK + lineOf([...header, free('reason', header), free('line', header)], delimiter);
}

/**
 * One refused row. The cells are the file's own, even one that a spreadsheet would take for a formula: a corrected file
 * is imported again, and an id or a text that was altered here would come back as another one. What is added is safe.
 *
 * A row with too few or too many cells, and one of which only the beginning was kept, has a cell too many here. It is refused
 * again until somebody has corrected it, instead of being taken with its cells in the wrong columns.
 */
export function errorsLine(row: Refused, columns: number, delimiter: string): string {
  const cells = cellsOf(row.original.toString('utf8'), delimiter);
  const own = Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  const surplus = cells.slice(columns);
  const incomplete = cells.length < columns || row.original.length >= MAX_ORIGINAL_BYTES;
  if (incomplete && surplus.length === 0) surplus.push('');
  return lineOf([...own, harmless(row.reason), String(row.line), ...surplus], delimiter);
}

/** With the reader's own rules; a row whose quotes don't close is split as if they were ordinary characters. */
function cellsOf(text: string, delimiter: string): string[] {
  const rules = { delimiter, relax_column_count: true, skip_empty_lines: true };
  try {
    const [cells] = parse(text, { ...rules, relax_quotes: true });
    return cells ?? [];
  } catch {
    const [cells] = parse(text, { ...rules, quote: null });
    return cells ?? [];
  }
}

function lineOf(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => written(cell, delimiter)).join(delimiter) + LINE_END;
}

function written(cell: string, delimiter: string): string {
  const quoted = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return quoted ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Reasons quote the file; a spreadsheet would run one that begins like a formula. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function free(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((it) => it.trim().toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!names.has(candidate)) return candidate;
  }
}
