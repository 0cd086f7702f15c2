/** The training of a workspace's model of one language: the one under way, or how the last one ended. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type TrainingState = 'queued' | 'running' | 'done' | 'failed';

/** Why it was begun: enough scored texts, half as many more, agreement that fell, a person who asked. */
export type TrainingReason = 'first' | 'growth' | 'drift' | 'request';

@Entity('model_training')
export class ModelTraining {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'model_training_pk' })
  workspaceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'model_training_pk' })
  language!: string;

  @Column('text')
  state!: TrainingState;

  @Column('text')
  reason!: TrainingReason;

  /** From 0 to 1. */
  @Column('real', { default: 0 })
  progress!: number;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** Examples that it learned from. */
  @Column('integer', { nullable: true })
  examples!: number | null;

  /** The version that came of it. */
  @Column('uuid', { name: 'model_id', nullable: true })
  modelId!: string | null;

  /** One sentence where it failed. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** Processes that took it and died; after a few it counts as failed. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Who chose by hand which version is in use (kind and id); while set, better ones wait as candidates. */
  @Column('text', { name: 'chosen_by', nullable: true })
  chosenBy!: string | null;

  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;
}
