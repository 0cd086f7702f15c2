/** Makes a source due at once. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { connectorOf } from '../connectors/connectors.js';
import { Source } from '../sources/source.entity.js';
import { sourceNotFound } from '../sources/source.errors.js';
import { notPulled } from './pull.errors.js';
import { PullWorker } from './pull.worker.js';

@Injectable()
export class PullsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PullWorker) private readonly worker: PullWorker,
  ) {}

  /** @throws ServiceError where there is no such source, or it can't be pulled as it is. */
  async pull(workspaceId: string, id: string, from: 'start' | undefined): Promise<Date> {
    const nextPullAt = new Date();
    await this.database.inWorkspace(workspaceId, async (em) => {
      const source = await em.findOne(Source, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!source) throw sourceNotFound();
      const connector = connectorOf(source.connector);
      if (!connector?.pull)
        throw notPulled('This source only sends deliveries; it has nothing that could be pulled.');
      if (connector.credentials && !source.credentials)
        throw notPulled('The source has no credentials yet; enter them in its settings.');
      if (source.state === 'paused') throw notPulled('The source is paused; set it going first.');
      // A pull under way would keep its own place when its page is done, so it loses the source.
      const restart = from === 'start' ? { cursor: null, leaseToken: null, leaseUntil: null } : {};
      await em.update(Source, { id }, { nextPullAt, ...restart });
    });
    this.worker.wake();
    return nextPullAt;
  }
}
