/** Ids that a system gave up when it made one customer of several. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FormerIds1795371000000 implements MigrationInterface {
  name = 'FormerIds1795371000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table crm_identifier add column former boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table crm_identifier drop column former');
  }
}
