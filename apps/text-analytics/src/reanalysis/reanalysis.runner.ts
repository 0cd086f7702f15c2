/** Takes one re-analysis from its checkpoint to its end, page by page. */
import { channel } from 'node:diagnostics_channel';
import { Inject, Injectable } from '@nestjs/common';
import { MessageTooLarge } from '@voc/kafka';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { LiveLoad } from '../feedback/live.load.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { type LockedOriginal, OriginalReader } from '../originals/original.reader.js';
import { ItemReanalysis } from './item.reanalysis.js';
import { Reanalysis } from './reanalysis.entity.js';
import { LeaseLost } from './reanalysis.errors.js';

/** Items of one page: as long as it takes, new versions of them wait. */
const PAGE = 100;
const PAGE_BYTES = 2_000_000;

/** Tells of each page that was published and not yet committed; tests end the process there. */
const published = channel('voc:reanalysis');

/** A re-analysis in the hands of this process, for so many seconds from each page on. */
export type ClaimedReanalysis = Reanalysis & { leaseToken: string; leaseSeconds: number };

@Injectable()
export class ReanalysisRunner {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
    @Inject(OriginalReader) private readonly originals: OriginalReader,
    @Inject(ItemReanalysis) private readonly items: ItemReanalysis,
    @Inject(LiveLoad) private readonly load: LiveLoad,
  ) {}

  /**
   * Works to the end, or to the end of a page once `stopping` is aborted; then it is free for others.
   * @throws LeaseLost, or what went wrong with a page: it stays as its checkpoint says.
   */
  async run(claimed: ClaimedReanalysis, stopping: AbortSignal): Promise<void> {
    const { workspaceId } = claimed;
    if (claimed.startedAt === null) await this.begin(claimed);
    for (;;) {
      await this.load.standBack(stopping);
      if (stopping.aborted) return this.release(claimed);
      const knowledge = await this.knowledge.of(workspaceId);
      const more = await this.database.inWorkspace(workspaceId, (em) => this.page(em, claimed, knowledge));
      if (!more) return;
    }
  }

  /** Others may take it at once. */
  async release(claimed: ClaimedReanalysis): Promise<void> {
    await this.update(claimed, { leaseToken: null, leaseUntil: new Date() });
  }

  /** Ends it for good: another try would end in the same way. */
  async fail(claimed: ClaimedReanalysis): Promise<void> {
    await this.update(claimed, {
      state: 'failed',
      finishedAt: new Date(),
      leaseToken: null,
      leaseUntil: null,
    });
  }

  private async begin(claimed: ClaimedReanalysis): Promise<void> {
    const { workspaceId, language } = claimed;
    const counts = await this.database.inWorkspace(workspaceId, (em) =>
      this.originals.count(em, workspaceId, language),
    );
    await this.update(claimed, { ...counts, startedAt: new Date() });
  }

  /**
   * One transaction: the next originals are locked, analysed and published, and the checkpoint moves on. Ended in between,
   * the page comes again, which says the same with a later time. False where there was nothing left.
   */
  private async page(em: EntityManager, claimed: ClaimedReanalysis, knowledge: Knowledge): Promise<boolean> {
    const { id, workspaceId, language, leaseToken, leaseSeconds } = claimed;
    const [held] = await em.query<{ cursor: string | null }[]>(
      'select cursor from reanalysis where id = $1 and lease_token = $2 for update',
      [id, leaseToken],
    );
    if (held === undefined) throw new LeaseLost();
    const bounds = { limit: PAGE, bytes: PAGE_BYTES };
    const page = await this.originals.lockPage(em, workspaceId, { after: held.cursor, language, ...bounds });
    if (page.last === undefined) {
      const end = { state: 'completed' as const, finishedAt: new Date(), leaseToken: null, leaseUntil: null };
      await em.update(Reanalysis, { id }, end);
      return false;
    }
    const refused = await this.publish(em, claimed, page.originals, knowledge);
    published.publish({ id });
    await em.query(
      `update reanalysis set cursor = $2, done = done + $3, failed = failed + $4, lease_until = now() + make_interval(secs => $5)
       where id = $1`,
      [id, page.last, page.originals.length + page.unreadable, page.unreadable + refused, leaseSeconds],
    );
    return true;
  }

  /** One item that has grown too large for the log must not keep the others from it. Answers how many have. */
  private async publish(
    em: EntityManager,
    claimed: ClaimedReanalysis,
    originals: readonly LockedOriginal[],
    knowledge: Knowledge,
  ): Promise<number> {
    try {
      await this.items.publishAnew(em, claimed.workspaceId, originals, knowledge);
      return 0;
    } catch (error) {
      if (!(error instanceof MessageTooLarge)) throw error;
      if (originals.length === 1) return 1;
      const half = Math.ceil(originals.length / 2);
      const first = await this.publish(em, claimed, originals.slice(0, half), knowledge);
      return first + (await this.publish(em, claimed, originals.slice(half), knowledge));
    }
  }

  /** @throws LeaseLost */
  private async update(
    { id, workspaceId, leaseToken }: ClaimedReanalysis,
    change: Partial<
      Pick<
        Reanalysis,
        'state' | 'total' | 'leftOut' | 'leaseToken' | 'leaseUntil' | 'startedAt' | 'finishedAt'
      >
    >,
  ): Promise<void> {
    const { affected } = await this.database.inWorkspace(workspaceId, (em) =>
      em.update(Reanalysis, { id, leaseToken }, change),
    );
    if (affected === 0) throw new LeaseLost();
  }
}
