/** The parts of response ingestion and how they are wired. */
import { Module, type DynamicModule } from '@nestjs/common';
import { outboxMigration, ServiceModule, type ServiceOptions } from '@voc/service';
import type { ResponseIngestionConfig } from './config.js';
import { InvitationConsumer } from './invitations/invitation.consumer.js';
import { Invitation } from './invitations/invitation.entity.js';
import { Responses1772000000000 } from './migrations/1772000000000-responses.js';
import { AssetController } from './respond/asset.controller.js';
import { useErrorPages } from './respond/error.pages.js';
import { RespondController } from './respond/respond.controller.js';
import { RespondService } from './respond/respond.service.js';
import { Response } from './respond/response.entity.js';
import { SurveyConsumer } from './surveys/survey.consumer.js';
import { SurveyVersion } from './surveys/survey-version.entity.js';

export const SERVICE = 'response-ingestion';
export const entities = [SurveyVersion, Invitation, Response];
export const migrations = [outboxMigration, Responses1772000000000];

/** Room for a few long texts in Persian, of which a form makes six bytes a letter. */
const BODY_LIMIT = 512 * 1024;

@Module({})
export class AppModule {
  static with(config: ResponseIngestionConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [ServiceModule.forRoot({ name: SERVICE, config, entities, migrations })],
      controllers: [AssetController, RespondController, SurveyConsumer, InvitationConsumer],
      providers: [RespondService],
    };
  }
}

/** How the service is started, by its process and by tests alike. */
export const serviceOptions: Omit<ServiceOptions<ResponseIngestionConfig>, 'config'> = {
  name: SERVICE,
  module: (config) => AppModule.with(config),
  bodyLimit: BODY_LIMIT,
  extend: useErrorPages,
};
