/** Decides in sets whether items are new, changed or known, and gives each its version. */
import type { EntityManager } from 'typeorm';

export interface LedgerEntry {
  /** Of the feedback, or of the event. */
  feedbackId: string;
  /** SHA-256 of what it says; REMOVED where it is gone at its source. */
  contentHash: Buffer;
  /** Milliseconds since 1970 of its last change in its system; without it, what arrives later is newer. */
  changedAt?: number;
  /** Milliseconds since 1970 of its arrival; the origin's unless given. */
  arrivedAt?: number;
  /** The whole that it is a part of, and with which it is removed. */
  partOf?: string;
}

/** `version` is missing for what is known already, or older than what is known. */
export type LedgerOutcome = { kind: 'accepted' | 'updated'; version: number } | { kind: 'duplicate' };

const HASH_BYTES = 16;
/** Stands for the content of what was removed; only a change that its system dates later brings it back. */
export const REMOVED = Buffer.alloc(HASH_BYTES);
const REMOVED_SQL = `decode('${REMOVED.toString('hex')}', 'hex')`;
/** What is told of a part late, after its whole was removed, is not news. */
const OF_NO_REMOVED_WHOLE = `
     where not exists (
       select from feedback_item whole
       where whole.workspace_id = $1 and whole.feedback_id = entry.part_of and whole.content_hash = ${REMOVED_SQL}
         and (entry.changed <= whole.changed_at) is not false)`;

/**
 * Records the entries in their order and tells the outcome of each. A new version is the change's or the arrival's time
 * (`version` is the arrival of entries that have none), or one more than the item's last one where that isn't older.
 * Belongs into the transaction that also records that the entries were dealt with.
 */
export async function record(
  em: EntityManager,
  entries: readonly LedgerEntry[],
  origin: { workspaceId: string; importId: string | null; version: number },
): Promise<LedgerOutcome[]> {
  const outcomes: LedgerOutcome[] = Array.from(entries, () => ({ kind: 'duplicate' }));
  let waiting = entries.map((entry, index) => ({ ...entry, index }));
  // One statement can change a row once only, so the second mention of an item goes into the next round.
  while (waiting.length > 0) {
    const round = new Map<string, (typeof waiting)[number]>();
    const later: typeof waiting = [];
    for (const entry of waiting) {
      if (round.has(entry.feedbackId)) later.push(entry);
      else round.set(entry.feedbackId, entry);
    }
    for (const { feedback_id: id, version, added } of await upsert(em, [...round.values()], origin)) {
      const entry = round.get(id);
      if (entry) outcomes[entry.index] = { kind: added ? 'accepted' : 'updated', version: Number(version) };
      round.delete(id);
    }
    await confirm(em, [...round.values()], origin.workspaceId);
    waiting = later;
  }
  return outcomes;
}

/** The rows that were added or changed. Sorted, so that two imports at once don't wait for each other in a circle. */
async function upsert(
  em: EntityManager,
  entries: readonly LedgerEntry[],
  { workspaceId, importId, version }: { workspaceId: string; importId: string | null; version: number },
): Promise<{ feedback_id: string; version: string; added: boolean }[]> {
  const sorted = [...entries].sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
  const areParts = entries.some((it) => it.partOf !== undefined);
  return em.query(
    `insert into feedback_item as known (workspace_id, feedback_id, content_hash, version, changed_at, import_id, part_of)
     select $1, id, decode(hash, 'hex'), coalesce(changed, arrived), changed, $2, part_of
     from unnest($3::uuid[], $4::text[], $5::bigint[], $6::bigint[], $7::uuid[]) as entry(id, hash, changed, arrived, part_of)
     ${areParts ? OF_NO_REMOVED_WHOLE : ''}
     on conflict (workspace_id, feedback_id) do update
       set content_hash = excluded.content_hash,
           version = greatest(known.version + 1, excluded.version),
           changed_at = coalesce(excluded.changed_at, known.changed_at),
           import_id = excluded.import_id,
           part_of = coalesce(excluded.part_of, known.part_of)
       where known.content_hash <> excluded.content_hash
         and (known.changed_at <= excluded.changed_at) is not false
         and (known.content_hash <> ${REMOVED_SQL} or excluded.changed_at is not null)
     returning feedback_id, version, xmax = 0 as added`,
    [
      workspaceId,
      importId,
      sorted.map((it) => it.feedbackId),
      sorted.map((it) => it.contentHash.toString('hex', 0, HASH_BYTES)),
      sorted.map((it) => it.changedAt ?? null),
      sorted.map((it) => it.arrivedAt ?? version),
      sorted.map((it) => it.partOf ?? null),
    ],
  );
}

/** Known items whose system says that they were still the same later: what lies between must not override them. */
async function confirm(
  em: EntityManager,
  entries: readonly LedgerEntry[],
  workspaceId: string,
): Promise<void> {
  const dated = entries
    .filter((it) => it.changedAt !== undefined)
    .sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
  if (dated.length === 0) return;
  await em.query(
    `update feedback_item known set changed_at = entry.changed
     from unnest($2::uuid[], $3::text[], $4::bigint[]) as entry(id, hash, changed)
     where known.workspace_id = $1 and known.feedback_id = entry.id and known.content_hash = decode(entry.hash, 'hex')
       and (known.changed_at >= entry.changed) is not true`,
    [
      workspaceId,
      dated.map((it) => it.feedbackId),
      dated.map((it) => it.contentHash.toString('hex', 0, HASH_BYTES)),
      dated.map((it) => it.changedAt),
    ],
  );
}

/** Removes the parts of what was removed: those that are not newer. @returns ids and versions of their removals */
export async function removePartsOf(
  em: EntityManager,
  workspaceId: string,
  wholes: readonly string[],
): Promise<{ feedbackId: string; wholeId: string; version: number }[]> {
  if (wholes.length === 0) return [];
  const [rows] = await em.query<[{ feedback_id: string; part_of: string; version: string }[], number]>(
    `update feedback_item part set content_hash = ${REMOVED_SQL}, version = greatest(part.version + 1, whole.version),
       changed_at = whole.changed_at
     from feedback_item whole
     where whole.workspace_id = $1 and whole.feedback_id = any($2::uuid[]) and whole.content_hash = ${REMOVED_SQL}
       and part.workspace_id = $1 and part.part_of = whole.feedback_id and part.content_hash <> ${REMOVED_SQL}
       and (part.changed_at <= whole.changed_at) is not false
     returning part.feedback_id, part.part_of, part.version`,
    [workspaceId, wholes],
  );
  return rows.map((it) => ({
    feedbackId: it.feedback_id,
    wholeId: it.part_of,
    version: Number(it.version),
  }));
}
