/** The sources that deliveries name, in memory for a moment, so that a busy one is not read for each of its deliveries. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { Source } from './source.entity.js';

/** What another process has changed is known after that. */
const KEPT_MS = 1_000;
const MAX_KEPT = 1_000;

@Injectable()
export class SourceDirectory {
  /** The oldest first. */
  private readonly kept = new Map<string, { source: Promise<Source | null>; until: number }>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** As of a second ago at most. A delivery names its source, not its workspace. @throws where PostgreSQL does not answer */
  async find(id: string): Promise<Source | null> {
    const known = this.kept.get(id);
    if (known && known.until > Date.now()) return known.source;
    const source = this.database.asRelay((em) => em.findOneBy(Source, { id }));
    this.kept.delete(id);
    this.kept.set(id, { source, until: Date.now() + KEPT_MS });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
    const drop = () => {
      if (this.kept.get(id)?.source === source) this.kept.delete(id);
    };
    // One that is made in a moment has to be found.
    void source.then((it) => it ?? drop(), drop);
    return source;
  }

  /** It was changed here: what comes from now on must see it. */
  forget(id: string): void {
    this.kept.delete(id);
  }
}
