/** Reads the records of a delimited file, each with its place in the file; a record that can't be read never stops it. */
import { isUtf8 } from 'node:buffer';
import type { RefusalCode } from '@voc/contracts';
import { Parser, type CsvError } from 'csv-parse';
import { type ByteSource, bytesOf } from '../files/byte.source.js';
import type { CsvFormat } from './csv.format.js';

/** A boundary between two records: the byte offset, and the number of the line (from 1) that begins there. */
export interface Position {
  offset: number;
  line: number;
}

/** One record: its cells, or why it can't be read. Bytes `start` to `end` (exclusive) hold it. */
export interface CsvRecord {
  line: number;
  start: number;
  end: number;
  /** Where the next record begins. */
  next: Position;
  fields: string[];
  problem?: { code: RefusalCode; reason: string };
}

/** Longest record that is taken, in bytes. */
export const MAX_RECORD_BYTES = 1 << 20;
/** A quoted cell that is longer than this was never closed. */
const MAX_QUOTED_BYTES = 32 << 20;
/** Bytes that are parsed at once; bounds the rows in memory and the time until others have their turn. */
const SLICE_BYTES = 64 << 10;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Yields the records from `from` on, some at a time. A record over MAX_RECORD_BYTES and
 * one whose quote never closes are yielded with their problem; reading goes on after the record, or after the first line
 * of the one with the open quote. Empty lines are passed over. Cells that are not UTF-8 are a problem of their record.
 */
export async function* readRecords(
  source: ByteSource,
  format: CsvFormat,
  from: Position,
): AsyncGenerator<CsvRecord[]> {
  let at = from.offset === 0 ? { ...from, offset: format.bomLength } : from;
  while (at.offset < source.size) {
    const stopped = yield* readUntilTrouble(source, format, at);
    if (!stopped) return;
    const unreadable = await passOver(source, format, stopped);
    yield [unreadable];
    at = unreadable.next;
  }
}

/** Reads on until the end (undefined) or up to a record that the parser gives up on (the place where it begins). */
async function* readUntilTrouble(
  source: ByteSource,
  format: CsvFormat,
  at: Position,
): AsyncGenerator<CsvRecord[], Position | undefined> {
  let records: CsvRecord[] = [];
  let next = at;
  let emptyLines = 0;
  const parser = new Parser({
    delimiter: format.delimiter,
    quote: format.quote,
    record_delimiter: format.recordDelimiters,
    max_record_size: MAX_RECORD_BYTES,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (fields: string[], info) => {
      const line = next.line + info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      const start = next.offset;
      next = { offset: at.offset + info.bytes, line: line + 1 + lineBreaks(fields) };
      records.push({ line, start, end: next.offset, next, fields });
      return null;
    },
  });
  let failure: Error | undefined;
  const closed = new Promise<void>((resolve) =>
    parser.on('error', (error) => (failure = error)).once('close', resolve),
  );
  for (let offset = at.offset; offset < source.size && !parser.errored;) {
    const bytes = (await source.read(offset)).subarray(0, SLICE_BYTES);
    // Parses at once; what it could read is in `records` when the call returns.
    parser.write(bytes);
    offset += bytes.length;
    await markInvalid(records, source, format);
    yield records;
    records = [];
  }
  if (!parser.errored) parser.resume().end();
  await closed;
  await markInvalid(records, source, format);
  yield records;
  if (failure && !isUnreadableRecord(failure)) throw failure;
  return failure && next;
}

function isUnreadableRecord(error: Error): boolean {
  const { code } = error as CsvError;
  return code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED';
}

function lineBreaks(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  }
  return count;
}

/** The parser replaces broken bytes by U+FFFD; where one stands, the bytes tell whether the file itself held it. */
async function markInvalid(
  records: readonly CsvRecord[],
  source: ByteSource,
  format: CsvFormat,
): Promise<void> {
  for (const record of records) {
    if (!record.fields.some((field) => field.includes('\ufffd'))) continue;
    if (isUtf8(await bytesOf(source, record.start, record.end))) continue;
    record.problem = invalidBytes(format);
  }
}

/** Where a file was rewritten as UTF-8, what its encoding has no letter for was written as bytes that aren't UTF-8. */
export function invalidBytes({ encoding }: CsvFormat): NonNullable<CsvRecord['problem']> {
  return encoding === 'utf-8'
    ? {
        code: 'invalid_utf8',
        reason: 'the row holds bytes that are not UTF-8; save the file as UTF-8, or say its encoding',
      }
    : {
        code: 'invalid_encoding',
        reason: `the row holds bytes that are no letters in ${encoding}, as which the file was read; say its encoding`,
      };
}

/** Finds the end of a record that the parser gave up on, with the parser's own rules for quotes. */
async function passOver(source: ByteSource, format: CsvFormat, from: Position): Promise<CsvRecord> {
  const delimiter = format.delimiter.charCodeAt(0);
  const quote = format.quote.charCodeAt(0);
  const lineEnd = format.recordDelimiters.includes('\r') ? CARRIAGE_RETURN : LINE_FEED;
  const state = { quoted: false, quoteSeen: false, cellStart: true, begun: false };
  let { offset, line } = from;
  let afterFirstLine: Position | undefined;
  while (
    offset < source.size &&
    !(state.quoted && afterFirstLine && offset - from.offset > MAX_QUOTED_BYTES)
  ) {
    const bytes = await source.read(offset);
    const base = offset;
    // By index: iterating over a buffer is many times slower.
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      offset = base + at + 1;
      if (state.quoteSeen) {
        state.quoteSeen = false;
        if (byte === quote) continue;
        state.quoted = false;
      }
      if (byte === lineEnd) {
        line++;
        if (!state.begun) continue;
        if (!state.quoted) return tooLong(from, { offset, line });
        afterFirstLine ??= { offset, line };
      } else if (byte !== CARRIAGE_RETURN) state.begun = true;
      if (state.quoted) state.quoteSeen = byte === quote;
      else {
        state.quoted = byte === quote && state.cellStart;
        state.cellStart = byte === delimiter;
      }
    }
  }
  if (!state.quoted || state.quoteSeen) return tooLong(from, { offset, line });
  const next = afterFirstLine ?? { offset, line };
  const reason =
    'a quote opens in this row and never closes; the row was left out and reading went on with the next line';
  return {
    line: from.line,
    start: from.offset,
    end: next.offset,
    next,
    fields: [],
    problem: { code: 'unclosed_quote', reason },
  };
}

export function tooLong(at: Position, next: Position): CsvRecord {
  const reason = `the row is longer than ${MAX_RECORD_BYTES} bytes`;
  return {
    line: at.line,
    start: at.offset,
    end: next.offset,
    next,
    fields: [],
    problem: { code: 'oversized', reason },
  };
}
