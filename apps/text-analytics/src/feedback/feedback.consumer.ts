/** Takes received feedback in, keeps the originals, and publishes what was understood. */
import { setImmediate as otherWork } from 'node:timers/promises';
import { Controller, Inject } from '@nestjs/common';
import {
  feedbackAnalyzed,
  feedbackReceived,
  type FeedbackAnalyzed,
  type FeedbackReceived,
} from '@voc/contracts';
import { ok, OnTopic, Producer, skip, type Outcome, type Received } from '@voc/kafka';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import { OriginalStore } from '../originals/original.store.js';
import { analyzeFeedback } from './feedback.analysis.js';

/** Longest time without a look at other work, such as health checks. */
const SLICE_MS = 20;
/** Nobody waits at a door for it. */
const PUBLISH_DEADLINE_MS = 10_000;

@Controller()
export class FeedbackConsumer {
  constructor(
    @Inject(OriginalStore) private readonly originals: OriginalStore,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
    @Inject(Producer) private readonly producer: Producer,
  ) {}

  /** The originals are stored before anything is published, so that nothing analysed is ever without its original. */
  @OnTopic(feedbackReceived, { name: 'analyze', batch: 500 })
  async analyze(batch: Received<FeedbackReceived>[]): Promise<Outcome[]> {
    const current = await this.originals.keep(batch.map(({ value }) => value));
    const analyzed: FeedbackAnalyzed[] = [];
    let sliceEnd = performance.now() + SLICE_MS;
    for (const { value, timestamp } of batch) {
      if (!current.has(value)) continue;
      analyzed.push(analyzeFeedback(value, new Date(timestamp), await this.knowledge.of(value.workspaceId)));
      if (performance.now() > sliceEnd) {
        await otherWork();
        sliceEnd = performance.now() + SLICE_MS;
      }
    }
    await this.producer.publish(feedbackAnalyzed, analyzed, { deadlineMs: PUBLISH_DEADLINE_MS });
    return batch.map(({ value }) => (current.has(value) ? ok : skip('a newer version is known')));
  }
}
