/** Analyses kept items again with what analysis rests on now, and publishes the outcome under their locks. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { AnalyzedPublisher } from '../feedback/analyzed.publisher.js';
import { analyzeInSlices } from '../feedback/feedback.slices.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { type LockedOriginal, OriginalReader } from '../originals/original.reader.js';

@Injectable()
export class ItemReanalysis {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
    @Inject(OriginalReader) private readonly originals: OriginalReader,
    @Inject(AnalyzedPublisher) private readonly publisher: AnalyzedPublisher,
  ) {}

  /**
   * Runs `work` with the original of one item (undefined where none is kept) and then analyses the item again, all in
   * one transaction.
   * @returns what `work` answers, and whether the item was published anew: not where it isn't held whole.
   */
  async ofItem<T>(
    workspaceId: string,
    feedbackId: string,
    work: (em: EntityManager, original: LockedOriginal | undefined) => Promise<T>,
  ): Promise<{ result: T; published: boolean }> {
    const knowledge = await this.knowledge.of(workspaceId);
    return this.database.inWorkspace(workspaceId, async (em) => {
      const original = await this.originals.lock(em, workspaceId, feedbackId);
      const result = await work(em, original);
      const published = original?.item !== undefined;
      if (published) await this.publishAnew(em, workspaceId, [original], knowledge);
      return { result, published };
    });
  }

  /** The same version of each with a later `analyzedAt`, durable when it resolves. */
  async publishAnew(
    em: EntityManager,
    workspaceId: string,
    originals: readonly LockedOriginal[],
    knowledge: Knowledge,
  ): Promise<void> {
    const items = originals.flatMap(({ item, analyzeAs }) => (item ? [{ item, at: analyzeAs }] : []));
    await this.publisher.publish(em, workspaceId, await analyzeInSlices(items, knowledge));
  }
}
