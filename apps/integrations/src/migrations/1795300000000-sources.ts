/** Sources, and how many of their things ended how. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sources1795300000000 implements MigrationInterface {
  name = 'Sources1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table source (
        id uuid primary key,
        workspace_id uuid not null,
        connector text not null,
        name text not null,
        system text not null,
        state text not null,
        settings jsonb not null,
        credentials bytea,
        webhook_secrets bytea not null,
        pull_minutes integer,
        next_pull_at timestamptz,
        cursor jsonb,
        lease_token uuid,
        lease_until timestamptz,
        failures integer not null default 0,
        problem text,
        last_item_at timestamptz,
        created_at timestamptz not null
      );
      create index source_by_workspace on source (workspace_id, created_at);
      create index source_by_pull on source (next_pull_at);

      create table source_count (
        source_id uuid not null,
        day date not null,
        outcome text not null,
        workspace_id uuid not null,
        count bigint not null,
        primary key (source_id, day, outcome)
      );`);
    await runner.query(tenantPolicy('source'));
    await runner.query(tenantPolicy('source_count'));
    // A delivery names its source, not its workspace; and pulling takes what is due of all workspaces.
    await runner.query(relayPolicy('source', 'select, update'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table source, source_count');
  }
}
