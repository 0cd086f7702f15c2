/** The bytes of a file, read from any place. */

export interface ByteSource {
  /** Length of the file in bytes. */
  readonly size: number;
  /** Some bytes from `offset` on, at least one unless the file ends there. */
  read(offset: number): Promise<Buffer>;
}

/** Bytes `start` to `end` (exclusive), in the pieces in which they are read. */
export async function* piecesFrom(
  source: ByteSource,
  start: number,
  end = source.size,
): AsyncGenerator<Buffer> {
  for (let offset = start; offset < end;) {
    const piece = (await source.read(offset)).subarray(0, end - offset);
    if (piece.length === 0) return;
    offset += piece.length;
    yield piece;
  }
}

/** Bytes `start` to `end` (exclusive) of the file, at once. */
export async function bytesOf(source: ByteSource, start: number, end: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of piecesFrom(source, start, end)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Bytes in memory as a file. */
export function sourceOf(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: async (offset) => bytes.subarray(offset) };
}
