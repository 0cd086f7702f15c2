/** The originals, encrypted. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OriginalTexts1764000000000 implements MigrationInterface {
  name = 'OriginalTexts1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table original_text (
        workspace_id uuid not null,
        feedback_id uuid not null,
        version bigint not null,
        ciphertext bytea not null,
        retained_until timestamptz not null,
        constraint original_text_pk primary key (workspace_id, feedback_id)
      );
      create index original_text_retained_until on original_text (retained_until);
      ${tenantPolicy('original_text')}
      ${relayPolicy('original_text', 'select, delete')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table original_text');
  }
}
