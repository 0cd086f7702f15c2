/** First tables: what is known of surveys and invitations, and the answers. */
import { tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['survey_version', 'invitation', 'response'];

export class Responses1772000000000 implements MigrationInterface {
  name = 'Responses1772000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey_version (
        workspace_id uuid not null,
        survey_id uuid not null,
        version bigint not null,
        survey jsonb not null,
        primary key (workspace_id, survey_id, version)
      );

      create table invitation (
        workspace_id uuid not null,
        id uuid not null,
        version bigint not null,
        token_hash text not null,
        invitation jsonb not null,
        primary key (workspace_id, id)
      );
      create index invitation_token on invitation (workspace_id, token_hash);

      create table response (
        workspace_id uuid not null,
        invitation_id uuid not null,
        version bigint not null,
        answers bytea not null,
        answered_at timestamptz not null,
        received_at timestamptz not null,
        primary key (workspace_id, invitation_id)
      );`);
    for (const table of tables) await runner.query(tenantPolicy(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
