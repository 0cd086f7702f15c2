/** Uploads that can be taken up again, lists of imports by page, and how a file was written for the list of its refused rows. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResumableUploads1795340000000 implements MigrationInterface {
  name = 'ResumableUploads1795340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add resumable boolean not null default false,
        add bytes_received bigint not null default 0,
        add format jsonb;
      drop index import_by_workspace;
      create index import_by_workspace on import (workspace_id, created_at, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index import_by_workspace;
      create index import_by_workspace on import (workspace_id, created_at);
      alter table import drop resumable, drop bytes_received, drop format;`);
  }
}
