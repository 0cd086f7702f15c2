/** Stores a file while it streams in: encrypted, piece by piece, so that memory stays flat however long it is. */
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, Database } from '@voc/service';
import { v7 } from 'uuid';
import { CHUNK_BYTES } from './chunk.source.js';
import { Import, ImportChunk } from './import.entity.js';
import type { ImportMapping } from './mapping.schema.js';

/** A file that is stored and not yet an import. */
export interface StoredFile {
  importId: string;
  fileName: string;
  bytes: number;
  /** The file's first piece. */
  head: Buffer;
}

const MAX_NAME_LENGTH = 255;
/** For so long after its last byte an upload can be taken up again. */
export const RESUMABLE_MS = 24 * 60 * 60_000;

@Injectable()
export class UploadStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
  ) {}

  /** Stores all of `content`. Where that breaks off, nothing is left and its error is thrown. */
  async store(
    workspaceId: string,
    name: string | undefined,
    content: AsyncIterable<Buffer>,
  ): Promise<StoredFile> {
    const fileName = readableName(name);
    const importId = v7();
    const now = new Date();
    await this.database.inWorkspace(workspaceId, (em) =>
      em.insert(Import, {
        id: importId,
        workspaceId,
        fileName,
        state: 'uploading',
        createdAt: now,
        touchedAt: now,
      }),
    );
    try {
      let bytes = 0;
      let number = 0;
      let head: Buffer = Buffer.alloc(0);
      for await (const piece of piecesOf(content)) {
        if (number === 0) head = piece;
        await this.keep({
          workspaceId,
          importId,
          number: number++,
          content: this.cipher.encrypt(workspaceId, piece),
        });
        bytes += piece.length;
      }
      return { importId, fileName, bytes, head };
    } catch (error) {
      await this.discard(workspaceId, importId);
      throw error;
    }
  }

  /** Makes the stored file an import that is waiting to be worked on. */
  async enqueue(
    workspaceId: string,
    { importId, bytes }: StoredFile,
    mapping: ImportMapping,
  ): Promise<Import> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      await em.update(
        Import,
        { id: importId },
        { state: 'queued', bytesTotal: String(bytes), mapping, createdAt: new Date() },
      );
      return em.findOneByOrFail(Import, { id: importId });
    });
  }

  /** Removes a file that doesn't become an import. */
  async discard(workspaceId: string, importId: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      await em.delete(ImportChunk, { importId });
      await em.delete(Import, { id: importId });
    });
  }

  private async keep(chunk: ImportChunk): Promise<void> {
    await this.database.inWorkspace(chunk.workspaceId, async (em) => {
      await em.insert(ImportChunk, chunk);
      await em.update(Import, { id: chunk.importId }, { touchedAt: new Date() });
    });
  }
}

/** The bytes in pieces of CHUNK_BYTES; the last one may be shorter. */
export async function* piecesOf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let piece = Buffer.allocUnsafe(CHUNK_BYTES);
  let filled = 0;
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length;) {
      const copied = bytes.copy(piece, filled, at);
      at += copied;
      filled += copied;
      if (filled < CHUNK_BYTES) continue;
      yield piece;
      piece = Buffer.allocUnsafe(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

/** File names come from outside: without folders, and without what PostgreSQL can't store. */
export function readableName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1)?.replaceAll('\u0000', '').toWellFormed().trim() ?? '';
  return last.slice(0, MAX_NAME_LENGTH) || 'file.csv';
}
