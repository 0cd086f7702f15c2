/** Unpacks and rewrites an import's file as text in UTF-8, once, into encrypted pieces of its own, so that rows are read from any place. */
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, CONFIG, Database } from '@voc/service';
import { type EntityManager, LessThan, MoreThanOrEqual } from 'typeorm';
import { ChunkSource, STAGE_NUMBERS } from '../imports/chunk.source.js';
import { Import, ImportChunk } from '../imports/import.entity.js';
import { LeaseLost } from '../imports/import.errors.js';
import { piecesOf } from '../imports/upload.store.js';
import type { IntegrationsConfig } from '../integrations.config.js';
import type { ByteSource } from './byte.source.js';
import { MAX_RATIO } from './file.limits.js';
import { type FileNature, nextStep, type Step } from './prepared.file.js';

/** What was made of a file: which set of pieces holds the text, and how the file was written. */
export interface PreparedFile extends FileNature {
  stage: number;
}

/** What is needed of an import that this process holds. */
type Held = Pick<Import, 'id' | 'workspaceId' | 'mapping' | 'bytesTotal' | 'prepared'> & {
  leaseToken: string;
};

const UNPACKING = 'The file is being unpacked and decoded; its rows follow.';

@Injectable()
export class FilePreparation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /**
   * The text of the import's file; `bytesTotal` of `held` is its length then. A run that ends on the way leaves
   * nothing that counts: the next one begins with the file as it was sent.
   * @throws LeaseLost, FileProblem
   */
  async textOf(held: Held, stopping: AbortSignal): Promise<ByteSource> {
    const limits = { maxBytes: this.config.IMPORT_MAX_UNPACKED_BYTES, maxRatio: MAX_RATIO };
    let source = this.source(held, held.prepared?.stage ?? 0, Number(held.bytesTotal));
    for (let [stage, layers] = [0, [] as FileNature['layers']]; !held.prepared;) {
      const step = await nextStep(source, held.mapping ?? {}, limits, { layers });
      if (!step) {
        // Unpacked, and nothing to rewrite in what came out.
        if (stage > 0)
          await this.conclude(held, { stage, layers, form: 'text', encoding: 'utf-8' }, source.size);
        break;
      }
      stage++;
      source = this.source(held, stage, await this.keep(held, stage, step, stopping));
      if (step.done) await this.conclude(held, { ...step.nature, stage }, source.size);
      layers = step.nature.layers;
    }
    return source;
  }

  private source({ id: importId, workspaceId }: Held, stage: number, size: number): ByteSource {
    return new ChunkSource(this.database, this.cipher, { importId, workspaceId, stage }, size);
  }

  /** Stores what comes out of a step, in place of what an earlier run left of it. */
  private async keep(held: Held, stage: number, { bytes }: Step, stopping: AbortSignal): Promise<number> {
    const { id: importId, workspaceId } = held;
    const first = stage * STAGE_NUMBERS;
    await this.database.inWorkspace(workspaceId, async (em) => {
      await em.delete(ImportChunk, { importId, number: MoreThanOrEqual(first) });
    });
    let [number, size] = [first, 0];
    let stored: Promise<void> = Promise.resolve();
    for await (const piece of piecesOf(bytes)) {
      await stored;
      stopping.throwIfAborted();
      stored = this.store(held, number++, piece);
      // The next piece is unpacked meanwhile; what went wrong is thrown when it is awaited.
      stored.catch(() => undefined);
      size += piece.length;
    }
    await stored;
    return size;
  }

  private async store(held: Held, number: number, piece: Buffer): Promise<void> {
    const { id: importId, workspaceId } = held;
    const content = this.cipher.encrypt(workspaceId, piece);
    await this.database.inWorkspace(workspaceId, async (em) => {
      await this.renew(held, em);
      await em.insert(ImportChunk, { importId, workspaceId, number, content });
    });
  }

  /** From now on the text stands for the file, whose own pieces go. */
  private async conclude(held: Held, prepared: PreparedFile, size: number): Promise<void> {
    const { id, workspaceId } = held;
    const bytesTotal = String(size);
    await this.database.inWorkspace(workspaceId, async (em) => {
      await this.renew(held, em);
      await em.update(Import, { id }, { prepared, bytesTotal, waiting: null });
      await em.delete(ImportChunk, { importId: id, number: LessThan(prepared.stage * STAGE_NUMBERS) });
    });
    Object.assign(held, { prepared, bytesTotal });
  }

  private async renew({ id, leaseToken }: Held, em: EntityManager): Promise<void> {
    const leaseUntil = new Date(Date.now() + this.config.IMPORT_LEASE_SECONDS * 1000);
    const { affected } = await em.update(Import, { id, leaseToken }, { leaseUntil, waiting: UNPACKING });
    if (affected !== 1) throw new LeaseLost();
  }
}
