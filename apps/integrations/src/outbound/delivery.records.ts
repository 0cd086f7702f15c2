/** The tables as the worker uses them, for all workspaces at once: takes what is due, writes down how it ended. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { IntegrationsConfig } from '../integrations.config.js';
import { type AttemptResult, type ClaimedDelivery, TIMEOUT_MS } from './delivery.sender.js';

/** Until then a result must be written down, or another process sends the delivery again. */
const LEASE_SECONDS = (3 * TIMEOUT_MS) / 1_000;
/** Deliveries are kept longer than the topic keeps events, so that no replay makes them anew. */
const KEEP_DAYS = 35;
const SWEEP_ROWS = 5_000;

@Injectable()
export class DeliveryRecords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /** What is due, the longest due first; at most `free` of each subscription and `most` in all. */
  async claim(wanted: readonly { id: string; free: number }[], most: number): Promise<ClaimedDelivery[]> {
    if (wanted.length === 0 || most <= 0) return [];
    const leaseToken = randomUUID();
    const [rows] = await this.database.asRelay((em) =>
      em.query<[Omit<ClaimedDelivery, 'leaseToken'>[], number]>(
        `with due as (
           select one.id from unnest($1::uuid[], $2::int[]) as wanted(subscription, free)
           cross join lateral (
             select id from webhook_delivery
             where subscription_id = subscription and state = 'pending' and next_attempt_at <= now()
               and (lease_until is null or lease_until < now())
             order by next_attempt_at limit free for update skip locked) one
           limit $3)
         update webhook_delivery set lease_token = $4, lease_until = now() + make_interval(secs => $5)
         where id in (select id from due)
         returning id, workspace_id as "workspaceId", subscription_id as "subscriptionId", payload, tries`,
        [wanted.map((it) => it.id), wanted.map((it) => it.free), most, leaseToken, LEASE_SECONDS],
      ),
    );
    return rows.map((row) => ({ ...row, leaseToken }));
  }

  /** Writes all results down together. What another process has taken meanwhile is left to it. */
  async settle(results: readonly AttemptResult[]): Promise<void> {
    await this.database.asRelay(async (em) => {
      await recordAttempts(em, results);
      const failed = subscriptionsOf(results.filter((it) => it.state !== 'delivered'));
      const well = subscriptionsOf(results.filter((it) => it.state === 'delivered'));
      await em.query(
        `update webhook_subscription set failing_since = null where id = any($1) and failing_since is not null`,
        [well],
      );
      await em.query(
        `update webhook_subscription set failing_since = now() where id = any($1) and failing_since is null`,
        [failed.filter((id) => !well.includes(id))],
      );
      const days = this.config.WEBHOOK_DISABLE_AFTER_DAYS;
      await disable(em, subscriptionsOf(results.filter((it) => it.gone)), 'The receiver answered 410 Gone.');
      await disable(em, failed, `For ${days} days every delivery has failed.`, days);
    });
  }

  /** Deletes deliveries that are older than the log's retention, and says whether there may be more. */
  async sweep(): Promise<boolean> {
    return this.database.asRelay(async (em) => {
      const rows = await em.query<{ id: string }[]>(
        `select id from webhook_delivery where created_at < now() - make_interval(days => $1) limit $2`,
        [KEEP_DAYS, SWEEP_ROWS],
      );
      const ids = rows.map((it) => it.id);
      await em.query('delete from webhook_delivery where id = any($1)', [ids]);
      await em.query('delete from webhook_attempt where delivery_id = any($1)', [ids]);
      return ids.length === SWEEP_ROWS;
    });
  }
}

async function recordAttempts(em: EntityManager, results: readonly AttemptResult[]): Promise<void> {
  await em.query(
    `with result as (
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::int[],
         $7::int[], $8::text[], $9::bytea[])
         as one(id, token, state, next_at, at, ms, status, problem, answer)),
     settled as (
       update webhook_delivery d set state = result.state, attempts = attempts + 1, tries = tries + 1,
         next_attempt_at = result.next_at, lease_token = null, lease_until = null, last_status = result.status,
         last_problem = result.problem, settled_at = case when result.state <> 'pending' then now() end
       from result where d.id = result.id and d.lease_token = result.token
       returning d.id, d.attempts, d.workspace_id)
     insert into webhook_attempt (delivery_id, number, workspace_id, attempted_at, duration_ms, status, problem, answer)
     select id, attempts, workspace_id, at, ms, status, problem, answer from settled join result using (id)`,
    [
      results.map((it) => it.delivery.id),
      results.map((it) => it.delivery.leaseToken),
      results.map((it) => it.state),
      results.map((it) => it.nextAttemptAt),
      results.map((it) => it.attemptedAt),
      results.map((it) => it.durationMs),
      results.map((it) => it.status),
      results.map((it) => it.problem),
      results.map((it) => it.answer),
    ],
  );
}

/** Switches off those that fail for `days` or longer, or at once; what waits for them is over, until a person asks for it. */
async function disable(
  em: EntityManager,
  ids: readonly string[],
  reason: string,
  days: number | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  await em.query(
    `with off as (
       update webhook_subscription set enabled = false, disabled_reason = $2
       where id = any($1) and enabled and ($3::int is null or failing_since <= now() - make_interval(days => $3))
       returning id)
     update webhook_delivery set state = 'dead', settled_at = now(), last_problem = 'The webhook was switched off.'
     where subscription_id in (select id from off) and state = 'pending'`,
    [ids, reason, days],
  );
}

function subscriptionsOf(results: readonly AttemptResult[]): string[] {
  return [...new Set(results.map((it) => it.delivery.subscriptionId))].sort();
}
