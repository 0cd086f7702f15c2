/** Publishes feedback together with what was known of its customers when it came about. */
import { Inject, Injectable } from '@nestjs/common';
import { feedbackReceived, type FeedbackReceived } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import type { EntityManager } from 'typeorm';
import { CustomerSnapshots } from './customer.snapshots.js';

@Injectable()
export class FeedbackPublisher {
  constructor(
    @Inject(Producer) private readonly producer: Producer,
    @Inject(CustomerSnapshots) private readonly snapshots: CustomerSnapshots,
  ) {}

  /**
   * Items of one workspace and one system. Resolves once the broker has them all.
   * @throws BrokerUnavailable: any of them may be published, none has to.
   */
  async publish(
    em: EntityManager,
    items: readonly FeedbackReceived[],
    options: { deadlineMs: number },
  ): Promise<void> {
    const [first] = items;
    if (!first) return;
    const from = { workspaceId: first.workspaceId, system: first.source.system };
    await this.producer.publish(feedbackReceived, await this.snapshots.enrich(em, from, items), options);
  }
}
