/** Customers and accounts with what names them and what is known of them over time; and the types of events seen. */
import { tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'crm_party',
  'crm_identifier',
  'crm_attribute',
  'crm_name_word',
  'event_type',
  'event_type_day',
  'event_type_progress',
];

export class Customers1795350000000 implements MigrationInterface {
  name = 'Customers1795350000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table crm_party (
        id uuid primary key,
        workspace_id uuid not null,
        kind text not null,
        version bigint not null,
        personal bytea,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        merged_into uuid,
        deleted_at timestamptz
      );
      create index crm_party_by_age on crm_party (workspace_id, kind, created_at, id);

      create table crm_identifier (
        workspace_id uuid not null,
        hash bytea not null,
        party_id uuid not null,
        type text not null,
        system text,
        external_id text,
        primary key (workspace_id, hash)
      );
      create index crm_identifier_by_party on crm_identifier (workspace_id, party_id);

      create table crm_attribute (
        workspace_id uuid not null,
        party_id uuid not null,
        name text not null,
        valid_from timestamptz not null,
        confirmed_until timestamptz not null,
        value jsonb,
        primary key (workspace_id, party_id, name, valid_from)
      );

      create table crm_name_word (
        workspace_id uuid not null,
        word bytea not null,
        party_id uuid not null,
        primary key (workspace_id, word, party_id)
      );

      create table event_type (
        workspace_id uuid not null,
        type text not null,
        source text not null,
        first_seen timestamptz not null,
        last_seen timestamptz not null,
        count bigint not null,
        attributes jsonb not null,
        sample jsonb not null,
        primary key (workspace_id, type, source)
      );

      create table event_type_day (
        workspace_id uuid not null,
        type text not null,
        source text not null,
        day date not null,
        count bigint not null,
        primary key (workspace_id, type, source, day)
      );

      create table event_type_progress (
        workspace_id uuid not null,
        partition integer not null,
        next_offset bigint not null,
        primary key (workspace_id, partition)
      );
      ${TABLES.map(tenantPolicy).join('\n')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}
