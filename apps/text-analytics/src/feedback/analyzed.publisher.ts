/** Publishes analysed feedback as people have corrected it, and keeps what can be learned from; the caller holds the originals' rows locked. */
import { Inject, Injectable } from '@nestjs/common';
import { feedbackAnalyzed } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import type { EntityManager } from 'typeorm';
import { CorrectionStore } from '../corrections/correction.store.js';
import { ExampleStore } from '../models/example.store.js';
import { forgetExamplesOf } from '../taxonomy/topic.examples.js';
import type { Analysis } from './feedback.slices.js';

/** Nobody waits at a door for it. */
const PUBLISH_DEADLINE_MS = 10_000;

@Injectable()
export class AnalyzedPublisher {
  constructor(
    @Inject(CorrectionStore) private readonly corrections: CorrectionStore,
    @Inject(ExampleStore) private readonly examples: ExampleStore,
    @Inject(Producer) private readonly producer: Producer,
  ) {}

  /**
   * Durable when it resolves. Whoever publishes an item locks the row of its original first and keeps it locked until
   * the broker has answered: so what is published of one item stands in the log in the order of its versions and
   * analyses, whichever process it comes from.
   * @throws BrokerUnavailable
   */
  async publish(em: EntityManager, workspaceId: string, analyses: readonly Analysis[]): Promise<void> {
    const analyzed = analyses.map((it) => it.analyzed);
    await this.examples.keep(em, workspaceId, analyzed);
    const deleted = analyzed.filter(({ deletedAt }) => deletedAt !== undefined);
    await forgetExamplesOf(
      em,
      deleted.map(({ feedbackId }) => feedbackId),
    );
    const corrected = await this.corrections.applyTo(em, workspaceId, analyses);
    await this.producer.publish(feedbackAnalyzed, corrected, { deadlineMs: PUBLISH_DEADLINE_MS });
  }
}
