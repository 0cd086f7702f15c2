/** Rewrites text of another encoding as UTF-8, piece by piece. */
import type { TextEncoding } from './text.encoding.js';

/** Stands for what the encoding has no letter for: it is never UTF-8, so that the row is refused when it is read. */
const UNREADABLE = Buffer.of(0xff);
/** What the standard decoder makes of the five bytes to which Windows-1252 gives no letter. */
const NO_LETTER = /[\u0081\u008d\u008f\u0090\u009d]/;
const NO_LETTERS = /[\u0081\u008d\u008f\u0090\u009d]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The bytes as UTF-8, from behind the byte order mark (which the caller has passed over). */
export async function* toUtf8(bytes: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield* bytes;
  else if (encoding === 'windows-1256' || encoding === 'windows-1252') yield* fromBytes(bytes, encoding);
  else yield* fromUtf16(bytes, encoding);
}

async function* fromBytes(bytes: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (encoding === 'windows-1252' && NO_LETTER.test(text)) yield marked(text, NO_LETTERS);
    else yield Buffer.from(text);
  }
}

async function* fromUtf16(bytes: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of bytes) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = endOfWholePairs(all, encoding);
    rest = Buffer.from(all.subarray(end));
    if (end > 0) yield utf16(all.subarray(0, end), encoding);
  }
  if (rest.length === 0) return;
  yield utf16(rest.subarray(0, rest.length & ~1), encoding);
  if (rest.length % 2 === 1) yield UNREADABLE;
}

/** An odd byte waits for its other half, and a high surrogate for the low one. */
function endOfWholePairs(bytes: Buffer, encoding: TextEncoding): number {
  const even = bytes.length & ~1;
  const highByte = bytes[even - (encoding === 'utf-16le' ? 1 : 2)] ?? 0;
  return highByte >= 0xd8 && highByte <= 0xdb ? even - 2 : even;
}

function utf16(bytes: Buffer, encoding: TextEncoding): Buffer {
  const little = encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16();
  const text = little.toString('utf16le');
  return text.isWellFormed() ? Buffer.from(text) : marked(text, LONE_SURROGATES);
}

function marked(text: string, unreadable: RegExp): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(unreadable)) {
    pieces.push(Buffer.from(text.slice(from, index)), UNREADABLE);
    from = index + found.length;
  }
  return Buffer.concat([...pieces, Buffer.from(text.slice(from))]);
}
