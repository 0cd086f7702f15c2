/** One piece of feedback as it came in: the newest version, encrypted. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('original_text')
@Index('original_text_by_time', ['workspaceId', 'analyzedAt'])
@Index('original_text_retained_until', ['retainedUntil'])
export class OriginalText {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'original_text_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'original_text_pk' })
  feedbackId!: string;

  @Column('bigint')
  version!: string;

  /**
   * JSON of the whole item, encrypted with the workspace's key. Rows from before that was so hold `{texts, customer}`,
   * those of items that their source deleted `{texts: []}`.
   */
  @Column('bytea')
  ciphertext!: Buffer;

  /** Languages of its texts, each once; empty where it has none, null where the item isn't held whole. */
  @Column('text', { array: true, nullable: true })
  languages!: string[] | null;

  /** `analyzedAt` of the version's first analysis; later ones must say a later time. */
  @Column('timestamptz', { name: 'analyzed_at', nullable: true })
  analyzedAt!: Date | null;

  @Column('timestamptz', { name: 'retained_until' })
  retainedUntil!: Date;
}
