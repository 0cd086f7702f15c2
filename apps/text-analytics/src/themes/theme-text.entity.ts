/** Table of the masked texts that themes are looked for in: one row per item, for as long as themes look back. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TextScore } from './theme.measures.js';

/** `fa` holds Persian, both in one, and Persian in Latin letters. */
export const themeLanguages = ['fa', 'en'] as const;
export type ThemeLanguage = (typeof themeLanguages)[number];

@Entity('theme_text')
@Index('theme_text_by_time', ['workspaceId', 'language', 'occurredAt', 'feedbackId'])
@Index('theme_text_by_age', ['occurredAt'])
export class ThemeTextRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'theme_text_pk' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'feedback_id', primaryKeyConstraintName: 'theme_text_pk' })
  feedbackId!: string;

  @Column('bigint')
  version!: string;

  @Column('text')
  language!: ThemeLanguage;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** What the customer wrote, masked; several texts of an item one after the other. */
  @Column('text')
  text!: string;

  @Column('real', { nullable: true })
  sentiment!: number | null;

  @Column('jsonb')
  scores!: TextScore[];
}
