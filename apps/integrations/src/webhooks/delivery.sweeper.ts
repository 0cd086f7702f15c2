/** Forgets deliveries that nobody sends again, so that the list of them stays short. */
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, WorkLoop } from '@voc/service';

const EVERY_MS = 60 * 60_000;
/** The most patient of the systems tries for some days. */
const KEPT_DAYS = 30;
/** Deleted in one transaction. */
const BATCH = 10_000;

@Injectable()
export class DeliverySweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverySweeper.name);
  private readonly loop = new WorkLoop({
    step: () => this.sweep(),
    pollMs: EVERY_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Old deliveries could not be forgotten'),
  });

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Whether there may be more. */
  private async sweep(): Promise<boolean> {
    const [, deleted] = await this.database.asRelay((em) =>
      em.query<[unknown, number]>(
        `delete from inbound_delivery where (workspace_id, id) in (
           select workspace_id, id from inbound_delivery
           where received_at < now() - make_interval(days => $1) order by received_at limit $2)`,
        [KEPT_DAYS, BATCH],
      ),
    );
    return deleted === BATCH;
  }
}
