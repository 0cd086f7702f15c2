/** What is in quarantine, as people look for it: one list of refused messages, deliveries, records and rows of files. */
import type { EntityManager } from 'typeorm';
import type { QuarantinedItem, QuarantineFilter } from './quarantine.dto.js';
import { cursorUnknown } from './quarantine.errors.js';

interface Row {
  id: string;
  stage: string;
  refused_by: string;
  source_id: string | null;
  origin: object;
  reason: object;
  truncated: boolean;
  failed_at: Date;
  /** To the microsecond, for the cursor. */
  at: string;
  state: string;
  attempts: number;
  edited: boolean;
  decided_at: Date | null;
  decided_by: string | null;
  discard_reason: string | null;
}

/** Rows of files stand with their import until somebody decides about them; an open one has an id made of its place. */
const ALL = `(
  select id::text, workspace_id, stage, refused_by, source_id, origin, reason, truncated, failed_at, state, attempts, edited,
    decided_at, decided_by, discard_reason
  from quarantined
  union all
  select 'row.' || row.import_id || '.' || row.starts_at, row.workspace_id, 'import', row.import_id::text, null,
    jsonb_build_object('line', row.line), jsonb_build_object('code', row.code, 'message', row.reason), false,
    file.created_at, 'open', 0, false, null, null, null
  from import_rejection row join import file on file.id = row.import_id
)`;

export interface Position {
  at: string;
  id: string;
}

/** The newest first, and how many there are in all. */
export async function searchQuarantine(
  em: EntityManager,
  workspaceId: string,
  filter: QuarantineFilter,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<{ items: QuarantinedItem[]; total: number; cursor?: string }> {
  const { where, values } = conditions(workspaceId, filter);
  const after = cursor === undefined ? undefined : positionOf(cursor);
  const rows = await em.query<Row[]>(
    `select *, to_char(failed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from ${ALL} it where ${where}
       and ($${values.length + 1}::timestamptz is null or (failed_at, id) < ($${values.length + 1}, $${values.length + 2}))
     order by failed_at desc, id desc limit ${limit + 1}`,
    [...values, after?.at ?? null, after?.id ?? null],
  );
  const [{ total = 0 } = {}] = await em.query<{ total: number }[]>(
    `select count(*)::int as total from ${ALL} it where ${where}`,
    values,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(itemOf), total, ...(last && { cursor: cursorOf(last) }) };
}

/** Ids of those that the filter finds, those first that were tried least often; and how many it finds. */
export async function idsOf(
  em: EntityManager,
  workspaceId: string,
  filter: QuarantineFilter,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  const { where, values } = conditions(workspaceId, { ...filter, state: 'open' });
  const rows = await em.query<{ id: string; total: string }[]>(
    `select id, count(*) over () as total from ${ALL} it where ${where} order by attempts, failed_at, id limit ${limit}`,
    values,
  );
  return { ids: rows.map((it) => it.id), total: Number(rows[0]?.total ?? 0) };
}

export async function findItem(
  em: EntityManager,
  workspaceId: string,
  id: string,
): Promise<QuarantinedItem | undefined> {
  const rows = await em.query<Row[]>(`select * from ${ALL} it where workspace_id = $1 and id = $2`, [
    workspaceId,
    id,
  ]);
  return rows[0] && itemOf(rows[0]);
}

function conditions(workspaceId: string, filter: QuarantineFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [workspaceId];
  const parts = ['workspace_id = $1'];
  const add = (sql: (place: string) => string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  add((it) => `state = ${it}`, filter.state ?? 'open');
  add((it) => `stage = ${it}`, filter.stage);
  add((it) => `source_id = ${it}::uuid`, filter.source);
  add((it) => `stage = 'import' and refused_by = ${it}`, filter.import);
  add((it) => `reason ->> 'code' = ${it}`, filter.code);
  add((it) => `failed_at >= ${it}::timestamptz`, filter.since);
  const pattern = filter.text && `%${filter.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  add((it) => `concat_ws(' ', refused_by, reason::text, origin::text) ilike ${it}`, pattern);
  return { where: parts.join(' and '), values };
}

function itemOf(row: Row): QuarantinedItem {
  return {
    id: row.id,
    stage: row.stage,
    refusedBy: row.refused_by,
    sourceId: row.source_id,
    origin: row.origin,
    reason: row.reason,
    truncated: row.truncated,
    failedAt: row.failed_at.toISOString(),
    state: row.state,
    attempts: row.attempts,
    edited: row.edited,
    ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.discard_reason !== null && { discardReason: row.discard_reason }),
  };
}

const cursorOf = ({ at, id }: Row) => Buffer.from(JSON.stringify([at, id])).toString('base64url');

function positionOf(cursor: string): Position {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof at === 'string' && typeof id === 'string' && !Number.isNaN(Date.parse(at))) return { at, id };
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw cursorUnknown();
}
