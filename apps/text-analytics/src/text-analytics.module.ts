/** Text analytics: keeps the originals, masks and understands what came in, and says what it found. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@voc/service';
import { FeedbackConsumer } from './feedback/feedback.consumer.js';
import { WorkspaceKnowledge } from './knowledge/workspace.knowledge.js';
import { OriginalTexts1764000000000 } from './migrations/1764000000000-original-texts.migration.js';
import { Reanalyses1795420000000 } from './migrations/1795420000000-reanalyses.js';
import { OriginalRetention } from './originals/original.retention.js';
import { OriginalStore } from './originals/original.store.js';
import { OriginalText } from './originals/original-text.entity.js';
import { Reanalyses } from './reanalysis/reanalyses.js';
import { Reanalysis } from './reanalysis/reanalysis.entity.js';
import type { TextAnalyticsConfig } from './text-analytics.config.js';

export const entities = [OriginalText, Reanalysis];
export const migrations = [OriginalTexts1764000000000, Reanalyses1795420000000];

@Module({})
export class TextAnalyticsModule {
  static forRoot(config: TextAnalyticsConfig): DynamicModule {
    return {
      module: TextAnalyticsModule,
      imports: [ServiceModule.forRoot({ name: 'text-analytics', config, entities, migrations })],
      controllers: [FeedbackConsumer],
      providers: [OriginalStore, OriginalRetention, Reanalyses, WorkspaceKnowledge],
    };
  }
}
