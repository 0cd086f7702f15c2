/** Writes what names parties and what is known of them over time, in sets. */
import type { EntityManager } from 'typeorm';
import type { Party } from './party.js';
import { bytesOf } from './party.keys.js';
import type { Parties } from './party.matching.js';

/** What names the parties now. */
export async function saveIdentifiers(
  em: EntityManager,
  workspaceId: string,
  parties: readonly Party[],
  { dropped }: Parties,
): Promise<void> {
  if (dropped.size > 0) {
    await em.query(
      `delete from crm_identifier
       where workspace_id = $1 and hash = any($2::bytea[])`,
      [workspaceId, bytesOf(dropped)],
    );
  }
  const rows = parties.flatMap((party) =>
    [...party.identifiers.values()].map((it) => ({ ...it, partyId: party.id })),
  );
  await em.query(
    `insert into crm_identifier as known (workspace_id, hash, party_id, type, system, external_id, former)
     select $1, decode(hash, 'hex'), party_id, type, system, external_id, former
     from unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::boolean[])
       as it(hash, party_id, type, system, external_id, former)
     on conflict (workspace_id, hash) do update set party_id = excluded.party_id, former = excluded.former
       where (known.party_id, known.former) <> (excluded.party_id, excluded.former)`,
    [
      workspaceId,
      rows.map((it) => it.hash),
      rows.map((it) => it.partyId),
      rows.map((it) => it.type),
      rows.map((it) => it.externalId?.system ?? null),
      rows.map((it) => it.externalId?.id ?? null),
      rows.map((it) => it.former === true),
    ],
  );
}

/** Attributes with what merges and deletions mean for them. */
export async function saveAttributes(
  em: EntityManager,
  workspaceId: string,
  parties: readonly Party[],
  { merges }: Parties,
): Promise<void> {
  const rows = parties.flatMap((party) =>
    [...party.written].flatMap(([name, entries]) =>
      [...entries.values()].map((entry) => ({ ...entry, partyId: party.id, name })),
    ),
  );
  await em.query(
    `insert into crm_attribute (workspace_id, party_id, name, valid_from, confirmed_until, value)
     select $1, * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::jsonb[])
     on conflict (workspace_id, party_id, name, valid_from) do update
       set confirmed_until = excluded.confirmed_until, value = excluded.value`,
    [
      workspaceId,
      rows.map((it) => it.partyId),
      rows.map((it) => it.name),
      rows.map((it) => new Date(it.from)),
      rows.map((it) => new Date(it.until)),
      rows.map((it) => (it.value === null ? null : JSON.stringify(it.value))),
    ],
  );
  for (const { loser, winner } of merges) {
    await em.query(
      `insert into crm_attribute (workspace_id, party_id, name, valid_from, confirmed_until, value)
       select workspace_id, $3, name, valid_from, confirmed_until, value from crm_attribute
       where workspace_id = $1 and party_id = $2 on conflict do nothing`,
      [workspaceId, loser.id, winner.id],
    );
    // One step leads from any former id to the party that it is now.
    await em.query('update crm_party set merged_into = $3 where workspace_id = $1 and merged_into = $2', [
      workspaceId,
      loser.id,
      winner.id,
    ]);
  }
  const gone = parties.filter((it) => it.mergedInto || it.deletedAt !== undefined).map((it) => it.id);
  if (gone.length === 0) return;
  await em.query('delete from crm_attribute where workspace_id = $1 and party_id = any($2::uuid[])', [
    workspaceId,
    gone,
  ]);
}
