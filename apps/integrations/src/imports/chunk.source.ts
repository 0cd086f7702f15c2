/** Reads an uploaded file back from its encrypted pieces in PostgreSQL, one piece ahead of the reader. */
import type { Cipher, Database } from '@voc/service';
import type { ByteSource } from '../files/byte.source.js';
import { ImportChunk } from './import.entity.js';

/** Bytes of the file in every piece but the last. */
export const CHUNK_BYTES = 1 << 20;
/**
 * Numbers of pieces from one set to the next: the file as it was sent is set 0, what was unpacked from it or made of it
 * set 1 and 2. A set has at most a million pieces.
 */
export const STAGE_NUMBERS = 1 << 24;
const PIECES_KEPT = 3;

export class ChunkSource implements ByteSource {
  private readonly pieces = new Map<number, Promise<Buffer>>();

  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly file: { importId: string; workspaceId: string; stage: number },
    readonly size: number,
  ) {}

  async read(offset: number): Promise<Buffer> {
    if (offset >= this.size) return Buffer.alloc(0);
    const number = Math.floor(offset / CHUNK_BYTES);
    const piece = this.piece(number);
    // Fetched and deciphered while the reader works on this one; a failure shows when it is its turn.
    if ((number + 1) * CHUNK_BYTES < this.size) this.piece(number + 1).catch(() => undefined);
    return (await piece).subarray(offset % CHUNK_BYTES);
  }

  private piece(number: number): Promise<Buffer> {
    const known = this.pieces.get(number);
    if (known) return known;
    const loading = this.load(number);
    this.pieces.set(number, loading);
    for (const oldest of this.pieces.keys()) {
      if (this.pieces.size <= PIECES_KEPT) break;
      this.pieces.delete(oldest);
    }
    return loading;
  }

  private async load(number: number): Promise<Buffer> {
    const { importId, workspaceId, stage } = this.file;
    const chunk = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneByOrFail(ImportChunk, { importId, number: stage * STAGE_NUMBERS + number }),
    );
    return this.cipher.decrypt(workspaceId, chunk.content);
  }
}
