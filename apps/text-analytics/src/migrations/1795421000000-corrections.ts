/** What people corrected, and who looked at which original. */
import { tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Corrections1795421000000 implements MigrationInterface {
  name = 'Corrections1795421000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction (
        id uuid not null,
        workspace_id uuid not null,
        feedback_id uuid not null,
        field text,
        fingerprint bytea not null,
        kind text not null,
        value text not null,
        subject text not null,
        remove boolean not null,
        actor_kind text not null,
        actor_id text not null,
        corrected_at timestamptz not null,
        constraint correction_pk primary key (id)
      );
      create unique index correction_subject on correction (workspace_id, feedback_id, fingerprint, kind, subject);
      create index correction_by_time on correction (workspace_id, corrected_at, id);
      create table original_access (
        id uuid not null,
        workspace_id uuid not null,
        feedback_id uuid not null,
        actor_kind text not null,
        actor_id text not null,
        reason text not null,
        accessed_at timestamptz not null,
        constraint original_access_pk primary key (id)
      );
      create index original_access_by_time on original_access (workspace_id, accessed_at, id);
      ${tenantPolicy('correction')}
      ${tenantPolicy('original_access')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table original_access, correction');
  }
}
