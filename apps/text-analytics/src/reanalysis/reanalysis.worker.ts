/** Takes re-analyses that are due, and those whose worker has died, one at a time; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BrokerUnavailable } from '@voc/kafka';
import { CONFIG, Database, isConnectionFailure, WorkLoop } from '@voc/service';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';
import { Reanalysis } from './reanalysis.entity.js';
import { LeaseLost } from './reanalysis.errors.js';
import { type ClaimedReanalysis, ReanalysisRunner } from './reanalysis.runner.js';

const POLL_MS = 1_000;
const MAX_BACKOFF_MS = 10_000;

/** Whether another try, by this process or another, can get further. */
const passesBy = (error: unknown) => error instanceof BrokerUnavailable || isConnectionFailure(error);

@Injectable()
export class ReanalysisWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReanalysisWorker.name);
  private readonly loop = new WorkLoop({
    step: (stopping) => this.workOne(stopping),
    pollMs: POLL_MS,
    maxBackoffMs: MAX_BACKOFF_MS,
    onError: (error) => this.logger.warn({ err: error }, 'A re-analysis waits for its engines'),
  });

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReanalysisRunner) private readonly runner: ReanalysisRunner,
    @Inject(CONFIG) private readonly config: TextAnalyticsConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Before the producer and the database close, so that the page under way can end. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async workOne(stopping: AbortSignal): Promise<boolean> {
    const claimed = await this.claim();
    if (claimed) await this.work(claimed, stopping);
    return claimed !== undefined;
  }

  private async work(claimed: ClaimedReanalysis, stopping: AbortSignal): Promise<void> {
    try {
      await this.runner.run(claimed, stopping);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      if (passesBy(error)) {
        // Where even that fails, its lease runs out.
        await this.runner.release(claimed).catch(() => undefined);
        throw error;
      }
      await this.runner.fail(claimed).catch((failure: unknown) => {
        if (!(failure instanceof LeaseLost)) throw failure;
      });
      this.logger.error(
        { err: error, reanalysisId: claimed.id },
        'A re-analysis failed for a reason nobody foresaw',
      );
    }
  }

  /** The oldest one that is due and that nobody works on, for REANALYSIS_LEASE_SECONDS ours. */
  private async claim(): Promise<ClaimedReanalysis | undefined> {
    const leaseToken = randomUUID();
    const leaseSeconds = this.config.REANALYSIS_LEASE_SECONDS;
    return this.database.asRelay(async (em) => {
      const [taken] = await em.query<[{ id: string }[], number]>(
        `update reanalysis set state = 'running', lease_token = $1, lease_until = now() + make_interval(secs => $2)
         where id = (
           select id from reanalysis
           where state in ('queued', 'running') and lease_until < now()
           order by created_at limit 1 for update skip locked)
         returning id`,
        [leaseToken, leaseSeconds],
      );
      const id = taken[0]?.id;
      if (id === undefined) return undefined;
      return { ...(await em.findOneByOrFail(Reanalysis, { id })), leaseToken, leaseSeconds };
    });
  }
}
