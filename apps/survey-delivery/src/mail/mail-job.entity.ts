/** The queue of mails to send: one row per invitation until its mail has gone or was given up. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('mail_job')
@Index('mail_job_due', ['dueAt'])
export class MailJob {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'invitation_id' })
  invitationId!: string;

  /** When to try; a worker that takes the job moves this ahead, so that a crashed one's job comes round again. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('int', { default: 0 })
  attempts!: number;
}
