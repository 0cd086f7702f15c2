/** Scored texts to learn from, the models that came of them, and their training. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LearnedModels1795400000000 implements MigrationInterface {
  name = 'LearnedModels1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table training_example (
        workspace_id uuid not null,
        feedback_id uuid not null,
        version bigint not null,
        language text not null,
        scored text not null,
        text text not null,
        occurred_at timestamptz not null,
        added_at timestamptz not null default now(),
        judged text,
        constraint training_example_pk primary key (workspace_id, feedback_id)
      );
      create index training_example_newest on training_example
        (workspace_id, language, occurred_at, added_at, scored, judged);
      ${tenantPolicy('training_example')}
      ${relayPolicy('training_example', 'select, delete')}

      create table learned_model (
        id uuid not null,
        workspace_id uuid not null,
        language text not null,
        number integer not null,
        state text not null,
        card jsonb not null,
        weights bytea,
        trained_at timestamptz not null,
        activated_at timestamptz,
        constraint learned_model_pk primary key (id)
      );
      create unique index learned_model_number on learned_model (workspace_id, language, number);
      create unique index learned_model_active on learned_model (workspace_id, language) where state = 'active';
      ${tenantPolicy('learned_model')}

      create table model_training (
        workspace_id uuid not null,
        language text not null,
        state text not null,
        reason text not null,
        progress real not null default 0,
        requested_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        examples integer,
        model_id uuid,
        problem text,
        attempts integer not null default 0,
        chosen_by text,
        lease_token uuid,
        lease_until timestamptz,
        constraint model_training_pk primary key (workspace_id, language)
      );
      ${tenantPolicy('model_training')}
      ${relayPolicy('model_training', 'select, update')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table model_training; drop table learned_model; drop table training_example;');
  }
}
