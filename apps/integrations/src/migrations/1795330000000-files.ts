/** What an import's file was made into, and the mappings that a workspace has saved. */
import { tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1795330000000 implements MigrationInterface {
  name = 'Files1795330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import add prepared jsonb;

      create table import_preset (
        id uuid primary key,
        workspace_id uuid not null,
        title text not null,
        mapping jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index import_preset_by_workspace on import_preset (workspace_id, created_at);`);
    await runner.query(tenantPolicy('import_preset'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop prepared; drop table import_preset');
  }
}
