/** Turns a file, step by step, into text in UTF-8 that its rows can be read from: unpacks, decodes, takes a sheet out. */
import { type ByteSource, bytesOf, piecesFrom } from './byte.source.js';
import { FileProblem } from './file.problem.js';
import { foreignKind, kindOf } from './file.kind.js';
import type { UnpackLimits } from './file.limits.js';
import { gunzip } from './gzip.reading.js';
import { toUtf8 } from './text.decoding.js';
import { bomOf, detectEncoding, type TextEncoding } from './text.encoding.js';
import { xlsxRows } from './xlsx.reading.js';
import { isWorkbook, onlyDataFile, openZip } from './zip.reading.js';

/** What is said about a file by those who send it. */
export interface FileHints {
  encoding?: TextEncoding | undefined;
  sheet?: string | undefined;
}

/** How a file was found to be written; `layers` are what it is packed in, the outermost first. */
export interface FileNature {
  layers: ('gzip' | 'zip')[];
  /** `sheet`: the text is lines of JSON arrays, one a row. */
  form: 'text' | 'sheet';
  encoding: TextEncoding;
}

/** One step: what comes out of it, and whether that is the text already or a file to be looked at again. */
export interface Step {
  bytes: AsyncIterable<Buffer>;
  /** Known when the first bytes have come. */
  nature: FileNature;
  done: boolean;
}

/** Bytes by which encodings are told; the same at the door and in the run. */
export const HEAD_BYTES = 1 << 20;
/** A workbook in a zip in a gzip; deeper is a trick. */
const MAX_LAYERS = 2;

/**
 * The next step towards text, or undefined where the file is text in UTF-8 as it is. `cut`: the source is only
 * the beginning of the file, which gzip and text can be read from and an archive can't.
 * @throws FileProblem
 */
export async function nextStep(
  source: ByteSource,
  hints: FileHints,
  limits: UnpackLimits,
  { layers = [], cut = false }: { layers?: FileNature['layers']; cut?: boolean } = {},
): Promise<Step | undefined> {
  const head = await bytesOf(source, 0, Math.min(source.size, HEAD_BYTES));
  const kind = kindOf(head);
  if (kind === 'text') {
    refuseForeign(head);
    const { encoding, bomLength } = encodingOf(head, hints);
    if (encoding === 'utf-8') return undefined;
    const nature: FileNature = { layers, form: 'text', encoding };
    return { bytes: toUtf8(piecesFrom(source, bomLength), encoding), nature, done: true };
  }
  if (layers.length >= MAX_LAYERS) {
    throw new FileProblem(
      'unsupported_format',
      'The file is packed too many times over; send what is inside.',
    );
  }
  if (kind === 'gzip') return unpacked(gunzip(source, limits, { cut }), hints, [...layers, 'gzip']);
  const zip = await openZip(source);
  if (isWorkbook(zip)) {
    const nature: FileNature = { layers, form: 'sheet', encoding: 'utf-8' };
    return { bytes: xlsxRows(zip, { sheet: hints.sheet, limits }), nature, done: true };
  }
  return unpacked(zip.read(onlyDataFile(zip), limits), hints, [...layers, 'zip']);
}

/** What comes out of a layer: decoded on the way where it is text, else to be looked at again. */
async function unpacked(
  bytes: AsyncGenerator<Buffer>,
  hints: FileHints,
  layers: FileNature['layers'],
): Promise<Step> {
  const { head, all } = await peeked(bytes);
  const nature: FileNature = { layers, form: 'text', encoding: 'utf-8' };
  if (kindOf(head) !== 'text') return { bytes: all, nature, done: false };
  refuseForeign(head);
  const { encoding, bomLength } = encodingOf(head, hints);
  if (encoding === 'utf-8') return { bytes: all, nature, done: true };
  return { bytes: toUtf8(skipped(all, bomLength), encoding), nature: { ...nature, encoding }, done: true };
}

export function encodingOf(head: Buffer, { encoding }: FileHints) {
  return encoding ? { encoding, bomLength: bomOf(head, encoding) } : detectEncoding(head);
}

function refuseForeign(head: Buffer): void {
  const foreign = foreignKind(head);
  if (foreign === undefined) return;
  throw new FileProblem(
    'unsupported_format',
    `The file is ${foreign}; send CSV, TSV, JSON Lines or XLSX, as it is or packed with gzip or zip.`,
  );
}

/** The first HEAD_BYTES (or all), and the whole from its beginning. */
async function peeked(bytes: AsyncGenerator<Buffer>): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await bytes.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* first.splice(0);
    yield* bytes;
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), all: all() };
}

async function* skipped(bytes: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const piece of bytes) {
    yield left === 0 ? piece : piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}
