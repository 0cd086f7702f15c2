/** A respondent's answers to one invitation, in their newest version; the answers are encrypted. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from '../surveys/survey-version.entity.js';

@Entity('response')
export class Response {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'invitation_id' })
  invitationId!: string;

  @Column('bigint', { transformer: asNumber })
  version!: number;

  /** A list of `Answer`, encrypted. */
  @Column('bytea')
  answers!: Buffer;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
