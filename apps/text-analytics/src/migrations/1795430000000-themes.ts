/** Themes: the texts that they are looked for in, what was found, the runs, and how often they are. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['theme_text', 'theme', 'theme_run', 'theme_setting'];

export class Themes1795430000000 implements MigrationInterface {
  name = 'Themes1795430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table theme_text (
        workspace_id uuid not null,
        feedback_id uuid not null,
        version bigint not null,
        language text not null,
        occurred_at timestamptz not null,
        text text not null,
        sentiment real,
        scores jsonb not null,
        constraint theme_text_pk primary key (workspace_id, feedback_id)
      );
      create index theme_text_by_time on theme_text (workspace_id, language, occurred_at, feedback_id);
      create index theme_text_by_age on theme_text (occurred_at);

      create table theme (
        id uuid not null,
        workspace_id uuid not null,
        language text not null,
        name text not null,
        named_by text not null,
        phrases jsonb not null,
        state text not null,
        q double precision,
        against text not null,
        window_days integer not null,
        figures jsonb not null,
        topic text,
        dismissed boolean not null,
        merged_into uuid,
        version bigint not null,
        first_seen_at timestamptz not null,
        last_grew_at timestamptz not null,
        changed_at timestamptz not null,
        constraint theme_pk primary key (id)
      );
      create index theme_by_workspace on theme (workspace_id, language);

      create table theme_run (
        id uuid not null,
        workspace_id uuid not null,
        state text not null,
        requested boolean not null,
        languages jsonb not null,
        lease_token uuid,
        lease_until timestamptz not null,
        attempts integer not null,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        constraint theme_run_pk primary key (id)
      );
      create index theme_run_by_workspace on theme_run (workspace_id, created_at, id);
      create unique index theme_run_unfinished on theme_run (workspace_id) where state in ('queued', 'running');

      create table theme_setting (
        workspace_id uuid not null,
        window_days integer not null,
        interval_hours integer not null,
        next_run_at timestamptz,
        constraint theme_setting_pk primary key (workspace_id)
      );
      create index theme_setting_due on theme_setting (next_run_at);`);
    for (const table of TABLES) await runner.query(tenantPolicy(table));
    // Runs are begun, and old texts cleared away, for all workspaces at once.
    await runner.query(relayPolicy('theme_text', 'select, delete'));
    await runner.query(relayPolicy('theme_run', 'select, insert, update'));
    await runner.query(relayPolicy('theme_setting', 'select, update'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
