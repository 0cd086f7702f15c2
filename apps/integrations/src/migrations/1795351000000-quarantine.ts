/** What people have done about what was refused. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Quarantine1795351000000 implements MigrationInterface {
  name = 'Quarantine1795351000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quarantined
        add column attempts integer not null default 0,
        add column edited boolean not null default false;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quarantined drop column attempts, drop column edited');
  }
}
