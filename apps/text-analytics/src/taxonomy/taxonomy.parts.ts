/** What the service is made of where taxonomies are concerned. */
import { TaxonomyController } from './taxonomy.controller.js';
import { TaxonomyPreview } from './taxonomy.preview.js';
import { TaxonomyService } from './taxonomy.service.js';
import { TaxonomyStore } from './taxonomy.store.js';
import { TaxonomyVersion } from './taxonomy-version.entity.js';
import { TaxonomyViews } from './taxonomy.view.js';
import { TopicExample } from './topic-example.entity.js';
import { TopicExamples } from './topic.examples.js';
import { TopicKnowledge } from './topic.knowledge.js';
import { TopicLearner } from './topic.learner.js';
import { TopicModelRow } from './topic-model.entity.js';
import { TopicsController } from './topics.controller.js';

export const taxonomyEntities = [TaxonomyVersion, TopicExample, TopicModelRow];
export const taxonomyControllers = [TaxonomyController, TopicsController];
export const taxonomyProviders = [
  TaxonomyPreview,
  TaxonomyService,
  TaxonomyStore,
  TaxonomyViews,
  TopicExamples,
  TopicKnowledge,
  TopicLearner,
];
