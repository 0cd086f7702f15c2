/** Why people have given up what was refused. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Discards1795370000000 implements MigrationInterface {
  name = 'Discards1795370000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quarantined add column discard_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quarantined drop column discard_reason');
  }
}
