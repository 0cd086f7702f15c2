/** The table of a service's outbox; the service's first migration runs this SQL. */
import { escapeIdentifier } from 'pg';

/**
 * SQL that makes `<schema>.outbox`. The app role may add rows of its own workspace (`voc.workspace_id` of the
 * transaction) and see none; the relay role reads and deletes all.
 */
export function outboxTableSql(schema: string, appRole: string, relayRole: string): string {
  const table = `${escapeIdentifier(schema)}.outbox`;
  const app = escapeIdentifier(appRole);
  const relay = escapeIdentifier(relayRole);
  return `
    create table ${table} (
      id bigint generated always as identity primary key,
      workspace_id uuid not null,
      topic text not null,
      key text not null,
      headers jsonb not null,
      value bytea not null,
      created_at timestamptz not null default now()
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy outbox_append on ${table} for insert to ${app}
      with check (workspace_id = nullif(current_setting('voc.workspace_id', true), '')::uuid);
    create policy outbox_relay on ${table} to ${relay} using (true);
    grant usage on schema ${escapeIdentifier(schema)} to ${app}, ${relay};
    grant insert on ${table} to ${app};
    grant select, delete on ${table} to ${relay};
  `;
}

/** The NOTIFY channel that wakes a schema's relay; `appendOutbox` notifies it in the appending transaction. */
export function outboxChannel(schema: string): string {
  return `outbox_${schema}`;
}
