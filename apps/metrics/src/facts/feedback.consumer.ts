/** Turns analysed feedback into facts as it comes. */
import { Controller } from '@nestjs/common';
import { feedbackAnalyzed, type FeedbackAnalyzed } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { FactStore } from './fact.store.js';

@Controller()
export class FeedbackConsumer {
  constructor(private readonly facts: FactStore) {}

  @OnTopic(feedbackAnalyzed, { name: 'facts', batch: 1_000 })
  async record(batch: Received<FeedbackAnalyzed>[]): Promise<void> {
    await this.facts.record(batch.map(({ value }) => value));
  }
}
