/** The topics that corrections speak of: they must be there, and they learn from what people say. */
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TaxonomyStore } from '../taxonomy/taxonomy.store.js';
import { TopicLearner } from '../taxonomy/topic.learner.js';
import { badCorrection } from './correction.errors.js';

@Injectable()
export class CorrectionTopics {
  constructor(
    @Inject(TaxonomyStore) private readonly taxonomy: TaxonomyStore,
    @Inject(TopicLearner) private readonly learner: TopicLearner,
  ) {}

  /** @throws ServiceError 400 where the taxonomy in force has no such topic */
  async mustExist(em: EntityManager, topic: string): Promise<void> {
    const { topics } = await this.taxonomy.current(em);
    if (!topics.some(({ key }) => key === topic)) throw badCorrection('/value', 'is not the key of a topic');
  }

  /** What people say of the topic has changed. */
  learn(workspaceId: string, topic: string): void {
    this.learner.consider(workspaceId, topic);
  }
}
