/** An answer that passed verification, kept so that the same question needn't be asked again. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('language_model_answer')
@Index('language_model_answer_by_time', ['workspaceId', 'answeredAt'])
@Index('language_model_answer_expires', ['expiresAt'])
export class LanguageModelAnswer {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'language_model_answer_pk' })
  workspaceId!: string;

  /** Of the model, its instructions and the material: only whoever may read the same feedback can ask the same. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'language_model_answer_pk' })
  fingerprint!: Buffer;

  /** JSON of the answer as it was verified, encrypted with the workspace's key. */
  @Column('bytea')
  ciphertext!: Buffer;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
