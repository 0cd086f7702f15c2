/** Table of re-analyses: background jobs that take a workspace's back catalogue through today's analysis. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What made it necessary. */
export type ReanalysisReason = 'taxonomy' | 'model' | 'requested';

/** `superseded`: a later request of the workspace has taken it over before it was done. */
export type ReanalysisState = 'queued' | 'running' | 'completed' | 'cancelled' | 'superseded' | 'failed';

/** States in which there is work left. */
export const UNFINISHED: readonly ReanalysisState[] = ['queued', 'running'];

@Entity('reanalysis')
@Index('reanalysis_by_workspace', ['workspaceId', 'createdAt', 'id'])
@Index('reanalysis_unfinished', ['workspaceId'], {
  unique: true,
  where: `state in ('queued', 'running')`,
})
export class Reanalysis {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reanalysis_pk' })
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  reason!: ReanalysisReason;

  /** Only items with a text in this language; null for all. */
  @Column('text', { nullable: true })
  language!: string | null;

  @Column('text')
  state!: ReanalysisState;

  /** Checkpoint: all items up to this id are done. */
  @Column('uuid', { nullable: true })
  cursor!: string | null;

  /** Items that there were to do when it began; null before. */
  @Column('integer', { nullable: true })
  total!: number | null;

  @Column('integer', { default: 0 })
  done!: number;

  /** Of those done, items whose original couldn't be read, or whose analysis is too large for the log. */
  @Column('integer', { default: 0 })
  failed!: number;

  /** Items kept before originals were kept whole: they can't be analysed again; null before it began. */
  @Column('integer', { name: 'left_out', nullable: true })
  leftOut!: number | null;

  /** Names the worker that holds it; a page under another token is refused. */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  /** Before it, nobody else takes it; of a queued one the time at which it may begin. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
