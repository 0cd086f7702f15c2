/** When the system changed an item last, and what people decide about what was refused. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Intake1795310000000 implements MigrationInterface {
  name = 'Intake1795310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feedback_item add column changed_at bigint;

      alter table quarantined
        add column source_id uuid,
        add column state text not null default 'open',
        add column decided_at timestamptz,
        add column decided_by text;
      create index quarantined_by_state on quarantined (workspace_id, state, failed_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index quarantined_by_state;
      alter table quarantined drop column source_id, drop column state, drop column decided_at, drop column decided_by;
      alter table feedback_item drop column changed_at`);
  }
}
