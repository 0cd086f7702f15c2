/** How far the pull of a source is, as it is shown. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Pulls1795320000000 implements MigrationInterface {
  name = 'Pulls1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table source add last_page_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table source drop last_page_at');
  }
}
