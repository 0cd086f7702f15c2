/** The ledger of everything that was ever taken in: tells a new item from a change and from a repetition. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('feedback_item')
export class FeedbackItem {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id' })
  feedbackId!: string;

  /** First 16 bytes of the SHA-256 of what the item says. */
  @Column('bytea', { name: 'content_hash' })
  contentHash!: Buffer;

  @Column('bigint')
  version!: string;

  /** The import that brought this version. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;
}
