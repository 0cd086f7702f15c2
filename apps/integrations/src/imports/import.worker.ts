/** Takes imports that wait, and those whose worker has died, and has them run; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, Database } from '@voc/service';
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

const before = (ms: number) => LessThan(new Date(Date.now() - ms));

@Injectable()
export class ImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportWorker.name);
  private readonly stopping = new AbortController();
  private readonly waiting = new Set<() => void>();
  private running: Promise<void>[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ImportRunner) private readonly runner: ImportRunner,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  onApplicationBootstrap(): void {
    const slots = Array.from({ length: this.config.IMPORT_SLOTS }, () => this.workUntilStopped());
    this.running = [...slots, this.sweepUntilStopped()];
  }

  /** Before the producer and the database close, so that the batches under way can end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  /** Says that an import is there; it is begun at once where a slot is free. */
  wake(): void {
    for (const resume of this.waiting) resume();
  }

  private async workUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    for (let backoff = POLL_MS; !signal.aborted;) {
      try {
        const claimed = await this.claim();
        if (claimed) await this.runner.run(claimed, signal);
        else await this.idle();
        backoff = POLL_MS;
      } catch (error) {
        if (signal.aborted) return;
        // It was paused or cancelled, or this process was taken for dead.
        if (error instanceof LeaseLost) continue;
        // The import stays as its last commit left it and is taken again when its lease has run out.
        this.logger.error({ err: error }, 'An import was interrupted');
        await pause(backoff, undefined, { signal }).catch(() => undefined);
        backoff = Math.min(backoff * 2, MAX_BACKOFF_MS);
      }
    }
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

  /** Until woken, or until it is time to look whether another process has died. */
  private async idle(): Promise<void> {
    await new Promise<void>((resolve) => {
      const resume = () => {
        clearTimeout(timer);
        this.stopping.signal.removeEventListener('abort', resume);
        this.waiting.delete(resume);
        resolve();
      };
      const timer = setTimeout(resume, POLL_MS);
      this.waiting.add(resume);
      this.stopping.signal.addEventListener('abort', resume);
    });
  }

  private async sweepUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.sweep().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'Broken-off uploads could not be cleared away'),
      );
      await pause(SWEEP_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Uploads whose process was killed, or whose sender gave up, leave pieces behind that nobody else would remove. */
  private async sweep(): Promise<void> {
    await this.database.asRelay(async (em) => {
      const brokenOff = await em.find(Import, {
        select: { id: true },
        where: [
          { state: 'uploading', resumable: false, touchedAt: before(BROKEN_OFF_MS) },
          { state: 'uploading', resumable: true, touchedAt: before(RESUMABLE_MS) },
        ],
        take: 100,
        // An upload whose last field arrives right now must not be swept after it was accepted.
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (brokenOff.length === 0) return;
      const ids = brokenOff.map((it) => it.id);
      await em.delete(ImportChunk, { importId: In(ids) });
      await em.delete(Import, { id: In(ids) });
    });
  }
}
