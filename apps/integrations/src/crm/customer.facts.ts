/** Publishes what is known of customers now, through the outbox and without personal data. */
import { type CustomerChanged, customerChanged, parts } from '@voc/contracts';
import { appendOutbox } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { AccountLink, AttributeValue } from './attribute.history.js';
import { looksPersonal } from './personal.data.js';

interface Row {
  id: string;
  version: string;
  changed_at: Date;
  merged_into: string | null;
  deleted_at: Date | null;
  ids: { system: string; id: string }[] | null;
  contacts: ('email' | 'phone')[] | null;
  attributes: Record<string, Exclude<AttributeValue, null>> | null;
  account_name: string | null;
}

const MAX_IDS = 200;

/** `locales`: the customers' languages, which stand encrypted in their rows. */
export async function publishCustomers(
  em: EntityManager,
  workspaceId: string,
  ids: readonly string[],
  locales: ReadonlyMap<string, string>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await em.query<Row[]>(
    `select party.id, party.version, party.changed_at, party.merged_into, party.deleted_at,
       known.ids, known.contacts, now.attributes, account.value #>> '{}' as account_name
     from crm_party party
     left join lateral (
       select jsonb_agg(jsonb_build_object('system', system, 'id', external_id) order by system, external_id)
           filter (where type = 'id') as ids,
         array_agg(distinct type) filter (where type <> 'id') as contacts
       from crm_identifier where workspace_id = $1 and party_id = party.id
     ) known on true
     left join lateral (
       select jsonb_object_agg(name, value) filter (where value is not null) as attributes
       from (select distinct on (name) name, value from crm_attribute
             where workspace_id = $1 and party_id = party.id order by name, valid_from desc) newest
     ) now on true
     left join lateral (
       select value from crm_party linked
       join crm_attribute named on named.workspace_id = $1 and named.party_id = coalesce(linked.merged_into, linked.id)
       where linked.workspace_id = $1 and linked.id = (now.attributes #>> '{account,party}')::uuid and named.name = 'name'
       order by valid_from desc limit 1
     ) account on true
     where party.workspace_id = $1 and party.id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  await appendOutbox(
    em,
    customerChanged,
    rows.map((row) => factOf(workspaceId, row, locales.get(row.id))),
  );
}

function factOf(workspaceId: string, row: Row, locale: string | undefined): CustomerChanged {
  const base = {
    workspaceId,
    customerId: row.id,
    version: Number(row.version),
    ids: [],
    reachableBy: [],
    changedAt: row.changed_at.toISOString(),
  };
  if (row.merged_into !== null) return { ...base, mergedInto: row.merged_into };
  if (row.deleted_at !== null) return { ...base, deletedAt: row.deleted_at.toISOString() };
  const { account, ...attributes } = row.attributes ?? {};
  const link = typeof account === 'object' ? account : undefined;
  const told = tellable({ ...attributes, ...(account !== undefined && !link && { account }) });
  return {
    ...base,
    ids: (row.ids ?? []).slice(0, MAX_IDS),
    reachableBy: row.contacts ?? [],
    ...(locale !== undefined && { locale }),
    ...(link && { account: partyOf(link, row.account_name) }),
    ...(told.length > 0 && { attributes: Object.fromEntries(told) }),
  };
}

function partyOf({ id }: AccountLink, name: string | null) {
  return { id, ...(name !== null && { name }) };
}

/** Attributes that say something about a customer without saying who it is. */
function tellable(attributes: Record<string, Exclude<AttributeValue, null>>) {
  return Object.entries(attributes)
    .filter(
      (it): it is [string, string | number | boolean] => typeof it[1] !== 'object' && !looksPersonal(...it),
    )
    .slice(0, parts.MAX_ATTRIBUTES);
}
