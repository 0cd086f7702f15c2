/** Forgets deliveries that nobody sends again, so that the list of them stays short. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '@voc/service';

const EVERY_MS = 60 * 60_000;
/** The most patient of the systems tries for some days. */
const KEPT_DAYS = 30;
/** Deleted in one transaction. */
const BATCH = 10_000;

@Injectable()
export class DeliverySweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverySweeper.name);
  private readonly stopping = new AbortController();
  private running = Promise.resolve();

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.running = this.sweepUntilStopped();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async sweepUntilStopped(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.sweep().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'Old deliveries could not be forgotten'),
      );
    }
  }

  private async sweep(): Promise<void> {
    for (let deleted = BATCH; deleted === BATCH;) {
      [, deleted] = await this.database.asRelay((em) =>
        em.query<[unknown, number]>(
          `delete from inbound_delivery where (workspace_id, id) in (
             select workspace_id, id from inbound_delivery
             where received_at < now() - make_interval(days => $1) order by received_at limit $2)`,
          [KEPT_DAYS, BATCH],
        ),
      );
    }
  }
}
