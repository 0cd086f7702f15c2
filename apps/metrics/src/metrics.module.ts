/** Metrics: facts from the log, and scores from the facts. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@voc/service';
import { FactStore } from './facts/fact.store.js';
import { FeedbackConsumer } from './facts/feedback.consumer.js';
import { FeedbackVersion } from './facts/feedback-version.entity.js';
import { ScoreFact } from './facts/score-fact.entity.js';
import { InvitationConsumer } from './invitations/invitation.consumer.js';
import { InvitationFact } from './invitations/invitation-fact.entity.js';
import { InvitationStore } from './invitations/invitation.store.js';
import { ResponseRateController } from './invitations/response-rate.controller.js';
import type { MetricsConfig } from './metrics.config.js';
import { Facts1764000000000 } from './migrations/1764000000000-facts.migration.js';
import { Analyses1795420000000 } from './migrations/1795420000000-analyses.js';
import { ScoreCounts } from './scores/score.counts.js';
import { ScoresController } from './scores/scores.controller.js';
import { ScoresService } from './scores/scores.service.js';

export const entities = [FeedbackVersion, ScoreFact, InvitationFact];
export const migrations = [Facts1764000000000, Analyses1795420000000];

@Module({})
export class MetricsModule {
  static forRoot(config: MetricsConfig): DynamicModule {
    return {
      module: MetricsModule,
      imports: [ServiceModule.forRoot({ name: 'metrics', config, entities, migrations })],
      controllers: [ScoresController, ResponseRateController, FeedbackConsumer, InvitationConsumer],
      providers: [FactStore, InvitationStore, ScoreCounts, ScoresService],
    };
  }
}
