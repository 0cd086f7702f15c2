/** Text analytics: keeps the originals, masks and understands what came in, and says what it found. */
import { type DynamicModule, Module } from '@nestjs/common';
import { outboxMigration, ServiceModule } from '@voc/service';
import { AnalyzeController } from './analyze/analyze.controller.js';
import { AnalyzeService } from './analyze/analyze.service.js';
import { Correction } from './corrections/correction.entity.js';
import { CorrectionExamples } from './corrections/correction.examples.js';
import { Fingerprints } from './corrections/correction.fingerprint.js';
import { CorrectionStore } from './corrections/correction.store.js';
import { CorrectionTopics } from './corrections/correction.topics.js';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { AnalyzedPublisher } from './feedback/analyzed.publisher.js';
import { FeedbackConsumer } from './feedback/feedback.consumer.js';
import { LiveLoad } from './feedback/live.load.js';
import { WorkspaceKnowledge } from './knowledge/workspace.knowledge.js';
import {
  languageModelControllers,
  languageModelEntities,
  languageModelProviders,
} from './language-model/language-model.parts.js';
import { OriginalTexts1764000000000 } from './migrations/1764000000000-original-texts.migration.js';
import { LearnedModels1795400000000 } from './migrations/1795400000000-learned-models.migration.js';
import { Taxonomies1795410000000 } from './migrations/1795410000000-taxonomies.js';
import { Reanalyses1795420000000 } from './migrations/1795420000000-reanalyses.js';
import { Corrections1795421000000 } from './migrations/1795421000000-corrections.js';
import { Themes1795430000000 } from './migrations/1795430000000-themes.js';
import { LanguageModel1795440000000 } from './migrations/1795440000000-language-model.js';
import { modelControllers, modelEntities, modelProviders } from './models/models.parts.js';
import { OriginalAccess } from './originals/original-access.entity.js';
import { OriginalReader } from './originals/original.reader.js';
import { OriginalRetention } from './originals/original.retention.js';
import { OriginalStore } from './originals/original.store.js';
import { OriginalText } from './originals/original-text.entity.js';
import { OriginalsController } from './originals/originals.controller.js';
import { OriginalsService } from './originals/originals.service.js';
import { ItemReanalysis } from './reanalysis/item.reanalysis.js';
import { ReanalysesController } from './reanalysis/reanalyses.controller.js';
import { Reanalyses } from './reanalysis/reanalyses.js';
import { Reanalysis } from './reanalysis/reanalysis.entity.js';
import { ReanalysisRunner } from './reanalysis/reanalysis.runner.js';
import { ReanalysisWorker } from './reanalysis/reanalysis.worker.js';
import { taxonomyControllers, taxonomyEntities, taxonomyProviders } from './taxonomy/taxonomy.parts.js';
import { themeControllers, themeEntities, themeProviders } from './themes/themes.parts.js';
import type { TextAnalyticsConfig } from './text-analytics.config.js';

export const entities = [
  OriginalText,
  OriginalAccess,
  Correction,
  Reanalysis,
  ...modelEntities,
  ...taxonomyEntities,
  ...themeEntities,
  ...languageModelEntities,
];
export const migrations = [
  outboxMigration,
  OriginalTexts1764000000000,
  LearnedModels1795400000000,
  Taxonomies1795410000000,
  Reanalyses1795420000000,
  Corrections1795421000000,
  Themes1795430000000,
  LanguageModel1795440000000,
];

@Module({})
export class TextAnalyticsModule {
  static forRoot(config: TextAnalyticsConfig): DynamicModule {
    return {
      module: TextAnalyticsModule,
      imports: [ServiceModule.forRoot({ name: 'text-analytics', config, entities, migrations })],
      controllers: [
        AnalyzeController,
        FeedbackConsumer,
        ReanalysesController,
        CorrectionsController,
        OriginalsController,
        ...modelControllers,
        ...taxonomyControllers,
        ...themeControllers,
        ...languageModelControllers,
      ],
      providers: [
        AnalyzeService,
        AnalyzedPublisher,
        CorrectionExamples,
        CorrectionStore,
        CorrectionTopics,
        CorrectionsService,
        Fingerprints,
        ItemReanalysis,
        LiveLoad,
        OriginalReader,
        OriginalsService,
        ReanalysisRunner,
        ReanalysisWorker,
        OriginalStore,
        OriginalRetention,
        Reanalyses,
        WorkspaceKnowledge,
        ...modelProviders,
        ...taxonomyProviders,
        ...themeProviders,
        ...languageModelProviders,
      ],
    };
  }
}
