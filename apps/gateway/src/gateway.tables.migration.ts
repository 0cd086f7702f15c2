/** The gateway's tables: workspaces, people, memberships, API keys, sessions. */
import { policy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const setting = (name: string) => `nullif(current_setting('${name}', true), '')`;
const WORKSPACE = `${setting('voc.workspace_id')}::uuid`;
const PERSON = `${setting('voc.person_id')}::uuid`;

export class GatewayTables1760000000000 implements MigrationInterface {
  name = 'GatewayTables1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workspace (
        id uuid primary key,
        name text not null,
        locale text not null,
        created_at timestamptz not null default now()
      );
      create table person (
        id uuid primary key,
        email text not null,
        password_hash text not null,
        name text not null,
        created_at timestamptz not null default now()
      );
      create unique index person_email on person (email);
      create table membership (
        workspace_id uuid not null,
        person_id uuid not null,
        role text not null,
        created_at timestamptz not null default now(),
        primary key (workspace_id, person_id)
      );
      create index membership_person on membership (person_id);
      create table api_key (
        id uuid primary key,
        workspace_id uuid not null,
        name text not null,
        hash bytea not null,
        scopes text[] not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      create unique index api_key_hash on api_key (hash);
      create index api_key_workspace on api_key (workspace_id);
      create table session (
        id uuid primary key,
        workspace_id uuid not null,
        person_id uuid not null,
        hash bytea not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create unique index session_hash on session (hash);
      create index session_expires on session (expires_at);`);
    await runner.query(policy('workspace', `id = ${WORKSPACE}`));
    // A person is nobody's row: only who names the address or the id, as signing in does, sees it.
    await runner.query(policy('person', `email = ${setting('voc.person_email')} or id = ${PERSON}`));
    await runner.query(policy('membership', `workspace_id = ${WORKSPACE} or person_id = ${PERSON}`));
    await runner.query(tenantPolicy('api_key'));
    await runner.query(tenantPolicy('session'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, api_key, membership, person, workspace');
  }
}
