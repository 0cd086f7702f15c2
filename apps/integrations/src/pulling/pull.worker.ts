/** Takes sources whose time has come, and has them pulled; several processes may do so at once. */
import { randomUUID } from 'node:crypto';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, Database, WorkLoop } from '@voc/service';
import type { IntegrationsConfig } from '../integrations.config.js';
import { Source } from '../sources/source.entity.js';
import { type ClaimedSource, PullRunner } from './pull.runner.js';

/** Times are kept in minutes, and whoever makes a source due says so. */
const POLL_MS = 3_000;
const MAX_BACKOFF_MS = 15_000;

@Injectable()
export class PullWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PullWorker.name);
  private readonly loop: WorkLoop;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PullRunner) private readonly runner: PullRunner,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {
    this.loop = new WorkLoop({
      step: (stopping) => this.pullOne(stopping),
      pollMs: POLL_MS,
      maxBackoffMs: MAX_BACKOFF_MS,
      slots: config.PULL_SLOTS,
      // The source stays as its last page left it and is taken again when its lease has run out.
      onError: (error) => this.logger.error({ err: error }, 'The pull of a source was interrupted'),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Before the producer and the database close, so that the pages under way can be kept. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Says that a source is due; it is taken at once where a slot is free. */
  wake(): void {
    this.loop.wake();
  }

  private async pullOne(stopping: AbortSignal): Promise<boolean> {
    const claimed = await this.claim();
    if (claimed) await this.runner.run(claimed, stopping);
    return claimed !== undefined;
  }

  /** The source that is due longest and that nobody pulls, for PULL_LEASE_SECONDS ours. */
  private async claim(): Promise<ClaimedSource | undefined> {
    const leaseToken = randomUUID();
    return this.database.asRelay(async (em) => {
      const [taken] = await em.query<[{ id: string }[], number]>(
        `update source set lease_token = $1, lease_until = now() + make_interval(secs => $2)
         where id = (
           select id from source
           where next_pull_at <= now() and state <> 'paused' and (lease_until is null or lease_until < now())
           order by next_pull_at limit 1 for update skip locked)
         returning id`,
        [leaseToken, this.config.PULL_LEASE_SECONDS],
      );
      const id = taken[0]?.id;
      return id === undefined ? undefined : { ...(await em.findOneByOrFail(Source, { id })), leaseToken };
    });
  }
}
