/** A text that a model of its workspace can learn from: masked, with what its writer's score says of it. Goes with its original. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SentimentClass } from '../learning/evaluation.js';

@Entity('training_example')
// All that is counted is in the index, so that counting doesn't read the texts.
@Index('training_example_newest', ['workspaceId', 'language', 'occurredAt', 'addedAt', 'scored', 'judged'])
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

  /** What its scores say. */
  @Column('text')
  scored!: SentimentClass;

  /** The customer's words, masked. */
  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** When it came in: a model that was trained later knows it. */
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' })
  addedAt!: Date;

  /** What analysis said when it came in, before any model could learn from it. */
  @Column('text', { nullable: true })
  judged!: SentimentClass | null;
}
