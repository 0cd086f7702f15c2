/** Takes received feedback in, keeps the originals, and publishes what was understood. */
import { Controller, Inject } from '@nestjs/common';
import { feedbackReceived, type FeedbackReceived } from '@voc/contracts';
import { ok, OnTopic, skip, type Outcome, type Received } from '@voc/kafka';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { OriginalStore } from '../originals/original.store.js';
import { analyzeInSlices } from './feedback.slices.js';
import { LiveLoad } from './live.load.js';

/** Workspaces of one batch that are dealt with at one time: while one is being stored, the next is analysed. */
const WORKSPACES_AT_ONCE = 3;

@Controller()
export class FeedbackConsumer {
  constructor(
    @Inject(OriginalStore) private readonly originals: OriginalStore,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
    @Inject(LiveLoad) private readonly load: LiveLoad,
  ) {}

  @OnTopic(feedbackReceived, { name: 'analyze', batch: 500 })
  async analyze(batch: Received<FeedbackReceived>[]): Promise<Outcome[]> {
    const current = new Set<FeedbackReceived>();
    const workspaces = Map.groupBy(batch, ({ value }) => value.workspaceId).entries();
    const takeAll = async () => {
      for (const [workspaceId, own] of workspaces)
        for (const item of await this.take(workspaceId, own)) current.add(item);
    };
    await this.load.during(batch.length, () => allOrFirstError(WORKSPACES_AT_ONCE, takeAll));
    return batch.map(({ value }) => (current.has(value) ? ok : skip('a newer version is known')));
  }

  /** Analyses before anything is locked; of what turns out to be out of date nothing is published. */
  private async take(
    workspaceId: string,
    batch: Received<FeedbackReceived>[],
  ): Promise<Iterable<FeedbackReceived>> {
    const items = batch.map(({ value, timestamp }) => ({ item: value, at: new Date(timestamp) }));
    const analyses = await analyzeInSlices(items, await this.knowledge.of(workspaceId));
    return this.originals.keep(workspaceId, analyses);
  }
}

/** Runs `work` several times at once. @throws the first error, once all of them have ended */
async function allOrFirstError(times: number, work: () => Promise<void>): Promise<void> {
  const ended = await Promise.allSettled(Array.from({ length: times }, work));
  for (const it of ended) if (it.status === 'rejected') throw it.reason;
}
