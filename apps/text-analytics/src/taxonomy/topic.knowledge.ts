/** The topics of a workspace as analysis uses them: compiled, with what was learned of them. */
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { TopicMatcher } from '../analysis/topic.matcher.js';
import { LearnedTopics } from './learned.topics.js';
import { rulesOf } from './taxonomy.rules.js';
import { TaxonomyStore } from './taxonomy.store.js';
import { TopicModelRow } from './topic-model.entity.js';
import { decodeDetectors } from './topic.detector.js';
import type { LearnedTopic } from './topic.learning.js';

/** Whose learned weights every text is held to; the others wait until one of these is no longer used. */
const MOST_LEARNED = 50;

@Injectable()
export class TopicKnowledge {
  constructor(@Inject(TaxonomyStore) private readonly store: TaxonomyStore) {}

  /** Changes with whatever `load` gives; cheap enough to be asked every few seconds. */
  async revision(em: EntityManager): Promise<string> {
    const { version, learned } = await this.revisions(em);
    return `${version}+${learned}`;
  }

  async load(em: EntityManager): Promise<TopicMatcher> {
    const taxonomy = await this.store.current(em);
    const rules = rulesOf(taxonomy);
    const rows = await em.find(TopicModelRow, {
      where: { weights: Not(IsNull()), topic: In(taxonomy.topics.map(({ key }) => key)) },
      order: { revision: 'desc' },
      take: MOST_LEARNED,
    });
    const learned = new Map<string, LearnedTopic>();
    for (const { topic, weights } of rows) {
      const [missed, mistaken] = (weights && decodeDetectors(weights, 2)) ?? [];
      if (missed ?? mistaken)
        learned.set(topic, { ...(missed && { missed }), ...(mistaken && { mistaken }) });
    }
    if (learned.size === 0) return rules;
    const { learned: revision } = await this.revisions(em);
    return new LearnedTopics(`${rules.version}+${revision}`, rules, learned);
  }

  private async revisions(em: EntityManager): Promise<{ version: number; learned: number }> {
    const [revisions] = await em.query<[{ version: number; learned: number }]>(
      `select coalesce((select max(version) from taxonomy_version), 0) as version,
              coalesce((select max(revision) from topic_model), 0) as learned`,
    );
    return revisions;
  }
}
