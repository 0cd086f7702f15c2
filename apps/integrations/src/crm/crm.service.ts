/** Customers and accounts for people and integrators: look up, add, change, merge, delete. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { Outcome } from '../intake/origin.js';
import type { AttributeChanges, BatchOutcomes, PartyDeleted } from './crm.answers.dto.js';
import type { AccountInput, CustomerInput } from './crm.dto.js';
import { notMerged, partyRefused, partyUnknown } from './crm.errors.js';
import { linkTo } from './crm.store.js';
import type { PartyKind } from './party.entity.js';
import { OWN_SYSTEM } from './party.keys.js';
import type { PartyChange } from './party.js';
import { changesOf } from './party.changes.js';
import { type PartyFilter, PartyReader, type PartyView } from './party.reader.js';
import { PartyStore } from './party.store.js';

const PAGE = 50;

@Injectable()
export class CrmService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PartyStore) private readonly store: PartyStore,
    @Inject(PartyReader) private readonly reader: PartyReader,
  ) {}

  /** `id`: the hub's or the company's own. `at`: ISO; the attributes as they were then. @throws ServiceError 404. */
  async find(workspaceId: string, kind: PartyKind, id: string, at?: string): Promise<PartyView> {
    return this.database.inWorkspace(workspaceId, (em) => this.view(em, workspaceId, kind, id, at));
  }

  /** A page of what has changed, the newest first. @throws ServiceError 404. */
  async changes(
    workspaceId: string,
    kind: PartyKind,
    id: string,
    cursor?: string,
  ): Promise<AttributeChanges> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const known = await this.reader.resolve(em, workspaceId, kind, id);
      if (known === undefined) throw partyUnknown(kind);
      return changesOf(em, workspaceId, known, cursor);
    });
  }

  async page(
    workspaceId: string,
    kind: PartyKind,
    filter: PartyFilter,
    { limit = PAGE, cursor }: { limit?: number; cursor?: string },
  ): Promise<{ items: PartyView[]; cursor?: string }> {
    return this.database.inWorkspace(workspaceId, (em) =>
      this.reader.page(em, workspaceId, kind, { filter, limit, ...(cursor !== undefined && { cursor }) }),
    );
  }

  /** Adds it, or changes what is given. With `existing` there must be one already. @throws ServiceError 404 or 409. */
  async put(
    workspaceId: string,
    kind: PartyKind,
    id: string,
    input: CustomerInput,
    { existing }: { existing: boolean },
  ): Promise<PartyView> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const known = await this.reader.resolve(em, workspaceId, kind, id);
      if (existing && known === undefined) throw partyUnknown(kind);
      const named = known === undefined ? undefined : (await this.reader.views(em, workspaceId, [known]))[0];
      // A hub's id is no id of the company; the party is named by one of its own instead.
      const ids = named?.externalIds.some((it) => it.system === OWN_SYSTEM && it.id === id)
        ? [{ system: OWN_SYSTEM, id }]
        : (named?.externalIds.slice(0, 1) ?? [{ system: OWN_SYSTEM, id }]);
      const [outcome] = await this.take(em, workspaceId, kind, [{ ids, input }]);
      if (outcome?.kind === 'rejected') throw partyRefused(outcome);
      return this.view(em, workspaceId, kind, known ?? id);
    });
  }

  /** One outcome per item, in their order; all in one transaction. */
  async putAll(
    workspaceId: string,
    kind: PartyKind,
    items: readonly (CustomerInput & { id: string })[],
  ): Promise<BatchOutcomes> {
    const changes = items.map((input) => ({ ids: [{ system: OWN_SYSTEM, id: input.id }], input }));
    const outcomes = await this.database.inWorkspace(workspaceId, (em) =>
      this.take(em, workspaceId, kind, changes),
    );
    return {
      items: items.map(({ id }, index) => {
        const { kind: outcome, ...why } = outcomes[index] ?? { kind: 'duplicate' };
        return { id, outcome, ...why };
      }),
    };
  }

  /** The one that was known first stays, and both ids lead to it. @throws ServiceError 404 or 409. */
  async merge(workspaceId: string, kind: PartyKind, ids: readonly [string, string]): Promise<PartyView> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const one = await this.reader.resolve(em, workspaceId, kind, ids[0]);
      const other = await this.reader.resolve(em, workspaceId, kind, ids[1]);
      if (one === undefined || other === undefined) throw partyUnknown(kind);
      const winner = await this.store.merge(em, workspaceId, [one, other]);
      if (winner === undefined) throw notMerged(kind);
      return this.view(em, workspaceId, kind, winner);
    });
  }

  /** Forgets all but its ids, so that what comes late doesn't bring it back. @throws ServiceError 404. */
  async remove(workspaceId: string, kind: PartyKind, id: string): Promise<PartyDeleted> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const view = await this.view(em, workspaceId, kind, id);
      const [externalId] = view.externalIds;
      if (!externalId) throw partyUnknown(kind);
      const at = Date.now();
      await this.store.remove(em, workspaceId, [{ kind, id: externalId, at }]);
      return { id: view.id, deletedAt: new Date(at).toISOString() };
    });
  }

  private async take(
    em: EntityManager,
    workspaceId: string,
    kind: PartyKind,
    items: readonly { ids: { system: string; id: string }[]; input: AccountInput & CustomerInput }[],
  ): Promise<Outcome[]> {
    const accounts = items.flatMap(({ input: { account, changedAt } }): PartyChange[] =>
      account
        ? [
            changeOf(workspaceId, 'account', [{ system: OWN_SYSTEM, id: account.id }], {
              ...nameOf(account),
              ...timeOf(changedAt),
            }),
          ]
        : [],
    );
    await this.store.apply(em, workspaceId, accounts);
    const changes = items.map(({ ids, input }) => changeOf(workspaceId, kind, ids, input));
    return this.store.apply(em, workspaceId, changes);
  }

  private async view(em: EntityManager, workspaceId: string, kind: PartyKind, id: string, at?: string) {
    const known = await this.reader.resolve(em, workspaceId, kind, id);
    const [view] = known === undefined ? [] : await this.reader.views(em, workspaceId, [known], at);
    if (!view) throw partyUnknown(kind);
    return view;
  }
}

function changeOf(
  workspaceId: string,
  kind: PartyKind,
  ids: readonly { system: string; id: string }[],
  { name, email, phone, locale, account, attributes, externalIds = [], changedAt }: CustomerInput,
): PartyChange {
  const link = account && linkTo(workspaceId, OWN_SYSTEM, account.id);
  const personal = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(locale !== undefined && { locale }),
  };
  return {
    kind,
    ids: [...ids, ...externalIds] as unknown as PartyChange['ids'],
    personal: kind === 'customer' ? personal : {},
    attributes: {
      ...attributes,
      ...(account !== undefined && { account: link ?? null }),
      ...(kind === 'account' && name !== undefined && { name }),
    },
    at: changedAt === undefined ? Date.now() : Math.min(Date.parse(changedAt), Date.now()),
    // Somebody who adds a customer anew means it.
    dated: true,
  };
}

const nameOf = ({ name }: { name?: string }) => (name === undefined ? {} : { name });
const timeOf = (changedAt: string | undefined) => (changedAt === undefined ? {} : { changedAt });
