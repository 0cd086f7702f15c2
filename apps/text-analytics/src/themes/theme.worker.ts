/** Queues runs whose time has come, takes those that wait, and clears old texts away; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, isConnectionFailure, WorkLoop } from '@voc/service';
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
  private readonly loop = new WorkLoop({
    step: (stopping) => this.workOne(stopping),
    pollMs: POLL_MS,
    maxBackoffMs: MAX_BACKOFF_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Looking for themes waits for its engines'),
  });
  private readonly sweeping = new WorkLoop({
    step: () => this.texts.deleteOld(),
    pollMs: SWEEP_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Old texts of themes could not be cleared away'),
  });

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ThemeRunner) private readonly runner: ThemeRunner,
    @Inject(ThemeSchedule) private readonly schedule: ThemeSchedule,
    @Inject(ThemeTexts) private readonly texts: ThemeTexts,
    @Inject(ThemeNames) private readonly names: ThemeNames,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
    this.sweeping.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.loop.stop(), this.sweeping.stop()]);
  }

  /** Says that a run waits. */
  wake(): void {
    this.loop.wake();
  }

  private async workOne(stopping: AbortSignal): Promise<boolean> {
    await this.schedule.queueDue();
    const claimed = await this.claim();
    if (claimed) await this.work(claimed, stopping);
    return claimed !== undefined;
  }

  private async work(claimed: ClaimedRun, stopping: AbortSignal): Promise<void> {
    const begin = performance.now();
    try {
      const languages = await this.runner.run(claimed, stopping);
      const read = languages.reduce((sum, it) => sum + it.read, 0);
      const ms = Math.round(performance.now() - begin);
      this.logger.log(`Looked through ${read} items for themes in ${ms} ms`);
      await this.nameNew(claimed, stopping);
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
  private async nameNew({ workspaceId }: ClaimedRun, stopping: AbortSignal): Promise<void> {
    await this.names.nameNew(workspaceId, stopping).catch((error: unknown) => {
      if (!stopping.aborted) this.logger.warn({ err: error }, 'New themes keep the names of their phrases');
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
}
