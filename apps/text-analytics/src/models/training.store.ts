/** Which trainings are asked for, under way and done; one of a language and workspace at a time, in one process. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { ModelLanguage } from '../learning/model.language.js';
import { ModelTraining, type TrainingReason } from './training.entity.js';

/** A training whose process showed no sign of life for so long is taken by another one. */
export const LEASE_SECONDS = 60;
/** Processes that may die over a training before it counts as failed. */
const MOST_ATTEMPTS = 3;

/** A training in the hands of this process. */
export interface ClaimedTraining {
  workspaceId: string;
  language: ModelLanguage;
  leaseToken: string;
}

/** Another process has taken the training, since this one seemed dead. */
export class TrainingLost extends Error {
  constructor() {
    super('Another process has taken the training.');
  }
}

@Injectable()
export class TrainingStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Asks for a training, unless one is waiting or under way; answers the one that there is then. */
  async request(
    em: EntityManager,
    { workspaceId, language }: { workspaceId: string; language: ModelLanguage },
    reason: TrainingReason,
  ): Promise<ModelTraining> {
    await em.query(
      `insert into model_training (workspace_id, language, state, reason, requested_at)
       values ($1, $2, 'queued', $3, now())
       on conflict (workspace_id, language) do update set
         state = 'queued', reason = excluded.reason, requested_at = now(), progress = 0, attempts = 0,
         finished_at = null, problem = null, model_id = null
         where model_training.state in ('done', 'failed')`,
      [workspaceId, language, reason],
    );
    return em.findOneByOrFail(ModelTraining, { workspaceId, language });
  }

  /** The one that waits longest, or whose process has died. */
  async claim(): Promise<ClaimedTraining | undefined> {
    const leaseToken = randomUUID();
    return this.database.asRelay(async (em) => {
      await em.query(
        `update model_training set state = 'failed', finished_at = now(), lease_until = null,
           problem = 'The training broke off several times; the log of the service has the reason.'
         where state = 'running' and lease_until < now() and attempts >= $1`,
        [MOST_ATTEMPTS],
      );
      const [taken] = await em.query<[{ workspaceId: string; language: ModelLanguage }[], number]>(
        `update model_training set state = 'running', attempts = attempts + 1, progress = 0,
           started_at = now(), lease_token = $1, lease_until = now() + make_interval(secs => $2)
         where (workspace_id, language) = (
           select workspace_id, language from model_training
           where state in ('queued', 'running') and (lease_until is null or lease_until < now())
           order by requested_at limit 1 for update skip locked)
         returning workspace_id as "workspaceId", language`,
        [leaseToken, LEASE_SECONDS],
      );
      return taken[0] && { ...taken[0], leaseToken };
    });
  }

  /** Shows how far it is and keeps others away. @throws TrainingLost */
  async renew(claimed: ClaimedTraining, progress: number): Promise<void> {
    await this.database.inWorkspace(claimed.workspaceId, (em) =>
      this.update(
        em,
        claimed,
        'progress = $4, lease_until = now() + make_interval(secs => $5)',
        progress,
        LEASE_SECONDS,
      ),
    );
  }

  /** In the transaction that keeps what came of it. @throws TrainingLost */
  async finish(
    em: EntityManager,
    claimed: ClaimedTraining,
    { examples, modelId }: { examples: number; modelId: string },
  ): Promise<void> {
    await this.update(
      em,
      claimed,
      `state = 'done', progress = 1, finished_at = now(), lease_until = null, examples = $4, model_id = $5`,
      examples,
      modelId,
    );
  }

  /** It can't be done; it is tried again when there is more to learn from, or when somebody asks. */
  async fail(claimed: ClaimedTraining, problem: string, examples: number): Promise<void> {
    await this.database.inWorkspace(claimed.workspaceId, (em) =>
      this.update(
        em,
        claimed,
        `state = 'failed', finished_at = now(), lease_until = null, problem = $4, examples = $5`,
        problem,
        examples,
      ),
    );
  }

  /** Leaves it to whoever comes next, as before it was taken. */
  async release(claimed: ClaimedTraining): Promise<void> {
    await this.database.inWorkspace(claimed.workspaceId, (em) =>
      this.update(em, claimed, `state = 'queued', attempts = attempts - 1, progress = 0, lease_until = null`),
    );
  }

  private async update(
    em: EntityManager,
    { workspaceId, language, leaseToken }: ClaimedTraining,
    change: string,
    ...values: unknown[]
  ): Promise<void> {
    const [, held] = await em.query<[unknown[], number]>(
      `update model_training set ${change}
       where workspace_id = $1 and language = $2 and lease_token = $3 and state = 'running'`,
      [workspaceId, language, leaseToken, ...values],
    );
    if (held === 0) throw new TrainingLost();
  }
}
