/** Re-analyses, and what originals need for them. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reanalyses1795420000000 implements MigrationInterface {
  name = 'Reanalyses1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table original_text add column languages text[], add column analyzed_at timestamptz;
      create index original_text_by_time on original_text (workspace_id, analyzed_at);
      create table reanalysis (
        id uuid not null,
        workspace_id uuid not null,
        reason text not null,
        language text,
        state text not null,
        cursor uuid,
        total integer,
        done integer not null default 0,
        failed integer not null default 0,
        left_out integer,
        lease_token uuid,
        lease_until timestamptz,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        constraint reanalysis_pk primary key (id)
      );
      create index reanalysis_by_workspace on reanalysis (workspace_id, created_at, id);
      create unique index reanalysis_unfinished on reanalysis (workspace_id) where state in ('queued', 'running');
      ${tenantPolicy('reanalysis')}
      ${relayPolicy('reanalysis', 'select, update')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reanalysis');
    await runner.query('drop index original_text_by_time');
    await runner.query('alter table original_text drop column languages, drop column analyzed_at');
  }
}
