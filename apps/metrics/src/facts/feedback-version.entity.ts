/** Which version and analysis of each piece of feedback the facts are of; decides what is newer, in one row that can be locked. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('feedback_version')
export class FeedbackVersion {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'feedback_version_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'feedback_version_pk' })
  feedbackId!: string;

  @Column('bigint')
  version!: string;

  /** When that version was analysed; a later analysis of it replaces an earlier one. Null where it wasn't noted yet. */
  @Column('timestamptz', { name: 'analyzed_at', nullable: true })
  analyzedAt!: Date | null;

  /** How often a newer version or analysis replaced an older one; 0 means that no facts of an older one can exist. */
  @Column('int', { default: 0 })
  changes!: number;
}
