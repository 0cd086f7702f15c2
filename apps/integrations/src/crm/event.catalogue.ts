/** The catalogue of events: which types arrive, how often, and what they hold. */
import { Inject, Injectable } from '@nestjs/common';
import type { CrmEvent } from '@voc/contracts';
import type { Received } from '@voc/kafka';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type { EventTypeList } from './event-types.dto.js';
import { type EventTypeSeen, type FieldSeen, typesSeen, withFields } from './event.type.js';

/** Types of a workspace that are kept; further ones are not, since a source that makes up types would fill the table. */
export const MAX_TYPES = 500;
const DAYS_KEPT = 90;
const DAYS_SHOWN = 30;

interface Row {
  type: string;
  source: string;
  first_seen: Date;
  last_seen: Date;
  count: string;
  attributes: Record<string, FieldSeen>;
  sample: EventTypeSeen['sample'];
  days: { day: string; count: number }[] | null;
}

@Injectable()
export class EventCatalogue {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Counts the events of one workspace in the caller's transaction. Each place in the log counts once, however often it is
   * read; an event that its source sends twice stands in two places.
   */
  async count(em: EntityManager, workspaceId: string, batch: readonly Received<CrmEvent>[]): Promise<void> {
    const fresh = await notCounted(em, workspaceId, batch);
    if (fresh.length === 0) return;
    const seen = await this.withinLimit(em, workspaceId, typesSeen(fresh.map((it) => it.value)));
    if (seen.length === 0) return;
    const keys = [workspaceId, seen.map((it) => it.type), seen.map((it) => it.source)];
    const known = await em.query<Pick<Row, 'type' | 'source' | 'attributes'>[]>(
      `select type, source, attributes from event_type where workspace_id = $1
       and (type, source) in (select * from unnest($2::text[], $3::text[])) for update`,
      keys,
    );
    const fields = seen.map((it) => {
      const before = known.find(({ type, source }) => type === it.type && source === it.source);
      return JSON.stringify(withFields(before?.attributes ?? {}, it.fields));
    });
    await em.query(
      `insert into event_type as known (workspace_id, type, source, first_seen, last_seen, count, attributes, sample)
       select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bigint[], $7::jsonb[], $8::jsonb[])
       on conflict (workspace_id, type, source) do update set
         first_seen = least(known.first_seen, excluded.first_seen),
         sample = case when excluded.last_seen >= known.last_seen then excluded.sample else known.sample end,
         last_seen = greatest(known.last_seen, excluded.last_seen),
         count = known.count + excluded.count,
         attributes = excluded.attributes`,
      [
        ...keys,
        seen.map((it) => new Date(it.firstSeen)),
        seen.map((it) => new Date(it.lastSeen)),
        seen.map((it) => it.count),
        fields,
        seen.map((it) => JSON.stringify(it.sample)),
      ],
    );
    await countDays(em, workspaceId, seen);
  }

  /** All types of the workspace, those that arrived last first. */
  async list(workspaceId: string): Promise<EventTypeList> {
    const rows = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<Row[]>(
        `select type, source, first_seen, last_seen, count, attributes, sample,
           (select jsonb_agg(jsonb_build_object('day', day, 'count', it.count) order by day) from event_type_day it
            where it.workspace_id = $1 and it.type = known.type and it.source = known.source
              and day > (now() at time zone 'utc')::date - $2::int) as days
         from event_type known where workspace_id = $1 order by last_seen desc, type, source limit $3`,
        [workspaceId, DAYS_SHOWN, MAX_TYPES],
      ),
    );
    const items = rows.map(({ attributes, days, ...row }) => ({
      type: row.type,
      source: row.source,
      firstSeen: row.first_seen.toISOString(),
      lastSeen: row.last_seen.toISOString(),
      count: Number(row.count),
      days: days ?? [],
      attributes: Object.entries(attributes).map(([name, it]) => ({ name, ...it })),
      sample: row.sample,
    }));
    return { items, complete: items.length < MAX_TYPES };
  }

  private async withinLimit(
    em: EntityManager,
    workspaceId: string,
    seen: EventTypeSeen[],
  ): Promise<EventTypeSeen[]> {
    const [{ n = 0 } = {}] = await em.query<{ n: number }[]>(
      'select count(*)::int as n from event_type where workspace_id = $1',
      [workspaceId],
    );
    if (n + seen.length <= MAX_TYPES) return seen;
    const known = await em.query<{ type: string; source: string }[]>(
      'select type, source from event_type where workspace_id = $1',
      [workspaceId],
    );
    const names = new Set(known.map(({ type, source }) => JSON.stringify([type, source])));
    let room = MAX_TYPES - n;
    return seen.filter(({ type, source }) => names.has(JSON.stringify([type, source])) || room-- > 0);
  }
}

/** Those that stand behind what is counted of their partitions; they count as counted from now on. */
async function notCounted(
  em: EntityManager,
  workspaceId: string,
  batch: readonly Received<CrmEvent>[],
): Promise<Received<CrmEvent>[]> {
  // Locked, so that a process that is being replaced can't count the same once more.
  const progress = await em.query<{ partition: number; next_offset: string }[]>(
    'select partition, next_offset from event_type_progress where workspace_id = $1 for update',
    [workspaceId],
  );
  const next = new Map(progress.map((it) => [it.partition, BigInt(it.next_offset)]));
  const fresh = batch.filter((it) => BigInt(it.offset) >= (next.get(it.partition) ?? 0n));
  for (const { partition, offset } of fresh) {
    const behind = BigInt(offset) + 1n;
    if (behind > (next.get(partition) ?? 0n)) next.set(partition, behind);
  }
  const partitions = [...new Set(fresh.map((it) => it.partition))].sort((a, b) => a - b);
  await em.query(
    `insert into event_type_progress as known (workspace_id, partition, next_offset)
     select $1, * from unnest($2::int[], $3::bigint[])
     on conflict (workspace_id, partition) do update set next_offset = greatest(known.next_offset, excluded.next_offset)`,
    [workspaceId, partitions, partitions.map((it) => String(next.get(it)))],
  );
  return fresh;
}

async function countDays(
  em: EntityManager,
  workspaceId: string,
  seen: readonly EventTypeSeen[],
): Promise<void> {
  const days = seen.flatMap(({ type, source, days: counts }) =>
    [...counts].map(([day, count]) => ({ type, source, day, count })),
  );
  await em.query(
    `insert into event_type_day as known (workspace_id, type, source, day, count)
     select $1, * from unnest($2::text[], $3::text[], $4::date[], $5::bigint[])
     on conflict (workspace_id, type, source, day) do update set count = known.count + excluded.count`,
    [
      workspaceId,
      days.map((it) => it.type),
      days.map((it) => it.source),
      days.map((it) => it.day),
      days.map((it) => it.count),
    ],
  );
  await em.query(
    "delete from event_type_day where workspace_id = $1 and day < (now() at time zone 'utc')::date - $2::int",
    [workspaceId, DAYS_KEPT],
  );
}
