/** The first tables: imports with their pieces and refused rows, the ledger of items, the quarantine. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tables1764000000000 implements MigrationInterface {
  name = 'Tables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import (
        id uuid primary key,
        workspace_id uuid not null,
        file_name text not null,
        state text not null,
        mapping jsonb,
        bytes_total bigint not null default 0,
        bytes_done bigint not null default 0,
        line integer not null default 1,
        header jsonb,
        accepted integer not null default 0,
        updated integer not null default 0,
        duplicate integer not null default 0,
        rejected integer not null default 0,
        lease_token uuid,
        lease_until timestamptz,
        waiting text,
        problem jsonb,
        created_at timestamptz not null,
        touched_at timestamptz not null,
        finished_at timestamptz
      );
      create index import_by_workspace on import (workspace_id, created_at);
      create index import_by_state on import (state, created_at);

      create table import_chunk (
        import_id uuid not null,
        number integer not null,
        workspace_id uuid not null,
        content bytea not null,
        primary key (import_id, number)
      );
      -- Encrypted bytes don't get smaller by compressing them.
      alter table import_chunk alter column content set storage external;

      create table import_rejection (
        import_id uuid not null,
        starts_at bigint not null,
        workspace_id uuid not null,
        line integer not null,
        code text not null,
        reason text not null,
        original bytea not null,
        primary key (import_id, starts_at)
      );

      create table feedback_item (
        workspace_id uuid not null,
        feedback_id uuid not null,
        content_hash bytea not null,
        version bigint not null,
        import_id uuid,
        primary key (workspace_id, feedback_id)
      );

      create table quarantined (
        id uuid primary key,
        workspace_id uuid not null,
        stage text not null,
        refused_by text not null,
        origin jsonb not null,
        reason jsonb not null,
        headers jsonb not null,
        payload bytea not null,
        truncated boolean not null,
        failed_at timestamptz not null
      );
      create index quarantined_by_workspace on quarantined (workspace_id, failed_at);`);
    for (const table of ['import', 'import_chunk', 'import_rejection', 'feedback_item', 'quarantined']) {
      await runner.query(tenantPolicy(table));
    }
    // Taking the next import and clearing away broken-off uploads is done for all workspaces at once.
    await runner.query(relayPolicy('import', 'select, update, delete'));
    await runner.query(relayPolicy('import_chunk', 'select, delete'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import, import_chunk, import_rejection, feedback_item, quarantined');
  }
}
