/** Learns from events: who the customers are, and which events arrive. */
import { Controller, Inject } from '@nestjs/common';
import { type CrmEvent, crmEvent } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { MappedAccount, MappedCustomer } from '../connectors/connector.js';
import { DoorFirst } from '../events/door.first.js';
import { CrmStore } from './crm.store.js';
import { EventCatalogue } from './event.catalogue.js';
import { OWN_SYSTEM } from './party.keys.js';

@Controller()
export class CrmConsumer {
  private readonly doors = new DoorFirst();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CrmStore) private readonly crm: CrmStore,
    @Inject(EventCatalogue) private readonly catalogue: EventCatalogue,
  ) {}

  @OnTopic(crmEvent, { name: 'crm', batch: 500, concurrency: 1 })
  async learn(batch: Received<CrmEvent>[]): Promise<void> {
    for (const [workspaceId, own] of Map.groupBy(batch, ({ value }) => value.workspaceId)) {
      await this.database.inWorkspace(workspaceId, async (em) => {
        await this.learnCustomers(em, workspaceId, own);
        await this.catalogue.count(em, workspaceId, own);
      });
    }
    await this.doors.standBack();
  }

  private async learnCustomers(
    em: EntityManager,
    workspaceId: string,
    batch: readonly Received<CrmEvent>[],
  ): Promise<void> {
    const events = batch.map((it) => it.value).filter((it) => it.customer ?? it.account);
    if (events.length === 0) return;
    const sources = await em.query<{ system: string }[]>('select distinct system from source');
    const systems = new Set(sources.map((it) => it.system));
    for (const [system, own] of Map.groupBy(events, (it) => systemOf(it, systems))) {
      const from = { workspaceId, system };
      await this.crm.upsertAccounts(em, from, own.flatMap(accountOf));
      await this.crm.upsertCustomers(em, from, own.flatMap(customerOf));
    }
  }
}

/** Customers' ids in events of a source that the hub reads are that system's; all others are the company's own. */
function systemOf({ source }: CrmEvent, systems: ReadonlySet<string>): string {
  const system = source.slice(1);
  return source.startsWith('/') && systems.has(system) ? system : OWN_SYSTEM;
}

function accountOf({ account, occurredAt: changedAt }: CrmEvent): MappedAccount[] {
  if (!account) return [];
  const { id: externalId, ...said } = account;
  return [{ kind: 'account', externalId, changedAt, account: said as MappedAccount['account'] }];
}

function customerOf({ customer, account, occurredAt: changedAt }: CrmEvent): MappedCustomer[] {
  if (!customer) return [];
  const { id: externalId, ...said } = customer;
  const of = account && { account: { id: account.id } };
  return [
    { kind: 'customer', externalId, changedAt, customer: { ...said, ...of } as MappedCustomer['customer'] },
  ];
}
