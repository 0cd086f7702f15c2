/** Deletes originals whose time is over, of all workspaces, and what was kept of them to learn from. */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, WorkLoop } from '@voc/service';

const HOUR_MS = 60 * 60 * 1_000;
/** Rows of one transaction. */
const CHUNK = 5_000;

@Injectable()
export class OriginalRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OriginalRetention.name);
  private readonly loop = new WorkLoop({
    step: async () => (await this.deleteSome()) === CHUNK,
    pollMs: HOUR_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Originals whose retention is over wait'),
  });

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Deletes some of what is over by now; answers how many. Several processes may do so at once. */
  async deleteSome(): Promise<number> {
    const [over] = await this.database.asRelay((em) =>
      em.query<{ count: number }[]>(
        `with over as (
           delete from original_text where (workspace_id, feedback_id) in (
             select workspace_id, feedback_id from original_text where retained_until < now() limit $1)
           returning workspace_id, feedback_id),
         learned as (
           delete from training_example e using over
           where e.workspace_id = over.workspace_id and e.feedback_id = over.feedback_id)
         select count(*)::int as count from over`,
        [CHUNK],
      ),
    );
    const deleted = over?.count ?? 0;
    if (deleted > 0) this.logger.log(`Deleted ${deleted} originals whose retention is over`);
    return deleted;
  }
}
