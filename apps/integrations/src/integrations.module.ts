/** The integrations service: events and files of feedback in, and what was refused. */
import { type DynamicModule, Module } from '@nestjs/common';
import { outboxMigration, ServiceModule } from '@voc/service';
import { CrmModule } from './crm/crm.module.js';
import { EventType, EventTypeDay, EventTypeProgress } from './crm/event-type.entity.js';
import { CrmAttribute, CrmIdentifier, CrmNameWord, CrmParty } from './crm/party.entity.js';
import { EventBatchConsumer, EventLog } from './events/event.log.js';
import { EventsController } from './events/events.controller.js';
import { FilePreparation } from './files/file.preparation.js';
import { ImportPresetRow } from './imports/import-preset.entity.js';
import { ImportPresetsController } from './imports/import-presets.controller.js';
import { ImportPresets } from './imports/import-presets.service.js';
import { Import, ImportChunk, ImportRejection } from './imports/import.entity.js';
import { ImportControl } from './imports/import.control.js';
import { ImportEvents } from './imports/import.events.js';
import { ImportRunController } from './imports/import.run.controller.js';
import { ImportRunner } from './imports/import.runner.js';
import { ImportUpload } from './imports/import.upload.js';
import { ImportWorker } from './imports/import.worker.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { MappingChoice } from './imports/mapping.choice.js';
import { PreviewController } from './imports/preview.controller.js';
import { SearchableClient } from './imports/searchable.client.js';
import { UploadStore } from './imports/upload.store.js';
import { FeedbackItem } from './intake/feedback-item.entity.js';
import { Intake } from './intake/intake.js';
import type { IntegrationsConfig } from './integrations.config.js';
import { Sources1795300000000 } from './migrations/1795300000000-sources.js';
import { Intake1795310000000 } from './migrations/1795310000000-intake.js';
import { Files1795330000000 } from './migrations/1795330000000-files.js';
import { ResumableUploads1795340000000 } from './migrations/1795340000000-resumable-uploads.js';
import { Pulls1795320000000 } from './migrations/1795320000000-pulls.js';
import { Webhooks1795360000000 } from './migrations/1795360000000-webhooks.js';
import { Customers1795350000000 } from './migrations/1795350000000-customers.js';
import { FormerIds1795371000000 } from './migrations/1795371000000-former-ids.js';
import { Discards1795370000000 } from './migrations/1795370000000-discards.js';
import { Quarantine1795351000000 } from './migrations/1795351000000-quarantine.js';
import { Tables1764000000000 } from './migrations/1764000000000-tables.js';
import { GuardedFetch, RESOLVE, systemResolve } from './net/guarded.fetch.js';
import { PullRunner } from './pulling/pull.runner.js';
import { PullWorker } from './pulling/pull.worker.js';
import { PullsController } from './pulling/pulls.controller.js';
import { PullsService } from './pulling/pulls.service.js';
import { DeliveriesController } from './outbound/deliveries.controller.js';
import { DeliveriesService } from './outbound/deliveries.service.js';
import { WebhookAttempt, WebhookDelivery, WebhookItem } from './outbound/delivery.entity.js';
import { DeliveryQueue } from './outbound/delivery.queue.js';
import { DeliveryRecords } from './outbound/delivery.records.js';
import { DeliverySender } from './outbound/delivery.sender.js';
import { DeliveryWorker } from './outbound/delivery.worker.js';
import { OutboundConsumer } from './outbound/outbound.consumer.js';
import { WebhookSubscription } from './outbound/subscription.entity.js';
import { WebhookDirectory } from './outbound/webhook.directory.js';
import { WebhooksController } from './outbound/webhooks.controller.js';
import { WebhooksService } from './outbound/webhooks.service.js';
import { QuarantineConsumer } from './quarantine/quarantine.consumer.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { ImportRowReplay } from './quarantine/import.row.replay.js';
import { QuarantineReplay } from './quarantine/quarantine.replay.js';
import { QuarantineService } from './quarantine/quarantine.service.js';
import { Quarantined } from './quarantine/quarantined.entity.js';
import { ConnectorsController } from './sources/connectors.controller.js';
import { SourceDirectory } from './sources/source.directory.js';
import { Source, SourceCount } from './sources/source.entity.js';
import { SourcesController } from './sources/sources.controller.js';
import { SourcesService } from './sources/sources.service.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { UploadsService } from './uploads/uploads.service.js';
import { DeliverySweeper } from './webhooks/delivery.sweeper.js';
import { HooksController } from './webhooks/hooks.controller.js';
import { HooksService } from './webhooks/hooks.service.js';
import { InboundConsumer } from './webhooks/inbound.consumer.js';
import { InboundDelivery } from './webhooks/inbound-delivery.entity.js';

/** Name of the service: of its schema, its roles and its consumer groups. */
export const NAME = 'integrations';
export const entities = [
  Import,
  ImportChunk,
  ImportRejection,
  ImportPresetRow,
  FeedbackItem,
  InboundDelivery,
  Quarantined,
  Source,
  SourceCount,
  CrmAttribute,
  CrmIdentifier,
  CrmNameWord,
  CrmParty,
  EventType,
  EventTypeDay,
  EventTypeProgress,
  WebhookSubscription,
  WebhookDelivery,
  WebhookAttempt,
  WebhookItem,
];
export const migrations = [
  outboxMigration,
  Tables1764000000000,
  Sources1795300000000,
  Intake1795310000000,
  Pulls1795320000000,
  Files1795330000000,
  ResumableUploads1795340000000,
  Webhooks1795360000000,
  Customers1795350000000,
  Quarantine1795351000000,
  Discards1795370000000,
  FormerIds1795371000000,
];

@Module({})
export class IntegrationsModule {
  static forRoot(config: IntegrationsConfig): DynamicModule {
    return {
      module: IntegrationsModule,
      imports: [ServiceModule.forRoot({ name: NAME, config, entities, migrations }), CrmModule],
      controllers: [
        ConnectorsController,
        InboundConsumer,
        HooksController,
        SourcesController,
        EventBatchConsumer,
        EventsController,
        ImportPresetsController,
        PreviewController,
        ImportRunController,
        ImportsController,
        PullsController,
        QuarantineController,
        QuarantineConsumer,
        UploadsController,
        DeliveriesController,
        OutboundConsumer,
        WebhooksController,
      ],
      providers: [
        ImportRowReplay,
        QuarantineReplay,
        QuarantineService,
        EventLog,
        DeliverySweeper,
        GuardedFetch,
        Intake,
        ImportControl,
        ImportEvents,
        FilePreparation,
        ImportPresets,
        ImportRunner,
        ImportUpload,
        ImportWorker,
        ImportsService,
        PullRunner,
        PullWorker,
        PullsService,
        MappingChoice,
        SearchableClient,
        HooksService,
        SourceDirectory,
        SourcesService,
        UploadStore,
        UploadsService,
        { provide: RESOLVE, useValue: systemResolve },
        DeliveriesService,
        DeliveryQueue,
        DeliveryRecords,
        DeliverySender,
        DeliveryWorker,
        WebhookDirectory,
        WebhooksService,
      ],
    };
  }
}
