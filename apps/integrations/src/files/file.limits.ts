/** How far a file may unfold: what keeps a small file from becoming an endless one. */
import { FileProblem } from './file.problem.js';

/** Bytes that may come out of a file, at all and for each byte that went in. */
export interface UnpackLimits {
  maxBytes: number;
  maxRatio: number;
}

/** Deflate alone can reach a thousand; tables as people have them stay below fifty. */
export const MAX_RATIO = 250;
/** Below this, what a byte unfolds to doesn't matter. */
const RATIO_FROM_BYTES = 8 << 20;

/** Most columns of a file; spreadsheets end at 16,384, and no export of feedback comes near. */
export const MAX_COLUMNS = 4_096;
/** Entries of an archive that are looked at. */
export const MAX_ENTRIES = 10_000;
/** All texts of a workbook that cells share, in bytes of UTF-8; they have to be in memory at once. */
export const MAX_SHARED_BYTES = 128 << 20;
export const MAX_SHARED_TEXTS = 1 << 22;
/** One element of a workbook's XML; a cell holds at most 32,767 characters. */
export const MAX_ELEMENT_BYTES = 1 << 20;
/** Rows that a worksheet can have. */
export const MAX_SHEET_ROWS = 1_048_576;

/** Passes the bytes on and counts them against the limits. `consumed` tells how many went in so far. */
export async function* bounded(
  bytes: AsyncIterable<Buffer>,
  consumed: () => number,
  { maxBytes, maxRatio }: UnpackLimits,
): AsyncGenerator<Buffer> {
  let produced = 0;
  for await (const piece of bytes) {
    produced += piece.length;
    if (produced > maxBytes) {
      throw new FileProblem('unpacks_too_large', `The file unpacks to more than ${maxBytes} bytes.`);
    }
    if (produced > RATIO_FROM_BYTES && produced > maxRatio * consumed()) {
      throw new FileProblem(
        'unpacks_too_large',
        `The file unpacks to more than ${maxRatio} times its size; send it unpacked.`,
      );
    }
    yield piece;
  }
}

/** @throws FileProblem where a table is wider than is taken. */
export function refuseTooWide(columns: number): void {
  if (columns <= MAX_COLUMNS) return;
  throw new FileProblem('too_many_columns', `The file has more than ${MAX_COLUMNS} columns.`);
}
