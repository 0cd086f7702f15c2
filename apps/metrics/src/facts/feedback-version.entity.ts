/** Which version of each piece of feedback the facts are of; decides what is newer, in one row that can be locked. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('feedback_version')
export class FeedbackVersion {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'feedback_version_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'feedback_version_pk' })
  feedbackId!: string;

  @Column('bigint')
  version!: string;

  /** How often a newer version replaced an older one; 0 means that no facts of an older one can exist. */
  @Column('int', { default: 0 })
  changes!: number;
}
