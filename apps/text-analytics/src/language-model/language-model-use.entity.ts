/** Tokens that a workspace used in a month. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('language_model_use')
export class LanguageModelUse {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'language_model_use_pk' })
  workspaceId!: string;

  /** Its first day, in UTC. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'language_model_use_pk' })
  month!: string;

  /** Those of questions under way are counted as if they took all that they may. */
  @Column('bigint')
  tokens!: string;
}
