/** Tables of the runs that look for themes, and of how often a workspace has them. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ThemeLanguage } from './theme-text.entity.js';
import type { WindowDays } from './theme.windows.js';

export type ThemeRunState = 'queued' | 'running' | 'completed' | 'failed';

/** What a run saw of one language. */
export interface LanguageRun {
  language: ThemeLanguage;
  /** Items of the current window, of the windows right before, and all that were read. */
  now: number;
  before: number;
  read: number;
  /** Whether that is enough to tell growth from chance. */
  enough: boolean;
  /** Phrases tested. */
  tested: number;
  /** How much more counts scatter than by chance; the tests allow for it. */
  dispersion: number;
  /** Themes that grew, and how many of them nobody knew before. */
  found: number;
  fresh: number;
}

@Entity('theme_run')
@Index('theme_run_by_workspace', ['workspaceId', 'createdAt', 'id'])
@Index('theme_run_unfinished', ['workspaceId'], { unique: true, where: `state in ('queued', 'running')` })
export class ThemeRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'theme_run_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  state!: ThemeRunState;

  /** Whether somebody asked for it; else its time had come. */
  @Column('boolean')
  requested!: boolean;

  /** Empty until it is completed. */
  @Column('jsonb')
  languages!: LanguageRun[];

  /** Names the worker that holds it. */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  /** Before it, nobody else takes it. */
  @Column('timestamptz', { name: 'lease_until' })
  leaseUntil!: Date;

  /** How often it was taken; one that never ends is given up. */
  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

@Entity('theme_setting')
@Index('theme_setting_due', ['nextRunAt'])
export class ThemeSetting {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'theme_setting_pk' })
  workspaceId!: string;

  @Column('integer', { name: 'window_days' })
  windowDays!: WindowDays;

  /** 0: only when somebody asks. */
  @Column('integer', { name: 'interval_hours' })
  intervalHours!: number;

  @Column('timestamptz', { name: 'next_run_at', nullable: true })
  nextRunAt!: Date | null;
}
