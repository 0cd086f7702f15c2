/** Reads one sheet of a workbook as lines of JSON, one array of cells a line, so that a line's number is the row's. */
import { MAX_COLUMNS, MAX_SHEET_ROWS, refuseTooWide, type UnpackLimits } from './file.limits.js';
import { FileProblem } from './file.problem.js';
import {
  readDateStyles,
  readSharedTexts,
  readWorkbook,
  type SharedTexts,
  sheetOf,
  textCollector,
} from './xlsx.parts.js';
import { readXml } from './xml.reading.js';
import type { ZipArchive } from './zip.reading.js';

interface CellContext {
  texts: SharedTexts;
  dateStyles: boolean[];
  from1904: boolean;
}

/**
 * The rows of the sheet (the first that isn't hidden unless `sheet` names one), empty ones as empty lines. Rows have as
 * many cells as the first one has, more only where they hold something there.
 * @throws FileProblem
 */
export async function* xlsxRows(
  zip: ZipArchive,
  { sheet: wanted, limits }: { sheet?: string | undefined; limits: UnpackLimits },
): AsyncGenerator<Buffer> {
  const workbook = await readWorkbook(zip, limits);
  const sheet = sheetOf(workbook, wanted);
  const context: CellContext = {
    texts: await readSharedTexts(zip, limits),
    dateStyles: await readDateStyles(zip, limits),
    from1904: workbook.from1904,
  };
  const rows = new RowCollector(context);
  const read = readXml(zip.read(sheet.entry, limits), rows, () => rows.take());
  for await (const lines of read) if (lines !== '') yield Buffer.from(lines);
}

/** Puts rows together from the events of a sheet's XML. */
class RowCollector {
  private lines = '';
  private line = 0;
  private width = 0;
  private cells: string[] = [];
  private column = -1;
  private cell = { type: '', style: 0, value: '' };
  private inValue = false;
  private readonly inline = textCollector();

  constructor(private readonly context: CellContext) {}

  take(): string {
    const { lines } = this;
    this.lines = '';
    return lines;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.beginRow(Number(attributes['r'] ?? this.line + 1));
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.cell.value += text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'row') this.endRow();
    else if (name === 'c') this.endCell();
    else if (name === 'v') this.inValue = false;
    else this.inline.close(name);
  }

  private beginRow(number: number): void {
    if (!(number > this.line && number <= MAX_SHEET_ROWS)) {
      throw new FileProblem(
        'broken_file',
        `The workbook is damaged: a row has the number ${String(number).slice(0, 20)}.`,
      );
    }
    this.lines += '\n'.repeat(number - this.line - 1);
    this.line = number;
    this.cells = [];
    this.column = -1;
  }

  private beginCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    refuseTooWide(this.column + 1);
    this.cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
  }

  private endCell(): void {
    const { type, value } = this.cell;
    const inline = this.inline.take();
    const text = type === 'inlineStr' ? inline : value === '' ? '' : this.read(type, value);
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private read(type: string, value: string): string {
    if (type === 's') return this.context.texts.get(Number(value));
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type !== 'n') return value;
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    // Excel shows fifteen digits; what stands behind them is the error of binary fractions.
    return this.context.dateStyles[this.cell.style]
      ? dateOf(number, this.context.from1904)
      : String(Number(number.toPrecision(15)));
  }

  private endRow(): void {
    if (this.cells.some((cell) => cell.trim() !== '')) {
      if (this.width === 0) this.width = this.cells.length;
      while (this.cells.length < this.width) this.cells.push('');
      this.lines += JSON.stringify(this.cells);
    }
    this.lines += '\n';
    this.cells = [];
  }
}

/** `C5` is in column 2, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.toUpperCase().charCodeAt(0) - 64;
    if (value < 1 || value > 26 || column > MAX_COLUMNS) break;
    column = column * 26 + value;
  }
  return column - 1;
}

const DAY_MS = 86_400_000;

/** A day number of a workbook as a date, or a date and time, of the wall; a time alone for what is less than a day. */
export function dateOf(serial: number, from1904: boolean): string {
  // The calendar of 1900 has a 29 February that never was; days before it are one off.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const milliseconds = Math.round((days - 25_569) * DAY_MS);
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime()) || serial < 0) return String(serial);
  const written = date.toISOString().slice(0, 19);
  if (serial < 1 && !from1904) return written.slice(11);
  return milliseconds % DAY_MS === 0 ? written.slice(0, 10) : written;
}
