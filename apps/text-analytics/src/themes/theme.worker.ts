/** Queues runs whose time has come, takes those that wait, and clears old texts away; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, isConnectionFailure } from '@voc/service';
import { RunInterrupted, RunLeaseLost } from './theme.errors.js';
import { ThemeNames } from './theme.names.js';
import { type ClaimedRun, LEASE_SECONDS, ThemeRunner } from './theme.runner.js';
import { ThemeRun } from './theme-run.entity.js';
import { ThemeSchedule } from './theme.schedule.js';
import { ThemeTexts } from './theme.texts.js';

const POLL_MS = 2_000;
const MAX_BACKOFF_MS = 15_000;
const SWEEP_MS = 6 * 3_600_000;
/** A run whose process died so often is given up. */
const MAX_ATTEMPTS = 3;

@Injectable()
export class ThemeWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ThemeWorker.name);
  private readonly stopping = new AbortController();
  private alarm = new AbortController();
  private running: Promise<unknown> = Promise.resolve();
  private sweptAt = 0;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ThemeRunner) private readonly runner: ThemeRunner,
    @Inject(ThemeSchedule) private readonly schedule: ThemeSchedule,
    @Inject(ThemeTexts) private readonly texts: ThemeTexts,
    @Inject(ThemeNames) private readonly names: ThemeNames,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.workUntilStopped();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Says that a run waits. */
  wake(): void {
    this.alarm.abort();
    this.alarm = new AbortController();
  }

  private async workUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    for (let wait = POLL_MS; !signal.aborted;) {
      try {
        const woken = AbortSignal.any([signal, this.alarm.signal]);
        await this.sweep();
        await this.schedule.queueDue();
        const claimed = await this.claim();
        if (claimed) await this.work(claimed);
        else await pause(POLL_MS, undefined, { signal: woken }).catch(() => undefined);
        wait = POLL_MS;
      } catch (error) {
        this.logger.warn({ err: error }, 'Looking for themes waits for its engines');
        await pause(wait, undefined, { signal }).catch(() => undefined);
        wait = Math.min(wait * 2, MAX_BACKOFF_MS);
      }
    }
  }

  private async work(claimed: ClaimedRun): Promise<void> {
    const begin = performance.now();
    try {
      const languages = await this.runner.run(claimed, this.stopping.signal);
      const read = languages.reduce((sum, it) => sum + it.read, 0);
      const ms = Math.round(performance.now() - begin);
      this.logger.log(`Looked through ${read} items for themes in ${ms} ms`);
      await this.nameNew(claimed);
    } catch (error) {
      if (error instanceof RunLeaseLost) return;
      if (error instanceof RunInterrupted) return this.runner.release(claimed);
      // Its lease runs out, and it is taken again.
      if (isConnectionFailure(error)) throw error;
      await this.runner.fail(claimed);
      this.logger.error(
        { err: error, runId: claimed.id },
        'Looking for themes failed for a reason nobody foresaw',
      );
    }
  }

  /** The run stands without it. */
  private async nameNew({ workspaceId }: ClaimedRun): Promise<void> {
    await this.names.nameNew(workspaceId, this.stopping.signal).catch((error: unknown) => {
      if (!this.stopping.signal.aborted)
        this.logger.warn({ err: error }, 'New themes keep the names of their phrases');
    });
  }

  /** The run that waits longest and that nobody works on, for LEASE_SECONDS ours. */
  private async claim(): Promise<ClaimedRun | undefined> {
    const leaseToken = randomUUID();
    return this.database.asRelay(async (em) => {
      await em.query(
        `update theme_run set state = 'failed', finished_at = now(), lease_token = null
         where state = 'running' and lease_until < now() and attempts >= $1`,
        [MAX_ATTEMPTS],
      );
      const [taken] = await em.query<[{ id: string }[], number]>(
        `update theme_run set state = 'running', lease_token = $1, attempts = attempts + 1,
           lease_until = now() + make_interval(secs => $2), started_at = coalesce(started_at, now())
         where id = (
           select id from theme_run where state in ('queued', 'running') and lease_until <= now()
           order by created_at limit 1 for update skip locked)
         returning id`,
        [leaseToken, LEASE_SECONDS],
      );
      const id = taken[0]?.id;
      return id === undefined ? undefined : { ...(await em.findOneByOrFail(ThemeRun, { id })), leaseToken };
    });
  }

  private async sweep(): Promise<void> {
    if (performance.now() - this.sweptAt < SWEEP_MS && this.sweptAt > 0) return;
    this.sweptAt = performance.now();
    await this.texts.deleteOld();
  }
}
