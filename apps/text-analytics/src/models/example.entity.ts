/** A text that a model of its workspace can learn from: masked, with what its writer's score or a person says of it. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SentimentClass } from '../learning/evaluation.js';

@Entity('training_example')
@Index('training_example_newest', ['workspaceId', 'language', 'occurredAt'])
@Index('training_example_retained_until', ['retainedUntil'])
export class TrainingExample {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'training_example_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'training_example_pk' })
  feedbackId!: string;

  /** Of the item that it was taken from. */
  @Column('bigint')
  version!: string;

  /** Whose model learns from it. */
  @Column('text')
  language!: string;

  /** What the scores say; null where only a person has said it. */
  @Column('text', { nullable: true })
  scored!: SentimentClass | null;

  /** What a person said of exactly this text; goes before the scores. */
  @Column('text', { nullable: true })
  corrected!: SentimentClass | null;

  /** The customer's words, masked. */
  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** When it first came in, or was corrected last: a model that was trained later knows it. */
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' })
  addedAt!: Date;

  /** What analysis said when it came in, before any model could learn from it. */
  @Column('text', { nullable: true })
  judged!: SentimentClass | null;

  /** As that of its original. */
  @Column('timestamptz', { name: 'retained_until' })
  retainedUntil!: Date;
}
