/** Puts analysed feedback into the index as it comes. */
import { Controller } from '@nestjs/common';
import { feedbackAnalyzed, type FeedbackAnalyzed } from '@voc/contracts';
import { ok, OnTopic, type Outcome, quarantine, type Received, RetryForever } from '@voc/kafka';
import { documentOf } from '../store/feedback.document.js';
import { FeedbackWriter, StoreUnavailable } from '../store/feedback.writer.js';

const MAX_REASON_LENGTH = 500;

@Controller()
export class FeedbackConsumer {
  constructor(private readonly writer: FeedbackWriter) {}

  @OnTopic(feedbackAnalyzed, { name: 'index', batch: 1_000 })
  async index(batch: Received<FeedbackAnalyzed>[]): Promise<Outcome[]> {
    try {
      const results = await this.writer.write(batch.map(({ value }) => documentOf(value)));
      return results.map((result) =>
        result.stored ? ok : quarantine('index_refused', result.reason.slice(0, MAX_REASON_LENGTH)),
      );
    } catch (error) {
      if (error instanceof StoreUnavailable) throw new RetryForever(error.message, { cause: error });
      throw error;
    }
  }
}
