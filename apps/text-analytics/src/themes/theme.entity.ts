/** Table of themes: what customers talk about more, or less, than they did; each keeps its id over all runs. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Against } from './phrase.growth.js';
import type { ThemeFigures, ThemeState } from './theme.figures.js';
import type { ThemeLanguage } from './theme-text.entity.js';
import type { WindowDays } from './theme.windows.js';

/** A phrase of a theme with the test of the last run in which it grew. */
export interface ThemePhrase {
  /** Folded words. */
  phrase: string;
  /** As most people write it. */
  form: string;
  q: number;
  against: Against;
  /** Items with it then: of the window, of the windows right before, and of everything before. */
  now: { count: number; of: number };
  past: { count: number; of: number };
  rest: { count: number; of: number };
  /** ISO 8601. */
  grewAt: string;
}

export const themeNamers = ['phrases', 'model', 'person'] as const;
export type ThemeNamer = (typeof themeNamers)[number];

@Entity('theme')
@Index('theme_by_workspace', ['workspaceId', 'language'])
export class Theme {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'theme_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  language!: ThemeLanguage;

  @Column('text')
  name!: string;

  /** No run renames what somebody, or the language model, has named. */
  @Column('text', { name: 'named_by' })
  namedBy!: ThemeNamer;

  /** The surest first. */
  @Column('jsonb')
  phrases!: ThemePhrase[];

  @Column('text')
  state!: ThemeState;

  /** Null where the last run could not test it. */
  @Column('double precision', { nullable: true })
  q!: number | null;

  @Column('text')
  against!: Against;

  @Column('integer', { name: 'window_days' })
  windowDays!: WindowDays;

  @Column('jsonb')
  figures!: ThemeFigures;

  /** Key of the topic that was made of it. */
  @Column('text', { nullable: true })
  topic!: string | null;

  @Column('boolean')
  dismissed!: boolean;

  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** Grows with every change; the version of what is published. */
  @Column('bigint')
  version!: string;

  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt!: Date;

  @Column('timestamptz', { name: 'last_grew_at' })
  lastGrewAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
