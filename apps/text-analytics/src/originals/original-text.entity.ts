/** The texts and the person of one piece of feedback as they came in: the newest version, encrypted. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('original_text')
@Index('original_text_retained_until', ['retainedUntil'])
export class OriginalText {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'original_text_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'original_text_pk' })
  feedbackId!: string;

  @Column('bigint')
  version!: string;

  /** JSON `{texts, customer}`, encrypted with the workspace's key. */
  @Column('bytea')
  ciphertext!: Buffer;

  @Column('timestamptz', { name: 'retained_until' })
  retainedUntil!: Date;
}
