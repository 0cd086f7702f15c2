/** Who uses the language model, how much of it, and its answers. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LanguageModel1795440000000 implements MigrationInterface {
  name = 'LanguageModel1795440000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table language_model_setting (
        workspace_id uuid not null,
        enabled boolean not null,
        monthly_tokens integer,
        changed_by text not null,
        changed_at timestamptz not null,
        constraint language_model_setting_pk primary key (workspace_id)
      );
      ${tenantPolicy('language_model_setting')}
      create table language_model_use (
        workspace_id uuid not null,
        month date not null,
        tokens bigint not null,
        constraint language_model_use_pk primary key (workspace_id, month)
      );
      ${tenantPolicy('language_model_use')}
      create table language_model_answer (
        workspace_id uuid not null,
        fingerprint bytea not null,
        ciphertext bytea not null,
        answered_at timestamptz not null,
        expires_at timestamptz not null,
        constraint language_model_answer_pk primary key (workspace_id, fingerprint)
      );
      create index language_model_answer_by_time on language_model_answer (workspace_id, answered_at);
      create index language_model_answer_expires on language_model_answer (expires_at);
      ${tenantPolicy('language_model_answer')}
      ${relayPolicy('language_model_answer', 'select, delete')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table language_model_answer');
    await runner.query('drop table language_model_use');
    await runner.query('drop table language_model_setting');
  }
}
