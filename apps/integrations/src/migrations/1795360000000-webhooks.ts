/** Outgoing webhooks: subscriptions, deliveries with their attempts, and which items subscriptions know. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['webhook_subscription', 'webhook_delivery', 'webhook_attempt', 'webhook_item'];

export class Webhooks1795360000000 implements MigrationInterface {
  name = 'Webhooks1795360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_subscription (
        id uuid primary key,
        workspace_id uuid not null,
        url text not null,
        events text[] not null,
        filters jsonb not null,
        description text not null,
        enabled boolean not null,
        disabled_reason text,
        secrets bytea not null,
        failing_since timestamptz,
        active_since timestamptz not null,
        created_at timestamptz not null
      );
      create index webhook_subscription_by_workspace on webhook_subscription (workspace_id, created_at);

      create table webhook_delivery (
        id uuid primary key,
        workspace_id uuid not null,
        subscription_id uuid not null,
        event text not null,
        payload bytea not null,
        state text not null,
        attempts integer not null default 0,
        tries integer not null default 0,
        next_attempt_at timestamptz not null,
        lease_token uuid,
        lease_until timestamptz,
        last_status integer,
        last_problem text,
        created_at timestamptz not null,
        settled_at timestamptz
      );
      -- Encrypted bytes don't get smaller by compressing them.
      alter table webhook_delivery alter column payload set storage external;
      create index webhook_delivery_due on webhook_delivery (subscription_id, next_attempt_at) where state = 'pending';
      create index webhook_delivery_by_subscription on webhook_delivery (subscription_id, created_at, id);
      create index webhook_delivery_by_age on webhook_delivery (created_at);

      create table webhook_attempt (
        delivery_id uuid not null,
        number integer not null,
        workspace_id uuid not null,
        attempted_at timestamptz not null,
        duration_ms integer not null,
        status integer,
        problem text,
        answer bytea,
        primary key (delivery_id, number)
      );

      create table webhook_item (
        workspace_id uuid not null,
        feedback_id uuid not null,
        version bigint not null,
        told uuid[] not null,
        primary key (workspace_id, feedback_id)
      );`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    // Sending, and clearing away what is old, is done for all workspaces at once.
    await runner.query(relayPolicy('webhook_subscription', 'select, update'));
    await runner.query(relayPolicy('webhook_delivery', 'select, update, delete'));
    await runner.query(relayPolicy('webhook_attempt', 'select, insert, delete'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
