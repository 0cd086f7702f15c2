/** One look at an unmasked original: who, when, and why. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('original_access')
@Index('original_access_by_time', ['workspaceId', 'accessedAt', 'id'])
export class OriginalAccess {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'original_access_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'feedback_id' })
  feedbackId!: string;

  /** `person`, `key` or `service`. */
  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  /** In the words of whoever looked. */
  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'accessed_at' })
  accessedAt!: Date;
}
