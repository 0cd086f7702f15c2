/** How the rows of a file are written: between delimiters or as JSON, with which quotes, line ends and mark. */
import type { TextEncoding } from '../files/text.encoding.js';

export interface CsvFormat {
  /** Cells between delimiters, an object of JSON a line, or an array of JSON a line (the rows of a workbook's sheet). */
  rows: 'delimited' | 'objects' | 'arrays';
  delimiter: string;
  quote: string;
  /** What ends a record, longest first. */
  recordDelimiters: string[];
  /** Bytes before the first record: the byte order mark and, from Excel, a line that names the delimiter. */
  bomLength: number;
  /** How the file was encoded when it was sent; it is read as UTF-8. */
  encoding: TextEncoding;
}

/** What is known about a file before it is looked at. */
export interface FormatHints {
  delimiter?: string | undefined;
  quote?: string | undefined;
  encoding?: TextEncoding;
  /** The text was made from a workbook's sheet. */
  arrays?: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** Excel's own way to name the delimiter. */
const NAMED_DELIMITER = /^sep=([,;\t|])\r?\n/i;
const LINES_LOOKED_AT = 50;

/**
 * Reads the format off the first bytes of a file (its first line must lie within them). The delimiter is the one
 * that stands equally often in the most lines, and most often among those; quotes don't count.
 */
export function detectFormat(head: Buffer, hints: FormatHints = {}): CsvFormat {
  const bom = head.subarray(0, 3).equals(UTF8_BOM) ? 3 : 0;
  const text = head.toString('utf8', bom);
  const common = { encoding: hints.encoding ?? ('utf-8' as const), quote: '"', bomLength: bom };
  if (hints.arrays) return { ...common, rows: 'arrays', delimiter: ',', recordDelimiters: ['\n'] };
  if (isJsonLines(text)) return { ...common, rows: 'objects', delimiter: ',', recordDelimiters: ['\n'] };
  const named = NAMED_DELIMITER.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const quote = hints.quote ?? quoteOf(body);
  return {
    ...common,
    rows: 'delimited',
    delimiter: hints.delimiter ?? named?.[1] ?? delimiterOf(body, quote),
    quote,
    // Only very old files end their lines with a bare carriage return; elsewhere one is part of a cell.
    recordDelimiters: !text.includes('\n') && text.includes('\r') ? ['\r'] : ['\r\n', '\n'],
    bomLength: bom + (named?.[0].length ?? 0),
  };
}

/** True where the first line is an object of JSON. */
function isJsonLines(text: string): boolean {
  const begun = text.trimStart();
  if (!begun.startsWith('{')) return false;
  const line = begun.slice(0, begun.indexOf('\n') >>> 0);
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** True for JSON that isn't one object a line: an array of objects, or an object over several lines. */
export function isOtherJson(head: Buffer): boolean {
  return (
    /^\ufeff?\s*(\[\s*[{\]]|\{\s*("|\}|$))/.test(head.toString('utf8', 0, 1_000)) &&
    !isJsonLines(head.toString())
  );
}

/** The apostrophe where no quotation mark stands anywhere and cells are wrapped in apostrophes; else the quotation mark. */
function quoteOf(text: string): string {
  if (text.includes('"')) return '"';
  const lines = text.split(/\r?\n|\r/, LINES_LOOKED_AT).filter((line) => line !== '');
  const wrapped = lines.filter((line) => /(^|[,;\t|])'[^']*'([,;\t|]|$)/.test(line));
  return wrapped.length > lines.length / 2 ? "'" : '"';
}

function delimiterOf(text: string, quote: string): string {
  const lines = bareLines(text, quote);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    const alike = counts.filter((count) => count === first).length;
    return { delimiter, first, alike: first === 0 ? 0 : alike };
  });
  scored.sort((a, b) => b.alike - a.alike || b.first - a.first);
  const best = scored[0];
  return best && best.first > 0 ? best.delimiter : ',';
}

/** The first lines with what is quoted left out; the last may be cut and doesn't count, unless it is the only one. */
function bareLines(text: string, quote: string): string[] {
  const lines: string[] = [];
  let line = '';
  let quoted = false;
  for (const character of text) {
    if (character === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (character !== '\n' && character !== '\r') line += character;
    else if (line !== '') {
      lines.push(line);
      line = '';
      if (lines.length === LINES_LOOKED_AT) break;
    }
  }
  return lines.length > 0 ? lines : [line];
}
