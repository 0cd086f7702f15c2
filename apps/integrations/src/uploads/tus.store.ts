/** Keeps the files of resumable uploads where imports read them: as encrypted pieces, and as an import once all is there. */
import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Cipher, Database } from '@voc/service';
import { CHUNK_BYTES } from '../imports/chunk.source.js';
import { Import, ImportChunk } from '../imports/import.entity.js';
import { refuseUnfit } from '../imports/import.upload.js';
import type { MappingChoice } from '../imports/mapping.choice.js';
import type { ImportMapping } from '../imports/mapping.schema.js';
import { readableName, RESUMABLE_MS } from '../imports/upload.store.js';
import { emptyFile, TooManyUploads, wrongOffset } from './uploads.errors.js';

const UNFINISHED_PER_WORKSPACE = 20;

/** What the stores of all requests share. */
export interface TusStoreParts {
  database: Database;
  cipher: Cipher;
  mappings: MappingChoice;
}

/** The uploads of one workspace. The id of an upload is the id of its import. */
export class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'expiration', 'termination'];

  constructor(
    private readonly parts: TusStoreParts,
    private readonly workspaceId: string,
  ) {
    super();
  }

  override getExpiration(): number {
    return RESUMABLE_MS;
  }

  /** The metadata say what to do with the file: `filename`, and one of `mapping`, `preset` and `mappingOf`. */
  override async create(upload: Upload): Promise<Upload> {
    if (upload.size === 0) throw emptyFile();
    const fields = new Map(Object.entries(upload.metadata ?? {}).map(([name, value]) => [name, value ?? '']));
    const mapping = await this.parts.mappings.of(this.workspaceId, fields);
    const now = new Date();
    await this.parts.database.inWorkspace(this.workspaceId, async (em) => {
      const unfinished = await em.countBy(Import, { state: 'uploading', resumable: true });
      if (unfinished >= UNFINISHED_PER_WORKSPACE) throw new TooManyUploads(UNFINISHED_PER_WORKSPACE);
      await em.insert(Import, {
        id: upload.id,
        workspaceId: this.workspaceId,
        fileName: readableName(fields.get('filename')),
        state: 'uploading',
        resumable: true,
        mapping,
        bytesTotal: String(upload.size),
        createdAt: now,
        touchedAt: now,
      });
    });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { state, bytesTotal, bytesReceived, touchedAt } = await this.find(id);
    return new Upload({
      id,
      // An import may have unpacked its file, and then counts other bytes.
      size: Number(state === 'uploading' ? bytesTotal : bytesReceived),
      offset: Number(bytesReceived),
      // The library counts the time until an upload expires from here; ours begins anew with each piece.
      creation_date: touchedAt.toISOString(),
    });
  }

  override async remove(id: string): Promise<void> {
    await this.find(id);
    await this.parts.database.inWorkspace(this.workspaceId, async (em) => {
      await em.delete(Import, { id, state: 'uploading' });
      await em.delete(ImportChunk, { importId: id });
    });
  }

  /**
   * Stores what comes in from `offset` on and gives the new offset. Where the stream breaks off, what came is kept.
   * With the last byte the upload is an import that waits to be worked on, in the same transaction.
   * @throws ServiceError 400 where the file doesn't fit its mapping, as soon as that can be told; nothing is left then
   */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { mapping, bytesTotal } = await this.find(id);
    const piece = await this.lastPiece(id, offset);
    let [filled, stored] = [offset % CHUNK_BYTES, offset];
    const keep = async () => {
      const start = stored - (stored % CHUNK_BYTES);
      const end = start + filled;
      if (end === stored) return;
      const content = piece.subarray(0, filled);
      const complete = end === Number(bytesTotal);
      if (start === 0 && (complete || filled === CHUNK_BYTES)) await this.refuseUnfit(id, content, mapping);
      await this.keep(id, start / CHUNK_BYTES, content, { from: stored, to: end, complete });
      stored = end;
      filled %= CHUNK_BYTES;
    };
    let broken: unknown;
    for await (const bytes of untilBroken(stream, (error) => (broken = error))) {
      for (let at = 0; at < bytes.length;) {
        const copied = bytes.copy(piece, filled, at);
        at += copied;
        filled += copied;
        if (filled === CHUNK_BYTES) await keep();
      }
    }
    await keep();
    if (broken) throw broken;
    return stored;
  }

  /** Room for one piece, with the beginning of the one that the last request has left unfinished. */
  private async lastPiece(id: string, offset: number): Promise<Buffer> {
    const piece = Buffer.allocUnsafe(CHUNK_BYTES);
    if (offset % CHUNK_BYTES === 0) return piece;
    const number = Math.floor(offset / CHUNK_BYTES);
    const begun = await this.parts.database.inWorkspace(this.workspaceId, (em) =>
      em.findOneByOrFail(ImportChunk, { importId: id, number }),
    );
    this.parts.cipher.decrypt(this.workspaceId, begun.content).copy(piece);
    return piece;
  }

  private async refuseUnfit(id: string, head: Buffer, mapping: ImportMapping | null): Promise<void> {
    if (!mapping) throw ERRORS.FILE_NOT_FOUND;
    try {
      await refuseUnfit(head, mapping);
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** One transaction per piece; of two requests that write at once, in whatever process, one gets through. */
  private async keep(
    importId: string,
    number: number,
    content: Buffer,
    range: { from: number; to: number; complete: boolean },
  ): Promise<void> {
    const { workspaceId } = this;
    const encrypted = this.parts.cipher.encrypt(workspaceId, content);
    const now = new Date();
    await this.parts.database.inWorkspace(workspaceId, async (em) => {
      const { affected } = await em.update(
        Import,
        { id: importId, state: 'uploading', bytesReceived: String(range.from) },
        {
          bytesReceived: String(range.to),
          touchedAt: now,
          ...(range.complete && { state: 'queued' as const, createdAt: now }),
        },
      );
      if (affected !== 1) throw wrongOffset();
      await em.upsert(ImportChunk, { importId, number, workspaceId, content: encrypted }, [
        'importId',
        'number',
      ]);
    });
  }

  private async find(id: string): Promise<Import> {
    const found = await this.parts.database.inWorkspace(this.workspaceId, (em) =>
      em.findOneBy(Import, { id, resumable: true }),
    );
    if (!found) throw ERRORS.FILE_NOT_FOUND;
    return found;
  }
}

/** What comes until the stream ends or breaks off. */
async function* untilBroken(stream: Readable, tell: (error: unknown) => void): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of stream) yield bytes as Buffer;
  } catch (error) {
    tell(error);
  }
}
