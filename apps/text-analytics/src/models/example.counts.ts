/** Counts a workspace's examples by language, and how far its models agree with what was scored since. */
import type { EntityManager } from 'typeorm';
import { type Agreement, DRIFT_WINDOW } from './drift.js';
import { MOST_EXAMPLES } from './example.store.js';
import { MODEL_LANGUAGES, type ModelLanguage } from '../learning/model.language.js';
import type { ExampleCounts } from './training.plan.js';

const COUNT = `
  select e.language, count(*)::int as total,
    count(*) filter (where scored = 'negative')::int as negative,
    count(*) filter (where scored = 'neutral')::int as neutral,
    count(*) filter (where scored = 'positive')::int as positive,
    count(*) filter (where t.started_at is null or added_at > t.started_at)::int as added
  from training_example e left join model_training t on t.workspace_id = $1 and t.language = e.language
  where e.workspace_id = $1
  group by e.language`;

export type CountsByLanguage = Readonly<Record<ModelLanguage, ExampleCounts>>;

const NONE: ExampleCounts = { total: 0, negative: 0, neutral: 0, positive: 0, added: 0 };

/** Within a transaction of the workspace. */
export async function countExamples(em: EntityManager, workspaceId: string): Promise<CountsByLanguage> {
  const rows = await em.query<(ExampleCounts & { language: string })[]>(COUNT, [workspaceId]);
  const found = new Map(rows.map(({ language, ...counts }) => [language, counts]));
  const entries = MODEL_LANGUAGES.map((language) => [language, found.get(language) ?? NONE]);
  return Object.fromEntries(entries) as CountsByLanguage;
}

/** Of the newest texts that were scored and judged since `activatedAt`. */
export async function agreementSince(
  em: EntityManager,
  language: string,
  activatedAt: Date,
): Promise<Agreement> {
  const [found] = await em.query<Agreement[]>(
    `select count(*)::int as count, count(*) filter (where judged = scored)::int as agreed
     from (select judged, scored from training_example
           where language = $1 and judged is not null and added_at > $2
           order by occurred_at desc limit $3) newest`,
    [language, activatedAt, DRIFT_WINDOW],
  );
  return found ?? { count: 0, agreed: 0 };
}

/** Deletes the oldest examples beyond the most that are kept. */
export async function forgetOldest(em: EntityManager, language: string): Promise<void> {
  await em.query(
    `delete from training_example where language = $1 and (occurred_at, feedback_id) <= (
       select occurred_at, feedback_id from training_example where language = $1
       order by occurred_at desc, feedback_id desc offset $2 limit 1)`,
    [language, MOST_EXAMPLES],
  );
}
