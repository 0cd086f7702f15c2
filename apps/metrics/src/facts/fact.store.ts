/** Writes facts in sets; what comes twice or late changes nothing. */
import { Injectable } from '@nestjs/common';
import type { FeedbackAnalyzed } from '@voc/contracts';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { monthsOf, newestByWorkspace, scoreColumns } from './feedback.facts.js';

@Injectable()
export class FactStore {
  /** Months that this process has seen to. */
  private readonly months = new Set<string>();

  constructor(private readonly database: Database) {}

  /** Durable when it resolves; one transaction per workspace. @throws the database's errors. */
  async record(records: readonly FeedbackAnalyzed[]): Promise<void> {
    for (const [workspaceId, items] of newestByWorkspace(records)) {
      await this.ensureMonths(workspaceId, monthsOf(items));
      await this.database.inWorkspace(workspaceId, (em) => replaceFacts(em, workspaceId, items));
    }
  }

  /** Apart from the facts' own transaction, since attaching a month waits for those that are writing. */
  private async ensureMonths(workspaceId: string, months: readonly string[]): Promise<void> {
    const unseen = months.filter((month) => !this.months.has(month));
    if (unseen.length === 0) return;
    await this.database.inWorkspace(workspaceId, (em) =>
      em.query('select ensure_months($1::date[])', [unseen]),
    );
    for (const month of unseen) this.months.add(month);
  }
}

/**
 * The row of `feedback_version` is what decides and what is locked: whoever comes second waits there, and then sees all
 * facts of the first. They may lie in any month, since an item's time may change from version to version. A later analysis
 * of the same version counts too; what it leaves as it was is not written again.
 */
async function replaceFacts(
  em: EntityManager,
  workspaceId: string,
  items: readonly FeedbackAnalyzed[],
): Promise<void> {
  // In order of id, so that two writers never wait for each other in a circle.
  const newer = await em.query<{ feedback_id: string; changes: number }[]>(
    `insert into feedback_version as known (workspace_id, feedback_id, version, analyzed_at)
     select $1, feedback_id, version, analyzed_at
     from unnest($2::uuid[], $3::bigint[], $4::timestamptz[]) as it (feedback_id, version, analyzed_at)
     order by feedback_id
     on conflict (workspace_id, feedback_id) do update
       set version = excluded.version, analyzed_at = excluded.analyzed_at, changes = known.changes + 1
       where (excluded.version, excluded.analyzed_at) > (known.version, coalesce(known.analyzed_at, '-infinity'))
     returning feedback_id, changes`,
    [
      workspaceId,
      items.map((it) => it.feedbackId),
      items.map((it) => it.version),
      items.map((it) => it.analyzedAt),
    ],
  );
  const ids = new Set(newer.map(({ feedback_id }) => feedback_id));
  const columns = scoreColumns(items.filter((it) => ids.has(it.feedbackId)));
  const facts = [
    workspaceId,
    columns.feedbackId,
    columns.position,
    columns.occurredAt,
    columns.metric,
    columns.value,
    columns.scaleMin,
    columns.scaleMax,
    columns.dimensions,
  ];
  const replaced = newer.filter(({ changes }) => changes > 0).map(({ feedback_id }) => feedback_id);
  if (replaced.length > 0) {
    await em.query(
      `delete from score_fact as known where workspace_id = $1 and feedback_id = any($10::uuid[]) and not exists (
         select from (${NEW_FACTS}) as it
         where (it.feedback_id, it.position, it.occurred_at, it.metric, it.value, it.scale_min, it.scale_max, it.dimensions)
           = (known.feedback_id, known.position, known.occurred_at, known.metric, known.value, known.scale_min,
              known.scale_max, known.dimensions))`,
      [...facts, replaced],
    );
  }
  if (columns.feedbackId.length === 0) return;
  await em.query(
    `insert into score_fact
       (feedback_id, position, occurred_at, metric, value, scale_min, scale_max, dimensions, workspace_id)
     select it.*, $1 from (${NEW_FACTS}) as it
     on conflict do nothing`,
    facts,
  );
}

const NEW_FACTS = `
  select * from unnest(
    $2::uuid[], $3::smallint[], $4::timestamptz[], $5::text[], $6::float8[], $7::float8[], $8::float8[], $9::jsonb[])
    as fact (feedback_id, position, occurred_at, metric, value, scale_min, scale_max, dimensions)`;
