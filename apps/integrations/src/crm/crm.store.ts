/** Customers and accounts as other systems know them. */
import { Inject, Injectable } from '@nestjs/common';
import { factId } from '@voc/contracts';
import type { EntityManager } from 'typeorm';
import type { MappedAccount, MappedCustomer, MappedMerge, MappedRemoval } from '../connectors/connector.js';
import type { Origin, Outcome } from '../intake/origin.js';
import type { AccountLink } from './attribute.history.js';
import type { PartyChange } from './party.js';
import { PartyStore } from './party.store.js';

type From = Pick<Origin, 'workspaceId' | 'system'>;

/** Each method works inside the transaction of the intake and answers one outcome per thing, in their order. */
@Injectable()
export class CrmStore {
  constructor(@Inject(PartyStore) private readonly parties: PartyStore) {}

  async upsertCustomers(
    em: EntityManager,
    { workspaceId, system }: From,
    customers: readonly MappedCustomer[],
  ): Promise<Outcome[]> {
    const accounts = customers.flatMap(({ customer: { account }, ...it }): MappedAccount[] =>
      account ? [{ ...timeOf(it), kind: 'account', externalId: account.id, account: nameOf(account) }] : [],
    );
    await this.upsertAccounts(em, { workspaceId, system }, accounts);
    const changes = customers.map((mapped): PartyChange => {
      const { name, email, phone, locale, account, attributes } = mapped.customer;
      return {
        kind: 'customer',
        ids: [{ system, id: mapped.externalId }],
        personal: {
          ...(name !== undefined && { name }),
          ...(email !== undefined && { email }),
          ...(phone !== undefined && { phone }),
          ...(locale !== undefined && { locale }),
        },
        attributes: { ...attributes, ...(account && { account: linkTo(workspaceId, system, account.id) }) },
        ...timesOf(mapped),
      };
    });
    return this.parties.apply(em, workspaceId, changes);
  }

  async upsertAccounts(
    em: EntityManager,
    { workspaceId, system }: From,
    accounts: readonly MappedAccount[],
  ): Promise<Outcome[]> {
    const changes = accounts.map((mapped): PartyChange => {
      const { name, attributes } = mapped.account;
      return {
        kind: 'account',
        ids: [{ system, id: mapped.externalId }],
        personal: {},
        // An organisation's name is no personal data, and has its history as all attributes have.
        attributes: { ...attributes, ...(name !== undefined && { name }) },
        ...timesOf(mapped),
      };
    });
    return this.parties.apply(em, workspaceId, changes);
  }

  async mergeParties(
    em: EntityManager,
    { workspaceId, system }: From,
    merges: readonly MappedMerge[],
  ): Promise<Outcome[]> {
    const unions = merges.map(({ of, externalId, former }) => ({
      kind: of,
      id: { system, id: externalId },
      former: former.map((id) => ({ system, id })),
    }));
    return this.parties.unite(em, workspaceId, unions);
  }

  async removeCustomers(
    em: EntityManager,
    { workspaceId, system }: From,
    removals: readonly MappedRemoval[],
  ): Promise<Outcome[]> {
    const known = await this.parties.remove(
      em,
      workspaceId,
      removals.map((it) => ({ kind: 'customer', id: { system, id: it.externalId }, at: timesOf(it).at })),
    );
    return known.map((it) => ({ kind: it ? 'updated' : 'passed' }));
  }
}

/** The account's id in the store, where its id in the system has always belonged to it. */
export function linkTo(workspaceId: string, system: string, id: string): AccountLink {
  return { party: factId(workspaceId, 'account', system, id), id };
}

function timesOf({ changedAt }: { changedAt?: string }): Pick<PartyChange, 'at' | 'dated'> {
  // A clock that runs ahead must not win over all that comes in between.
  const at = changedAt === undefined ? Date.now() : Math.min(Date.parse(changedAt), Date.now());
  return { at, dated: changedAt !== undefined };
}

const timeOf = ({ changedAt }: { changedAt?: string }) => (changedAt === undefined ? {} : { changedAt });
const nameOf = ({ name }: { name?: string }) => (name === undefined ? {} : { name });
