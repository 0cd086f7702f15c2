/** The ledger of everything that was ever taken in: tells a new item from a change and from a repetition. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('feedback_item')
@Index('feedback_item_by_whole', ['workspaceId', 'partOf'], { where: 'part_of is not null' })
export class FeedbackItem {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** Id of the feedback, or of the event. */
  @PrimaryColumn('uuid', { name: 'feedback_id' })
  feedbackId!: string;

  /** First 16 bytes of the SHA-256 of what the item says; all zero for what was removed. */
  @Column('bytea', { name: 'content_hash' })
  contentHash!: Buffer;

  @Column('bigint')
  version!: string;

  /** Milliseconds since 1970 of the last change that the system itself has dated; null where it never did. */
  @Column('bigint', { name: 'changed_at', nullable: true })
  changedAt!: string | null;

  /** The import that brought this version. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  /** The item that it is a part of, such as a comment's ticket: removed, it takes its parts along. */
  @Column('uuid', { name: 'part_of', nullable: true })
  partOf!: string | null;
}
