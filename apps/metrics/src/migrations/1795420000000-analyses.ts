/** Facts follow later analyses of the version that they are of. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Analyses1795420000000 implements MigrationInterface {
  name = 'Analyses1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feedback_version add column analyzed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table feedback_version drop column analyzed_at');
  }
}
