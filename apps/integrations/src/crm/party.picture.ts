/** What is known of parties at a moment, read in a few sets however many they are. */
import type { EntityManager } from 'typeorm';
import type { AccountLink, AttributeValue } from './attribute.history.js';
import type { ExternalId } from './party.keys.js';

export interface Picture {
  externalIds: ExternalId[];
  /** Ways to reach the party of which an address is known. */
  reachableBy: ('email' | 'phone')[];
  /** Without the account where that is one of the store. */
  attributes: Record<string, string | number | boolean>;
  account?: { id: string; name?: string };
}

/** Values by party and name. */
type Values = Map<string, Record<string, AttributeValue>>;

interface Entry {
  party_id: string;
  name: string;
  valid_from: Date;
  value: AttributeValue;
}

/** `at`: ISO; only what was told to be valid by then. Now unless given. */
export async function picturesOf(
  em: EntityManager,
  workspaceId: string,
  ids: readonly string[],
  at?: string,
): Promise<Map<string, Picture>> {
  const names = await em.query<
    { party_id: string; type: 'id' | 'email' | 'phone'; system: string; external_id: string }[]
  >(
    `select party_id, type, system, external_id from crm_identifier
     where workspace_id = $1 and party_id = any($2::uuid[]) order by system, external_id, type`,
    [workspaceId, ids],
  );
  const values = await newestOf(em, workspaceId, ids, at);
  const links = [...values.values()].flatMap(({ account }) => (isLink(account) ? [account.party] : []));
  const accounts = await accountNames(em, workspaceId, links);
  const pictures = new Map(
    ids.map((id): [string, Picture] => [id, pictureOf(values.get(id) ?? {}, accounts)]),
  );
  for (const { party_id: id, type, system, external_id: externalId } of names) {
    const picture = pictures.get(id);
    if (type === 'id') picture?.externalIds.push({ system, id: externalId });
    else if (!picture?.reachableBy.includes(type)) picture?.reachableBy.push(type);
  }
  return pictures;
}

/**
 * The values of each moment's party at that time. An attribute that was told of later only is taken to have had its first
 * value before: systems often tell of a customer after the first feedback.
 */
export async function valuesAt(
  em: EntityManager,
  workspaceId: string,
  moments: readonly { party: string; at: string }[],
): Promise<Record<string, AttributeValue>[]> {
  if (moments.length === 0) return [];
  const living = await livingOf(
    em,
    workspaceId,
    moments.map((it) => it.party),
  );
  const entries = await em.query<Entry[]>(
    `select party_id, name, valid_from, value from crm_attribute
     where workspace_id = $1 and party_id = any($2::uuid[]) order by valid_from`,
    [workspaceId, [...new Set(living.values())]],
  );
  const byParty = Map.groupBy(entries, (it) => it.party_id);
  return moments.map(({ party, at }) => {
    const [time, result] = [Date.parse(at), new Map<string, AttributeValue>()];
    for (const { name, valid_from: from, value } of byParty.get(living.get(party) ?? '') ?? []) {
      if (from.getTime() <= time || !result.has(name)) result.set(name, value);
    }
    return Object.fromEntries(result);
  });
}

async function newestOf(
  em: EntityManager,
  workspaceId: string,
  ids: readonly string[],
  at?: string,
): Promise<Values> {
  const rows = await em.query<Omit<Entry, 'valid_from'>[]>(
    `select distinct on (party_id, name) party_id, name, value from crm_attribute
     where workspace_id = $1 and party_id = any($2::uuid[]) and valid_from <= coalesce($3::timestamptz, 'infinity')
     order by party_id, name, valid_from desc`,
    [workspaceId, ids, at ?? null],
  );
  const values: Values = new Map();
  for (const { party_id: id, name, value } of rows) {
    const known = values.get(id) ?? {};
    values.set(id, known);
    if (value !== null) known[name] = value;
  }
  return values;
}

/** Names of the accounts that are linked to, by the link's party. */
export async function accountNames(
  em: EntityManager,
  workspaceId: string,
  links: readonly string[],
): Promise<Map<string, string>> {
  if (links.length === 0) return new Map();
  const living = await livingOf(em, workspaceId, links);
  const named = await newestOf(em, workspaceId, [...new Set(living.values())]);
  return new Map(
    [...living].flatMap(([link, id]): [string, string][] => {
      const name = named.get(id)?.['name'];
      return typeof name === 'string' ? [[link, name]] : [];
    }),
  );
}

/** The party that each is now. */
async function livingOf(
  em: EntityManager,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await em.query<{ id: string; living: string }[]>(
    `select id, coalesce(merged_into, id) as living from crm_party where workspace_id = $1 and id = any($2::uuid[])`,
    [workspaceId, [...new Set(ids)]],
  );
  return new Map(rows.map((it) => [it.id, it.living]));
}

function pictureOf(
  { account, ...others }: Record<string, AttributeValue>,
  names: ReadonlyMap<string, string>,
): Picture {
  const name = isLink(account) ? names.get(account.party) : undefined;
  const scalar = account === undefined || isLink(account) ? {} : { account };
  return {
    externalIds: [],
    reachableBy: [],
    attributes: { ...others, ...scalar } as Picture['attributes'],
    ...(isLink(account) && { account: { id: account.id, ...(name !== undefined && { name }) } }),
  };
}

export function isLink(value: AttributeValue | undefined): value is AccountLink {
  return typeof value === 'object' && value !== null;
}
