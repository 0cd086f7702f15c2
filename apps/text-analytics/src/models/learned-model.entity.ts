/** A version of a workspace's own model of one language: its card, its weights, and whether it is in use. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ModelCard } from './model.card.js';

/**
 * `active`: in use; `retired`: was in use; `refused`: not better than the base layer; `candidate`: better, but a person
 * has chosen what is in use, so it waits for a person.
 */
export type ModelState = 'active' | 'retired' | 'refused' | 'candidate';

@Entity('learned_model')
@Index('learned_model_number', ['workspaceId', 'language', 'number'], { unique: true })
@Index('learned_model_active', ['workspaceId', 'language'], { unique: true, where: `state = 'active'` })
export class LearnedModelVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'learned_model_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  language!: string;

  /** Counts from 1 for each language of a workspace. */
  @Column('integer')
  number!: number;

  @Column('text')
  state!: ModelState;

  @Column('jsonb')
  card!: ModelCard;

  /** Null where it is too old to be gone back to, or was refused. */
  @Column('bytea', { nullable: true })
  weights!: Buffer | null;

  @Column('timestamptz', { name: 'trained_at' })
  trainedAt!: Date;

  /** When it was last taken into use. */
  @Column('timestamptz', { name: 'activated_at', nullable: true })
  activatedAt!: Date | null;
}
