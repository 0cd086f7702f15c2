/** Versions of taxonomies, examples of topics and what was learned from them. */
import { tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Taxonomies1795410000000 implements MigrationInterface {
  name = 'Taxonomies1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table taxonomy_version (
        workspace_id uuid not null,
        version integer not null,
        topics jsonb not null,
        change jsonb not null,
        published_at timestamptz not null,
        published_by text not null,
        constraint taxonomy_version_pk primary key (workspace_id, version)
      );
      ${tenantPolicy('taxonomy_version')}

      create table topic_example (
        id uuid not null,
        workspace_id uuid not null,
        topic text not null,
        digest bytea not null,
        belongs boolean not null,
        ciphertext bytea not null,
        feedback_id uuid,
        added_at timestamptz not null,
        added_by text not null,
        constraint topic_example_pk primary key (id)
      );
      create unique index topic_example_of_text on topic_example (workspace_id, topic, digest);
      create index topic_example_newest on topic_example (workspace_id, topic, added_at, id);
      create index topic_example_of_feedback on topic_example (workspace_id, feedback_id);
      ${tenantPolicy('topic_example')}

      create table topic_model (
        workspace_id uuid not null,
        topic text not null,
        revision integer not null,
        weights bytea,
        figures jsonb not null,
        trained_at timestamptz not null,
        constraint topic_model_pk primary key (workspace_id, topic)
      );
      ${tenantPolicy('topic_model')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table topic_model;
      drop table topic_example;
      drop table taxonomy_version;
    `);
  }
}
