/** A personal invitation to a survey, with what is needed to send it and the context that its answer will carry. */
import type { InvitationChanged } from '@voc/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../migrations/column.transformers.js';

/** What is kept encrypted of the contact. */
export interface Contact {
  email: string;
  name?: string;
}

@Entity('invitation')
@Index('invitation_contact', ['workspaceId', 'contactKey', 'createdAt'])
@Index('invitation_newest', ['workspaceId', 'createdAt'])
export class Invitation {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('bigint', { transformer: asNumber })
  version!: number;

  @Column('uuid', { name: 'survey_id' })
  surveyId!: string;

  @Column('bigint', { name: 'survey_version', transformer: asNumber })
  surveyVersion!: number;

  @Column('text')
  state!: InvitationChanged['state'];

  @Column('text')
  channel!: InvitationChanged['channel'];

  /** The customer's id in the one form in which ids are compared. */
  @Column('text', { name: 'contact_key' })
  contactKey!: string;

  /** A `Contact`, encrypted. */
  @Column('bytea')
  contact!: Buffer;

  /** The link's token, encrypted; forgotten once the mail has gone. */
  @Column('bytea', { nullable: true })
  token!: Buffer | null;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('text')
  locale!: string;

  @Column('jsonb')
  customer!: InvitationChanged['customer'];

  @Column('jsonb', { nullable: true })
  agent!: InvitationChanged['agent'] | null;

  @Column('jsonb', { nullable: true })
  team!: InvitationChanged['team'] | null;

  @Column('jsonb', { nullable: true })
  touchpoint!: InvitationChanged['touchpoint'] | null;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  /** Why sending was given up; never holds an address. */
  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

/** The message about the invitation's present state. */
export function toChanged(invitation: Invitation): InvitationChanged {
  return {
    workspaceId: invitation.workspaceId,
    invitationId: invitation.id,
    version: invitation.version,
    surveyId: invitation.surveyId,
    surveyVersion: invitation.surveyVersion,
    state: invitation.state,
    channel: invitation.channel,
    tokenHash: invitation.tokenHash,
    locale: invitation.locale,
    customer: invitation.customer,
    agent: invitation.agent ?? undefined,
    team: invitation.team ?? undefined,
    touchpoint: invitation.touchpoint ?? undefined,
    eventId: invitation.eventId,
    changedAt: invitation.changedAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}
