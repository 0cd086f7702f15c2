/** How a delimited file is written: its delimiter, its line ends and its byte order mark. */

export interface CsvFormat {
  delimiter: string;
  /** What ends a record, longest first. */
  recordDelimiters: string[];
  /** Bytes of the byte order mark, 0 or 3. */
  bomLength: number;
}

const DELIMITERS = [',', ';', '\t', '|'];
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_BOMS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/**
 * Reads the format off the first bytes of a file (its header line must lie within them). The delimiter is the one
 * that stands most often in the header outside quotes, unless it is given. Undefined for UTF-16, which isn't read.
 */
export function detectFormat(head: Buffer, delimiter?: string): CsvFormat | undefined {
  if (UTF16_BOMS.some((bom) => head.subarray(0, 2).equals(bom))) return undefined;
  const bomLength = head.subarray(0, 3).equals(UTF8_BOM) ? 3 : 0;
  const text = head.toString('utf8', bomLength);
  // Only very old files end their lines with a bare carriage return; elsewhere one is part of a cell.
  const recordDelimiters = !text.includes('\n') && text.includes('\r') ? ['\r'] : ['\r\n', '\n'];
  return { delimiter: delimiter ?? mostFrequent(headerLine(text)), recordDelimiters, bomLength };
}

/** The header line with what is quoted left out. */
function headerLine(text: string): string {
  let line = '';
  let quoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) line += character;
  }
  // A leading tab is an unnamed first column, which trimming must not lose.
  return text.slice(0, text.length - text.trimStart().length).replace(/[^\t]/g, '') + line;
}

function mostFrequent(line: string): string {
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : (DELIMITERS[counts.indexOf(most)] as string);
}
