/** The integrations service: events and files of feedback in, and what was refused. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@voc/service';
import { CrmStore } from './crm/crm.store.js';
import { EventsController } from './events/events.controller.js';
import { Import, ImportChunk, ImportRejection } from './imports/import.entity.js';
import { ImportRunner } from './imports/import.runner.js';
import { ImportUpload } from './imports/import.upload.js';
import { ImportWorker } from './imports/import.worker.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { SearchableClient } from './imports/searchable.client.js';
import { UploadStore } from './imports/upload.store.js';
import { FeedbackItem } from './intake/feedback-item.entity.js';
import { Intake } from './intake/intake.js';
import type { IntegrationsConfig } from './integrations.config.js';
import { Sources1795300000000 } from './migrations/1795300000000-sources.js';
import { Intake1795310000000 } from './migrations/1795310000000-intake.js';
import { Pulls1795320000000 } from './migrations/1795320000000-pulls.js';
import { Tables1764000000000 } from './migrations/1764000000000-tables.js';
import { GuardedFetch, RESOLVE, systemResolve } from './net/guarded.fetch.js';
import { PullRunner } from './pulling/pull.runner.js';
import { PullWorker } from './pulling/pull.worker.js';
import { PullsController } from './pulling/pulls.controller.js';
import { PullsService } from './pulling/pulls.service.js';
import { QuarantineConsumer } from './quarantine/quarantine.consumer.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { Quarantined } from './quarantine/quarantined.entity.js';
import { Source, SourceCount } from './sources/source.entity.js';

/** Name of the service: of its schema, its roles and its consumer groups. */
export const NAME = 'integrations';
export const entities = [
  Import,
  ImportChunk,
  ImportRejection,
  FeedbackItem,
  Quarantined,
  Source,
  SourceCount,
];
export const migrations = [
  Tables1764000000000,
  Sources1795300000000,
  Intake1795310000000,
  Pulls1795320000000,
];

@Module({})
export class IntegrationsModule {
  static forRoot(config: IntegrationsConfig): DynamicModule {
    return {
      module: IntegrationsModule,
      imports: [ServiceModule.forRoot({ name: NAME, config, entities, migrations })],
      controllers: [
        EventsController,
        ImportsController,
        PullsController,
        QuarantineController,
        QuarantineConsumer,
      ],
      providers: [
        CrmStore,
        GuardedFetch,
        Intake,
        ImportRunner,
        ImportUpload,
        ImportWorker,
        ImportsService,
        PullRunner,
        PullWorker,
        PullsService,
        SearchableClient,
        UploadStore,
        { provide: RESOLVE, useValue: systemResolve },
      ],
    };
  }
}
