/** Re-analyses of workspaces' back catalogues: asks for them, tells of them, ends them. A worker does them. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, newestFirst, type Page, type PageQuery } from '@voc/service';
import { In, type EntityManager } from 'typeorm';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';
import { Reanalysis, type ReanalysisReason, UNFINISHED } from './reanalysis.entity.js';
import { reanalysisEnded, reanalysisUnknown } from './reanalysis.errors.js';

/** The worker's next page finds its lease gone. */
const FREE = { leaseToken: null, leaseUntil: null };

/** What is to be analysed again, and why. */
export interface ReanalysisRequest {
  reason: ReanalysisReason;
  /** Only items with a text in this language, such as `fa`; all of them unless given. */
  language?: string;
}

@Injectable()
export class Reanalyses {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: TextAnalyticsConfig,
  ) {}

  /**
   * Has the back catalogue of a workspace analysed again with what analysis rests on by then. An unfinished one of the
   * workspace ends: the new one begins from the front and covers what both were asked for.
   * It begins after REANALYSIS_SETTLE_SECONDS, when all processes analyse what comes in with the new knowledge.
   * @param em the caller's transaction in this workspace, where both shall be committed together.
   */
  async request(workspaceId: string, request: ReanalysisRequest, em?: EntityManager): Promise<Reanalysis> {
    if (em === undefined)
      return this.database.inWorkspace(workspaceId, (own) => this.request(workspaceId, request, own));
    // Two requests at once wait here for each other.
    await em.query(`select pg_advisory_xact_lock(hashtext('reanalysis'), hashtext($1))`, [workspaceId]);
    const unfinished = await em.find(Reanalysis, {
      where: { state: In(UNFINISHED) },
      lock: { mode: 'pessimistic_write' },
    });
    await em.update(
      Reanalysis,
      { id: In(unfinished.map((it) => it.id)) },
      { state: 'superseded', finishedAt: new Date(), ...FREE },
    );
    const language = request.language ?? null;
    const narrow = unfinished.every((it) => it.language === language);
    const createdAt = new Date();
    const asked = em.create(Reanalysis, {
      id: randomUUID(),
      workspaceId,
      reason: request.reason,
      language: narrow ? language : null,
      state: 'queued',
      cursor: null,
      total: null,
      done: 0,
      failed: 0,
      leftOut: null,
      leaseToken: null,
      leaseUntil: new Date(createdAt.getTime() + this.config.REANALYSIS_SETTLE_SECONDS * 1_000),
      createdAt,
      startedAt: null,
      finishedAt: null,
    });
    await em.insert(Reanalysis, asked);
    return asked;
  }

  /** The newest first. @throws ServiceError 400 where the cursor is none of ours */
  async page(workspaceId: string, query: PageQuery): Promise<Page<Reanalysis>> {
    return this.database.inWorkspace(workspaceId, (em) =>
      newestFirst(em.createQueryBuilder(Reanalysis, 'it'), 'createdAt', query),
    );
  }

  /** @throws ServiceError 404 */
  async find(workspaceId: string, id: string): Promise<Reanalysis> {
    const found = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(Reanalysis, { id }));
    if (found === null) throw reanalysisUnknown();
    return found;
  }

  /** Waits for the page that is being published. @throws ServiceError 404, or 409 where it has ended otherwise */
  async cancel(workspaceId: string, id: string): Promise<Reanalysis> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      const found = await em.findOne(Reanalysis, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found === null) throw reanalysisUnknown();
      if (found.state === 'cancelled') return found;
      if (!UNFINISHED.includes(found.state)) throw reanalysisEnded(found.state);
      const change = { state: 'cancelled' as const, finishedAt: new Date(), ...FREE };
      await em.update(Reanalysis, { id }, change);
      return { ...found, ...change };
    });
  }
}
