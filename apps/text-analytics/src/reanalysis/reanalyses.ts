/** Asks for re-analyses of a workspace's back catalogue; the worker does them in the background. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database } from '@voc/service';
import { In, type EntityManager } from 'typeorm';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';
import { Reanalysis, type ReanalysisReason, UNFINISHED } from './reanalysis.entity.js';

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
      { state: 'superseded', finishedAt: new Date(), leaseToken: null, leaseUntil: null },
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
}
