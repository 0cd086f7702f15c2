/** Whether a workspace has the language model asked, decided by one of its administrators. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('language_model_setting')
export class LanguageModelSetting {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'language_model_setting_pk' })
  workspaceId!: string;

  @Column('boolean')
  enabled!: boolean;

  /** The workspace's own limit; null where the hub's holds. */
  @Column('integer', { name: 'monthly_tokens', nullable: true })
  monthlyTokens!: number | null;

  /** Kind and id of whoever decided so. */
  @Column('text', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
