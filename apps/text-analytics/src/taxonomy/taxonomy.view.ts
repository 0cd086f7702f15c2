/** Puts a taxonomy and what was learned of its topics together for the answer. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { WorkspaceKnowledge } from '../knowledge/workspace.knowledge.js';
import type { LearningView, TaxonomyView, TopicView, VersionView } from './taxonomy.answers.dto.js';
import type { PublishedTaxonomy, VersionSummary } from './taxonomy.store.js';
import { type TopicNode, treeOf } from './taxonomy.js';
import { TopicModelRow } from './topic-model.entity.js';
import { TopicExamples } from './topic.examples.js';
import { NEEDED_EXAMPLES } from './topic.learning.js';

@Injectable()
export class TaxonomyViews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TopicExamples) private readonly examples: TopicExamples,
    @Inject(WorkspaceKnowledge) private readonly knowledge: WorkspaceKnowledge,
  ) {}

  /** Of the taxonomy in force. */
  async current(workspaceId: string, taxonomy: PublishedTaxonomy): Promise<TaxonomyView> {
    const learning = await this.database.inWorkspace(workspaceId, (em) => this.learning(em));
    const { taxonomyVersion } = await this.knowledge.of(workspaceId);
    return { ...viewOf(taxonomy, learning), taxonomyVersion };
  }

  private async learning(em: EntityManager): Promise<Map<string, LearningView>> {
    const counts = await this.examples.counts(em);
    const rows = await em.find(TopicModelRow, { select: { topic: true, figures: {}, trainedAt: true } });
    const models = new Map(rows.map((row) => [row.topic, row]));
    return new Map([...counts].map(([topic, count]) => [topic, learningOf(count, models.get(topic))]));
  }
}

export function viewOf(
  { topics, ...version }: PublishedTaxonomy,
  learning: ReadonlyMap<string, LearningView> = new Map(),
): TaxonomyView {
  const withLearning = ({ children, ...topic }: TopicNode): TopicView => {
    const own = learning.get(topic.key);
    return { ...topic, ...(own && { learning: own }), children: children.map(withLearning) };
  };
  return { ...versionOf(version), topics: treeOf(topics).map(withLearning) };
}

export function versionOf({
  version,
  publishedAt,
  publishedBy,
  change,
}: Omit<PublishedTaxonomy, 'topics'> | VersionSummary): VersionView {
  return {
    version,
    ...(publishedAt && { publishedAt }),
    ...(publishedBy !== undefined && { publishedBy }),
    ...(change && { change }),
  };
}

function learningOf(
  counts: { belonging: number; others: number },
  row: TopicModelRow | undefined,
): LearningView {
  if (!row) return { ...counts, needed: NEEDED_EXAMPLES };
  const { belonging, others, ...figures } = row.figures;
  const model = { n: belonging + others, ...figures, trainedAt: row.trainedAt };
  return { ...counts, needed: NEEDED_EXAMPLES, model };
}
