/** What was learned of a topic from its examples, with the figures that say whether it is used. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TopicFigures } from './topic.learning.js';

@Entity('topic_model')
export class TopicModelRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'topic_model_pk' })
  workspaceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'topic_model_pk' })
  topic!: string;

  /** Grows with each training of any topic of the workspace. */
  @Column('integer')
  revision!: number;

  /** Absent where the rules alone are as good. */
  @Column('bytea', { nullable: true })
  weights!: Buffer | null;

  @Column('jsonb')
  figures!: TopicFigures;

  @Column('timestamptz', { name: 'trained_at' })
  trainedAt!: Date;
}
