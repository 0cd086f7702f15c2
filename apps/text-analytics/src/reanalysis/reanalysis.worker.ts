/** Takes re-analyses that are due, and those whose worker has died, one at a time; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BrokerUnavailable } from '@voc/kafka';
import { CONFIG, Database, isConnectionFailure } from '@voc/service';
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
  private readonly stopping = new AbortController();
  private running?: Promise<void>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReanalysisRunner) private readonly runner: ReanalysisRunner,
    @Inject(CONFIG) private readonly config: TextAnalyticsConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.workUntilStopped();
  }

  /** Before the producer and the database close, so that the page under way can end. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async workUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    for (let wait = POLL_MS; !signal.aborted;) {
      try {
        const claimed = await this.claim();
        if (claimed) await this.work(claimed);
        else await pause(POLL_MS, undefined, { signal }).catch(() => undefined);
        wait = POLL_MS;
      } catch (error) {
        if (error instanceof LeaseLost) continue;
        this.logger.warn({ err: error }, 'A re-analysis waits for its engines');
        await pause(wait, undefined, { signal }).catch(() => undefined);
        wait = Math.min(wait * 2, MAX_BACKOFF_MS);
      }
    }
  }

  private async work(claimed: ClaimedReanalysis): Promise<void> {
    try {
      await this.runner.run(claimed, this.stopping.signal);
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if (passesBy(error)) {
        // Where even that fails, its lease runs out.
        await this.runner.release(claimed).catch(() => undefined);
        throw error;
      }
      await this.runner.fail(claimed);
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
