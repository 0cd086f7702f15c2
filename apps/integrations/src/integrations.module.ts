/** The integrations service: events and files of feedback in, and what was refused. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceModule } from '@voc/service';
import { EventsController } from './events/events.controller.js';
import { FeedbackItem } from './imports/feedback-item.entity.js';
import { Import, ImportChunk, ImportRejection } from './imports/import.entity.js';
import { ImportRunner } from './imports/import.runner.js';
import { ImportUpload } from './imports/import.upload.js';
import { ImportWorker } from './imports/import.worker.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { SearchableClient } from './imports/searchable.client.js';
import { UploadStore } from './imports/upload.store.js';
import type { IntegrationsConfig } from './integrations.config.js';
import { Sources1795300000000 } from './migrations/1795300000000-sources.js';
import { Tables1764000000000 } from './migrations/1764000000000-tables.js';
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
export const migrations = [Tables1764000000000, Sources1795300000000];

@Module({})
export class IntegrationsModule {
  static forRoot(config: IntegrationsConfig): DynamicModule {
    return {
      module: IntegrationsModule,
      imports: [ServiceModule.forRoot({ name: NAME, config, entities, migrations })],
      controllers: [EventsController, ImportsController, QuarantineController, QuarantineConsumer],
      providers: [ImportRunner, ImportUpload, ImportWorker, ImportsService, SearchableClient, UploadStore],
    };
  }
}
