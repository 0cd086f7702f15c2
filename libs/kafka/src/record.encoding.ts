/** Encodes records for kafkajs in one buffer of their size: its own way takes one of half a kilobyte for each header. */
type Bytes = Buffer | string;

/** What kafkajs hands over for one message; `timestampDelta` in milliseconds. */
export interface RecordToEncode {
  offsetDelta?: number;
  timestampDelta?: number;
  key?: Bytes | null;
  value: Bytes | null;
  headers?: Record<string, Bytes | Bytes[] | undefined>;
}

/** The part of kafkajs's encoder that a batch of records reads. */
export interface EncodedRecord {
  buf: Buffer;
  buffer: Buffer;
}

/** Signed numbers stand zigzag, so that small negative ones are short; kafkajs's deltas and lengths are below 2³⁰. */
const zigzag = (value: number) => (value << 1) ^ (value >> 31);

function lengthOfVarInt(value: number): number {
  let rest = zigzag(value) >>> 7;
  let length = 1;
  for (; rest !== 0; rest >>>= 7) length += 1;
  return length;
}

const lengthOf = (bytes: Bytes | null | undefined) => (bytes == null ? -1 : Buffer.byteLength(bytes));
const lengthWithPrefix = (length: number) => lengthOfVarInt(length) + Math.max(0, length);

/** Writes into one buffer, front to back. */
class Writer {
  private at = 0;

  constructor(readonly buffer: Buffer) {}

  varInt(value: number): void {
    let rest = zigzag(value) >>> 0;
    for (; rest > 0x7f; rest >>>= 7) this.buffer[this.at++] = (rest & 0x7f) | 0x80;
    this.buffer[this.at++] = rest;
  }

  byte(value: number): void {
    this.buffer[this.at++] = value;
  }

  bytes(bytes: Bytes | null | undefined, length: number): void {
    this.varInt(length);
    if (typeof bytes === 'string') this.buffer.write(bytes, this.at, length, 'utf8');
    else if (bytes != null) bytes.copy(this.buffer, this.at);
    this.at += Math.max(0, length);
  }
}

type Header = [name: string, value: Bytes | null | undefined];

/** A header of several values stands once for each. */
function flat(headers: NonNullable<RecordToEncode['headers']>): Header[] {
  const entries = Object.entries(headers);
  if (!entries.some(([, value]) => Array.isArray(value))) return entries as Header[];
  return entries.flatMap(([name, value]) => [value].flat().map((it): Header => [name, it]));
}

/** One record of a batch of version 2 (https://kafka.apache.org/documentation/#record). */
export function encodeRecord(record: RecordToEncode): EncodedRecord {
  const { offsetDelta = 0, timestampDelta = 0, key, value } = record;
  const headers = record.headers === undefined ? [] : flat(record.headers);
  const lengths: number[] = [];
  const keyLength = lengthOf(key);
  const valueLength = lengthOf(value);
  let length = 1 + lengthOfVarInt(timestampDelta) + lengthOfVarInt(offsetDelta);
  length += lengthWithPrefix(keyLength) + lengthWithPrefix(valueLength) + lengthOfVarInt(headers.length);
  for (const header of headers)
    for (const part of header) {
      const own = lengthOf(part);
      lengths.push(own);
      length += lengthWithPrefix(own);
    }

  const writer = new Writer(Buffer.allocUnsafe(lengthWithPrefix(length)));
  writer.varInt(length);
  writer.byte(0);
  writer.varInt(timestampDelta);
  writer.varInt(offsetDelta);
  writer.bytes(key, keyLength);
  writer.bytes(value, valueLength);
  writer.varInt(headers.length);
  let part = 0;
  for (const [name, content] of headers) {
    writer.bytes(name, lengths[part++]!);
    writer.bytes(content, lengths[part++]!);
  }
  return { buf: writer.buffer, buffer: writer.buffer };
}
