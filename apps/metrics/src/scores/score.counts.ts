/** Counts answers in the database; nothing but counts leaves it. */
import { Injectable } from '@nestjs/common';
import type { Scale } from '@voc/scores';
import { Database } from '@voc/service';
import { nameKey } from '../facts/feedback.facts.js';
import type { CountedAnswers, CountedScale } from './scores.report.js';
import { BY_MONTH, type ScoresQuery } from './scores.query.js';

export interface GroupedAnswers {
  answers: CountedAnswers[];
  /** How many groups there are, with those beyond the limit. */
  groups: number;
}

/** Groups that are reported: those with the most answers. */
const MAX_GROUPS = 100;

@Injectable()
export class ScoreCounts {
  constructor(private readonly database: Database) {}

  /** Answers by the scale that they were given on. */
  async scales(workspaceId: string, query: ScoresQuery): Promise<CountedScale[]> {
    const { sql, parameters } = conditionsOf(workspaceId, query);
    return this.database.inWorkspace(workspaceId, (em) =>
      em.query<CountedScale[]>(
        `select scale_min as min, scale_max as max, count(*)::int as n
         from score_fact where ${sql} group by 1, 2 order by n desc, 1, 2`,
        parameters,
      ),
    );
  }

  /** Answers on one scale by value: of all (group null) and of each of the largest groups, in one reading. */
  async answers(workspaceId: string, query: ScoresQuery, scale: Scale): Promise<GroupedAnswers> {
    const { sql, parameters } = conditionsOf(workspaceId, query);
    const $ = (value: unknown) => `$${parameters.push(value)}`;
    const { by = null } = query;
    const label = `max(fact.dimensions -> ${$(by === null ? null : nameKey(by))}::text ->> 0)`;
    const names =
      by === BY_MONTH
        ? `to_char(fact.occurred_at at time zone 'UTC', 'YYYY-MM')`
        : `jsonb_array_elements_text(fact.dimensions -> ${$(by)}::text)`;
    const onScale = `scale_min = ${$(scale.min)} and scale_max = ${$(scale.max)}`;
    const rows = await this.database.inWorkspace(workspaceId, (em) =>
      // An item with several values of the dimension counts in each of their groups, and once in all.
      em.query<(CountedAnswers & { groups: number })[]>(
        `with counted as (
           select of_group.name, fact.value, count(*) as count, ${label} as label
           from score_fact fact
           cross join lateral (
             select null::text as name
             union all select ${names}
           ) of_group
           where ${sql} and ${onScale}
           group by 1, 2
         ), ranked as (
           select name, row_number() over (order by sum(count) desc, name) as rank
           from counted where name is not null group by name
         )
         select counted.name as "group", label, value, count::int, (select count(*)::int from ranked) as groups
         from counted left join ranked using (name)
         where counted.name is null or rank <= ${$(MAX_GROUPS)}`,
        parameters,
      ),
    );
    return { answers: rows.map(({ groups, ...row }) => row), groups: rows[0]?.groups ?? 0 };
  }
}

/** The conditions of a query as SQL; every value and name from outside is a parameter. */
function conditionsOf(workspaceId: string, { metric, filters, period }: ScoresQuery) {
  const parameters: unknown[] = [];
  const $ = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [`workspace_id = ${$(workspaceId)}`, `metric = ${$(metric)}`];
  if (period.from !== undefined) conditions.push(`occurred_at >= ${$(period.from)}`);
  if (period.until !== undefined) conditions.push(`occurred_at < ${$(period.until)}`);
  for (const [name, values] of Object.entries(filters)) {
    conditions.push(`(dimensions -> ${$(name)}::text) ?| ${$(values)}::text[]`);
  }
  return { sql: conditions.join(' and '), parameters };
}
