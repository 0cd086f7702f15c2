/** The outbox: messages that are committed together with the state they speak of, and published right after. */
import type { MessageOf, Topic } from '@voc/contracts';
import { encodeMessage, envelope, outboxChannel, outboxTableSql } from '@voc/kafka';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { type SchemaRoles, schemaRoles } from './database.policy.js';

/** Adds the outbox to a schema; first in the list of migrations of a service that publishes from transactions. */
export class OutboxMigration1700000000000 implements MigrationInterface {
  name = 'OutboxMigration1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { schema, app, relay } = rolesOf(runner.connection.options);
    await runner.query(outboxTableSql(schema, app, relay));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox');
  }
}

/** The migration under the name by which services list it. */
export const outboxMigration = OutboxMigration1700000000000;

/**
 * Puts one message, or several in their order, into the outbox, in the transaction of `em` (of `Database.inWorkspace`).
 * The headers carry the trace of the caller.
 * @throws MessageTooLarge
 */
export async function appendOutbox<T extends Topic>(
  em: EntityManager,
  topic: T,
  messages: (MessageOf<T> & Tenant) | readonly (MessageOf<T> & Tenant)[],
): Promise<void> {
  const list: readonly (MessageOf<T> & Tenant)[] = Array.isArray(messages) ? messages : [messages];
  if (list.length === 0) return;
  const { options } = em.connection;
  const source = 'applicationName' in options ? `/${options.applicationName}` : '/';
  const shared = envelope(topic, { source });
  const rows = list.map((message) => ({
    workspaceId: message.workspaceId,
    ...encodeMessage(topic, message, shared),
  }));
  await em.query(
    `with added as (
       insert into outbox (workspace_id, topic, key, headers, value)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::bytea[])
     ) select pg_notify($6, '')`,
    [
      rows.map((row) => row.workspaceId),
      rows.map((row) => row.topic),
      rows.map((row) => row.key),
      rows.map((row) => JSON.stringify(row.headers)),
      rows.map((row) => row.value),
      outboxChannel(rolesOf(options).schema),
    ],
  );
}

/** Every message that a transaction publishes belongs to a workspace. */
interface Tenant {
  workspaceId: string;
}

function rolesOf(options: object): SchemaRoles {
  if (!('schema' in options) || typeof options.schema !== 'string')
    throw new Error('The data source has no schema.');
  return schemaRoles(options.schema);
}
