/** When the system changed an item last, which deliveries were dealt with, what people decide about what was refused. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Intake1795310000000 implements MigrationInterface {
  name = 'Intake1795310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table feedback_item add column changed_at bigint, add column part_of uuid;
      create index feedback_item_by_whole on feedback_item (workspace_id, part_of) where part_of is not null;

      alter table quarantined
        add column source_id uuid,
        add column state text not null default 'open',
        add column decided_at timestamptz,
        add column decided_by text;
      create index quarantined_by_state on quarantined (workspace_id, state, failed_at);

      create table inbound_delivery (
        workspace_id uuid not null,
        id uuid not null,
        received_at timestamptz not null,
        primary key (workspace_id, id)
      );
      create index inbound_delivery_by_age on inbound_delivery (received_at);`);
    await runner.query(tenantPolicy('inbound_delivery'));
    // What is old is forgotten for all workspaces at once.
    await runner.query(relayPolicy('inbound_delivery', 'select, delete'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table inbound_delivery;
      drop index quarantined_by_state;
      alter table quarantined drop column source_id, drop column state, drop column decided_at, drop column decided_by;
      drop index feedback_item_by_whole;
      alter table feedback_item drop column changed_at, drop column part_of`);
  }
}
