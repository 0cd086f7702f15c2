/** Takes imports that wait, and those whose worker has died, and has them run; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, Database, WorkLoop } from '@voc/service';
import { In, LessThan } from 'typeorm';
import type { IntegrationsConfig } from '../integrations.config.js';
import { Import, ImportChunk } from './import.entity.js';
import { LeaseLost } from './import.errors.js';
import { type ClaimedImport, ImportRunner } from './import.runner.js';
import { RESUMABLE_MS } from './upload.store.js';

const POLL_MS = 1_000;
const MAX_BACKOFF_MS = 5_000;
/** An upload that shows no sign of life for so long has been broken off with its process. */
const BROKEN_OFF_MS = 15 * 60_000;
const SWEEP_MS = 5 * 60_000;
const SWEPT_AT_ONCE = 100;

const before = (ms: number) => LessThan(new Date(Date.now() - ms));

@Injectable()
export class ImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportWorker.name);
  private readonly loop: WorkLoop;
  private readonly sweeping: WorkLoop;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ImportRunner) private readonly runner: ImportRunner,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {
    this.loop = new WorkLoop({
      step: (stopping) => this.workOne(stopping),
      pollMs: POLL_MS,
      maxBackoffMs: MAX_BACKOFF_MS,
      slots: config.IMPORT_SLOTS,
      // The import stays as its last commit left it and is taken again when its lease has run out.
      onError: (error) => this.logger.error({ err: error }, 'An import was interrupted'),
    });
    this.sweeping = new WorkLoop({
      step: () => this.sweep(),
      pollMs: SWEEP_MS,
      onError: (error) => this.logger.warn({ err: error }, 'Broken-off uploads could not be cleared away'),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
    this.sweeping.start();
  }

  /** Before the producer and the database close, so that the batches under way can end. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.loop.stop(), this.sweeping.stop()]);
  }

  /** Says that an import is there; it is begun at once where a slot is free. */
  wake(): void {
    this.loop.wake();
  }

  private async workOne(stopping: AbortSignal): Promise<boolean> {
    const claimed = await this.claim();
    if (!claimed) return false;
    await this.runner.run(claimed, stopping).catch((error: unknown) => {
      // Without its lease it was paused or cancelled, or this process was taken for dead.
      if (!(error instanceof LeaseLost)) throw error;
    });
    return true;
  }

  /** The oldest import that nobody works on, for IMPORT_LEASE_SECONDS ours. */
  private async claim(): Promise<ClaimedImport | undefined> {
    const leaseToken = randomUUID();
    return this.database.asRelay(async (em) => {
      const [taken] = await em.query<[{ id: string }[], number]>(
        `update import set state = 'running', lease_token = $1, lease_until = now() + make_interval(secs => $2)
         where id = (
           select id from import
           where state in ('queued', 'running') and (lease_until is null or lease_until < now())
           order by created_at limit 1 for update skip locked)
         returning id`,
        [leaseToken, this.config.IMPORT_LEASE_SECONDS],
      );
      const id = taken[0]?.id;
      return id === undefined ? undefined : { ...(await em.findOneByOrFail(Import, { id })), leaseToken };
    });
  }

  /** Uploads whose process was killed, or whose sender gave up, leave pieces behind that nobody else would remove. */
  private async sweep(): Promise<boolean> {
    return this.database.asRelay(async (em) => {
      const brokenOff = await em.find(Import, {
        select: { id: true },
        where: [
          { state: 'uploading', resumable: false, touchedAt: before(BROKEN_OFF_MS) },
          { state: 'uploading', resumable: true, touchedAt: before(RESUMABLE_MS) },
        ],
        take: SWEPT_AT_ONCE,
        // An upload whose last field arrives right now must not be swept after it was accepted.
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (brokenOff.length === 0) return false;
      const ids = brokenOff.map((it) => it.id);
      await em.delete(ImportChunk, { importId: In(ids) });
      await em.delete(Import, { id: In(ids) });
      return ids.length === SWEPT_AT_ONCE;
    });
  }
}
