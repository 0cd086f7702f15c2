/** What was known of customers at the moments of their feedback, for many at once. */
import { Inject, Injectable } from '@nestjs/common';
import { type FeedbackReceived, parts } from '@voc/contracts';
import type { EntityManager } from 'typeorm';
import type { AttributeValue } from './attribute.history.js';
import { bytesOf, OWN_SYSTEM, PartyKeys } from './party.keys.js';
import { isLink, valuesAt } from './party.picture.js';

export interface WantedSnapshot {
  /** As the source knows the customer. */
  customerId: string;
  /** Whose id that is; the company's own unless given. */
  system?: string;
  /** ISO. */
  at: string;
}

export type Snapshot = Record<string, string | number | boolean>;

interface Moment {
  party: string;
  at: string;
}

@Injectable()
export class CustomerSnapshots {
  constructor(@Inject(PartyKeys) private readonly keys: PartyKeys) {}

  /**
   * The items with their customers' attributes as they were at `occurredAt`; what an item says of its customer itself
   * counts more. A customer whom the item's system doesn't know may be known under the company's own id.
   */
  async enrich<T extends Pick<FeedbackReceived, 'customer' | 'occurredAt'>>(
    em: EntityManager,
    { workspaceId, system }: { workspaceId: string; system: string },
    items: readonly T[],
  ): Promise<T[]> {
    const wanted = items.flatMap(({ customer, occurredAt: at }, index) =>
      customer ? [{ customerId: customer.id, system, at, index }] : [],
    );
    const result = [...items];
    const snapshots = await this.snapshot(em, workspaceId, wanted);
    for (const [place, { index }] of wanted.entries()) {
      const [item, snapshot] = [items[index], snapshots[place]];
      if (!item?.customer || !snapshot) continue;
      const merged = Object.entries({ ...snapshot, ...item.customer.attributes });
      const given = new Set(Object.keys(item.customer.attributes ?? {}));
      // The item's own attributes are the last ones to go where there is no room for all.
      const kept = merged.toSorted(([a], [b]) => Number(given.has(b)) - Number(given.has(a)));
      const attributes = Object.fromEntries(kept.slice(0, parts.MAX_ATTRIBUTES));
      result[index] = { ...item, customer: { ...item.customer, attributes } };
    }
    return result;
  }

  /** One snapshot for each that is wanted; undefined where nothing is known of the customer. */
  async snapshot(
    em: EntityManager,
    workspaceId: string,
    wanted: readonly WantedSnapshot[],
  ): Promise<(Snapshot | undefined)[]> {
    if (wanted.length === 0 || !(await hasCustomers(em, workspaceId))) return wanted.map(() => undefined);
    const hashOf = (id: string, system: string) => this.keys.ofId(workspaceId, 'customer', { system, id });
    const hashes = wanted.map(({ customerId, system = OWN_SYSTEM }) => [
      ...new Set([hashOf(customerId, system), hashOf(customerId, OWN_SYSTEM)]),
    ]);
    const parties = await partiesOf(em, workspaceId, hashes.flat());
    const moments = wanted.flatMap(({ at }, index): (Moment & { index: number })[] => {
      const party = hashes[index]?.map((it) => parties.get(it)).find((it) => it !== undefined);
      return party === undefined ? [] : [{ party, at, index }];
    });
    const known = await valuesAt(em, workspaceId, moments);
    const withAccounts = await this.withAccounts(em, workspaceId, moments, known);
    const result: (Snapshot | undefined)[] = wanted.map(() => undefined);
    for (const [place, { index }] of moments.entries()) {
      const snapshot = withAccounts[place] ?? {};
      if (Object.keys(snapshot).length > 0) result[index] = snapshot;
    }
    return result;
  }

  /** `account` becomes the account's name, or its id; what is known of it goes by `account.<name>`. */
  private async withAccounts(
    em: EntityManager,
    workspaceId: string,
    moments: readonly Moment[],
    known: readonly Record<string, AttributeValue>[],
  ): Promise<Snapshot[]> {
    const linked = known.flatMap(({ account }, index) =>
      isLink(account) ? [{ party: account.party, at: moments[index]?.at ?? '', index, id: account.id }] : [],
    );
    const accounts = await valuesAt(em, workspaceId, linked);
    const result = known.map(plain);
    for (const [place, { index, id }] of linked.entries()) {
      const { name = id, ...others } = plain(accounts[place] ?? {});
      const prefixed = Object.entries(others).map(([key, value]) => [`account.${key}`, value] as const);
      result[index] = { ...result[index], account: name, ...Object.fromEntries(prefixed) };
    }
    return result;
  }
}

async function hasCustomers(em: EntityManager, workspaceId: string): Promise<boolean> {
  const [found] = await em.query<{ known: boolean }[]>(
    `select exists (select from crm_party where workspace_id = $1 and kind = 'customer') as known`,
    [workspaceId],
  );
  return found?.known ?? false;
}

/** Ids of parties by the hashes (hex) that name them. */
async function partiesOf(em: EntityManager, workspaceId: string, hashes: readonly string[]) {
  const rows = await em.query<{ hash: string; party_id: string }[]>(
    `select encode(hash, 'hex') as hash, party_id from crm_identifier
     where workspace_id = $1 and hash = any($2::bytea[])`,
    [workspaceId, bytesOf(hashes)],
  );
  return new Map(rows.map((it) => [it.hash, it.party_id]));
}

function plain(attributes: Record<string, AttributeValue>): Snapshot {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      (it): it is [string, Snapshot[string]] => it[1] !== null && !isLink(it[1]),
    ),
  );
}
