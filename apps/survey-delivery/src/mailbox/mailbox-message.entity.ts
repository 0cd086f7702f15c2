/** A mail that the built-in mailbox has taken; its content is encrypted, since it holds a personal link. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is kept encrypted of a mail. */
export interface MailContent {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

@Entity('mailbox_message')
@Index('mailbox_message_newest', ['workspaceId', 'receivedAt'])
export class MailboxMessage {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** UUIDv5 of the workspace and the Message-ID: a mail that is sent twice is kept once. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea')
  content!: Buffer;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
