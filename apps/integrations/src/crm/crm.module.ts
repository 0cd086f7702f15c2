/** Customers and accounts as a part of the service. */
import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { CrmConsumer } from './crm.consumer.js';
import { CrmService } from './crm.service.js';
import { CrmStore } from './crm.store.js';
import { CustomerSnapshots } from './customer.snapshots.js';
import { CustomersController } from './customers.controller.js';
import { EventTypesController } from './event-types.controller.js';
import { EventCatalogue } from './event.catalogue.js';
import { FeedbackPublisher } from './feedback.publisher.js';
import { PartyKeys } from './party.keys.js';
import { PartyReader } from './party.reader.js';
import { PartyStore } from './party.store.js';

@Module({
  controllers: [AccountsController, CrmConsumer, CustomersController, EventTypesController],
  providers: [
    CrmService,
    CrmStore,
    CustomerSnapshots,
    EventCatalogue,
    FeedbackPublisher,
    PartyKeys,
    PartyReader,
    PartyStore,
  ],
  exports: [CrmStore, CustomerSnapshots, FeedbackPublisher],
})
export class CrmModule {}
