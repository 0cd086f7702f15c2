/** When themes are looked for: how often a workspace wants it, the runs that wait, and those that were. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, newestFirst, type Page, type PageQuery } from '@voc/service';
import { In, type EntityManager } from 'typeorm';
import { runNotFound } from './theme.errors.js';
import { ThemeRun, ThemeSetting } from './theme-run.entity.js';

/** As a workspace begins. */
export const DEFAULT_WINDOW_DAYS = 7;
export const DEFAULT_INTERVAL_HOURS = 24;
/** The first texts of a workspace are seldom the last of that hour. */
const FIRST_RUN_MINUTES = 10;
/** Runs that are kept. */
const MOST_RUNS = 100;
const UNFINISHED = In(['queued', 'running']);

const HOUR_MS = 3_600_000;

/** How often and over which windows. */
export type Rhythm = Pick<ThemeSetting, 'windowDays' | 'intervalHours'>;

@Injectable()
export class ThemeSchedule {
  private readonly begun = new Set<string>();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Has a workspace's themes looked for from now on. Asks the database once per workspace and process. */
  async begin(workspaceId: string): Promise<void> {
    if (this.begun.has(workspaceId)) return;
    await this.database.inWorkspace(workspaceId, (em) => this.ensured(em, workspaceId));
    this.begun.add(workspaceId);
  }

  async setting(em: EntityManager): Promise<ThemeSetting | null> {
    const [row] = await em.find(ThemeSetting, { take: 1 });
    return row ?? null;
  }

  /** What isn't given stays; the next run comes one interval from now, or not. */
  async change(workspaceId: string, change: Partial<Rhythm>): Promise<ThemeSetting> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const row = { ...(await this.ensured(em, workspaceId)), ...change };
      if (change.intervalHours !== undefined)
        row.nextRunAt =
          change.intervalHours === 0 ? null : new Date(Date.now() + change.intervalHours * HOUR_MS);
      await em.save(ThemeSetting, row);
      return row;
    });
  }

  /** Asks for a run; the one that waits or is under way already, where there is one. */
  async request(em: EntityManager, workspaceId: string): Promise<ThemeRun> {
    await this.ensured(em, workspaceId);
    const run: ThemeRun = {
      id: randomUUID(),
      workspaceId,
      state: 'queued',
      requested: true,
      languages: [],
      leaseToken: null,
      leaseUntil: new Date(),
      attempts: 0,
      createdAt: new Date(),
      startedAt: null,
      finishedAt: null,
    };
    await em.createQueryBuilder().insert().into(ThemeRun).values(run).orIgnore().execute();
    const unfinished = await em.findOneBy(ThemeRun, { state: UNFINISHED });
    await em.query(
      `delete from theme_run where state in ('completed', 'failed') and id not in (
         select id from theme_run order by created_at desc limit $1)`,
      [MOST_RUNS],
    );
    return unfinished ?? run;
  }

  /** The newest first. @throws ServiceError 400 where the cursor is none of ours */
  async page(workspaceId: string, query: PageQuery): Promise<Page<ThemeRun>> {
    return this.database.inWorkspace(workspaceId, (em) =>
      newestFirst(em.createQueryBuilder(ThemeRun, 'it'), 'createdAt', query),
    );
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<ThemeRun> {
    const run = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(ThemeRun, { id }));
    if (!run) throw runNotFound();
    return run;
  }

  /** The newest that was completed. */
  async last(em: EntityManager): Promise<ThemeRun | null> {
    return em.findOne(ThemeRun, { where: { state: 'completed' }, order: { createdAt: 'desc' } });
  }

  /** Queues runs of all workspaces whose time has come. */
  async queueDue(): Promise<void> {
    await this.database.asRelay(async (em) => {
      const [due] = await em.query<[{ workspace_id: string }[], number]>(
        `update theme_setting set next_run_at = now() + make_interval(hours => interval_hours)
         where workspace_id in (
           select workspace_id from theme_setting where next_run_at <= now() limit 100 for update skip locked)
         returning workspace_id`,
      );
      if (due.length === 0) return;
      await em.query(
        `insert into theme_run (id, workspace_id, state, requested, languages, lease_until, attempts, created_at)
         select gen_random_uuid(), workspace, 'queued', false, '[]', now(), 0, date_trunc('milliseconds', now())
         from unnest($1::uuid[]) as workspace on conflict do nothing`,
        [due.map((it) => it.workspace_id)],
      );
    });
  }

  private async ensured(em: EntityManager, workspaceId: string): Promise<ThemeSetting> {
    const row: ThemeSetting = {
      workspaceId,
      windowDays: DEFAULT_WINDOW_DAYS,
      intervalHours: DEFAULT_INTERVAL_HOURS,
      nextRunAt: new Date(Date.now() + FIRST_RUN_MINUTES * 60_000),
    };
    await em.createQueryBuilder().insert().into(ThemeSetting).values(row).orIgnore().execute();
    return em.findOneOrFail(ThemeSetting, { where: { workspaceId }, lock: { mode: 'pessimistic_write' } });
  }
}
