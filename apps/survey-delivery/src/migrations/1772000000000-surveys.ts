/** First tables: surveys, decisions, invitations, the mail queue, opt-outs and the built-in mailbox. */
import { relayPolicy, tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['survey', 'decision', 'invitation', 'mail_job', 'opt_out', 'mailbox_message'];

export class Surveys1772000000000 implements MigrationInterface {
  name = 'Surveys1772000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey (
        workspace_id uuid not null,
        id uuid not null,
        version bigint not null,
        state text not null,
        name text not null,
        stakeholder text not null,
        touchpoint jsonb,
        product text,
        questions jsonb not null,
        thanks jsonb,
        trigger jsonb,
        event_type text,
        fatigue jsonb not null,
        expires_after_days integer not null,
        published_at timestamptz not null,
        primary key (workspace_id, id)
      );
      create index survey_event_type on survey (workspace_id, event_type);

      create table decision (
        workspace_id uuid not null,
        survey_id uuid not null,
        event_id uuid not null,
        event_type text not null,
        customer_id text,
        outcome text not null,
        invitation_id uuid,
        decided_at timestamptz not null,
        primary key (workspace_id, survey_id, event_id)
      );
      create index decision_newest on decision (workspace_id, survey_id, decided_at);
      create index decision_invitation on decision (workspace_id, invitation_id);

      create table invitation (
        workspace_id uuid not null,
        id uuid not null,
        version bigint not null,
        survey_id uuid not null,
        survey_version bigint not null,
        state text not null,
        channel text not null,
        contact_key text not null,
        contact bytea not null,
        token bytea,
        token_hash text not null,
        locale text not null,
        customer jsonb not null,
        agent jsonb,
        team jsonb,
        touchpoint jsonb,
        event_id uuid not null,
        failure text,
        created_at timestamptz not null,
        due_at timestamptz not null,
        sent_at timestamptz,
        changed_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (workspace_id, id)
      );
      create index invitation_contact on invitation (workspace_id, contact_key, created_at);
      create index invitation_newest on invitation (workspace_id, created_at);

      create table mail_job (
        workspace_id uuid not null,
        invitation_id uuid not null,
        due_at timestamptz not null,
        attempts integer not null default 0,
        primary key (workspace_id, invitation_id)
      );
      create index mail_job_due on mail_job (due_at);

      create table opt_out (
        workspace_id uuid not null,
        contact_key text not null,
        opted_out_at timestamptz not null,
        primary key (workspace_id, contact_key)
      );

      create table mailbox_message (
        workspace_id uuid not null,
        id uuid not null,
        content bytea not null,
        received_at timestamptz not null,
        primary key (workspace_id, id)
      );
      create index mailbox_message_newest on mailbox_message (workspace_id, received_at);`);
    for (const table of tables) await runner.query(tenantPolicy(table));
    // Workers take due mails of all workspaces; everything else of a mail they read inside its workspace.
    await runner.query(relayPolicy('mail_job', 'select, update'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
