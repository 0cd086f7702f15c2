/** Finds out in which encoding a text file is written, from its first bytes. */
import { isUtf8 } from 'node:buffer';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'] as const;
export type TextEncoding = (typeof ENCODINGS)[number];

/** `bomLength`: bytes of the byte order mark. */
export interface FoundEncoding {
  encoding: TextEncoding;
  bomLength: number;
}

const BOMS: { encoding: TextEncoding; bytes: Buffer }[] = [
  { encoding: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/** Share of code units that must be usual characters before text without a mark is taken for UTF-16. */
const UTF16_SHARE = 0.9;
/** A file with this many well-formed characters for each broken byte is UTF-8 with mistakes in it. */
const UTF8_FOR_BROKEN = 4;

/**
 * The encoding of the text that begins with `head`. A byte order mark decides; then NUL bytes in every other place
 * (UTF-16); then whether it is UTF-8; what is left is told apart by the company that letters keep: in Windows-1256
 * Persian and Arabic letters stand in rows, in Windows-1252 an accented letter stands among plain ones.
 */
export function detectEncoding(head: Buffer): FoundEncoding {
  for (const { encoding, bytes } of BOMS) {
    if (head.subarray(0, bytes.length).equals(bytes)) return { encoding, bomLength: bytes.length };
  }
  return { encoding: utf16Order(head) ?? (looksLikeUtf8(head) ? 'utf-8' : byteEncoding(head)), bomLength: 0 };
}

/** Length of the mark that `encoding` has at the head of the file, 0 without one. */
export function bomOf(head: Buffer, encoding: TextEncoding): number {
  const bom = BOMS.find((it) => it.encoding === encoding)?.bytes;
  return bom && head.subarray(0, bom.length).equals(bom) ? bom.length : 0;
}

function utf16Order(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  // Delimiters and line ends are ASCII, so that UTF-16 without any NUL isn't a table.
  if (!head.includes(0)) return undefined;
  const units = head.length >> 1;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (isUsual((second << 8) | first)) little++;
    if (isUsual((first << 8) | second)) big++;
  }
  if (Math.max(little, big) < units * UTF16_SHARE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Printable ASCII and line ends, Latin with accents, Arabic letters, and the marks that stand among them. */
function isUsual(unit: number): boolean {
  return (
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x09 ||
    unit === 0x0a ||
    unit === 0x0d ||
    (unit >= 0xa0 && unit <= 0x24f) ||
    (unit >= 0x600 && unit <= 0x6ff) ||
    (unit >= 0x200b && unit <= 0x206f) ||
    (unit >= 0xfb50 && unit <= 0xfeff)
  );
}

/** True also where a few bytes are broken among many characters that are not: then those rows are refused. */
function looksLikeUtf8(head: Buffer): boolean {
  const whole = head.subarray(0, endOfWholeCharacters(head));
  if (isUtf8(whole)) return true;
  const text = whole.toString('utf8');
  let characters = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) characters++;
  }
  return characters >= broken * UTF8_FOR_BROKEN;
}

/** A head that was cut may end within a character. */
function endOfWholeCharacters(head: Buffer): number {
  for (let back = 1; back <= 3 && back <= head.length; back++) {
    const byte = head[head.length - back] ?? 0;
    if (byte < 0x80) return head.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? head.length - back : head.length;
  }
  return head.length;
}

/** Bytes above ASCII that are letters of the Arabic script in Windows-1256. */
const ARABIC = new Set([
  ...[0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x8a, 0x9a, 0x9f, 0xaa, 0xc0, 0xe1, 0xec, 0xed],
  ...range(0xc1, 0xd6),
  ...range(0xd8, 0xdf),
  ...range(0xe3, 0xe6),
]);
/** Bytes above ASCII that are letters in Windows-1252; 0xFF stands almost only where bytes are broken. */
const LATIN = new Set([0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f, ...range(0xc0, 0xfe)]);
LATIN.delete(0xd7);
LATIN.delete(0xf7);
/** Quotes, dashes and signs that both have in the same places; they say only that it is one of the two. */
const SIGNS = new Set([0x80, 0x85, 0xa0, 0xa3, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb, ...range(0x91, 0x97)]);

function byteEncoding(head: Buffer): TextEncoding {
  let arabic = 0;
  let latin = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte < 0x80) continue;
    const before = head[at - 1] ?? 0x20;
    const after = head[at + 1] ?? 0x20;
    if (ARABIC.has(byte) && (ARABIC.has(before) || ARABIC.has(after))) arabic++;
    else if ((LATIN.has(byte) || SIGNS.has(byte)) && (isAsciiLetter(before) || isAsciiLetter(after))) latin++;
  }
  if (arabic === 0 && latin === 0) return 'utf-8';
  return arabic > latin ? 'windows-1256' : 'windows-1252';
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
