/** One score that a customer gave, with everything that scores are filtered and grouped by; partitioned by month. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('score_fact')
@Index('score_fact_metric', ['workspaceId', 'metric', 'occurredAt'])
export class ScoreFact {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'score_fact_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'score_fact_pk' })
  feedbackId!: string;

  /** Place of the score among those of its item. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'score_fact_pk' })
  position!: number;

  /** In the key because PostgreSQL wants the partition's column there; an item whose time changes is deleted and added. */
  @PrimaryColumn('timestamptz', { name: 'occurred_at', primaryKeyConstraintName: 'score_fact_pk' })
  occurredAt!: Date;

  @Column('text')
  metric!: string;

  @Column('double precision')
  value!: number;

  @Column('double precision', { name: 'scale_min' })
  scaleMin!: number;

  @Column('double precision', { name: 'scale_max' })
  scaleMax!: number;

  /** Values by dimension, for example {"channel": ["web"], "topic": ["price", "delivery"]}. */
  @Column('jsonb')
  dimensions!: Record<string, string[]>;
}
