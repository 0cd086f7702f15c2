/** Decides in sets whether items are new, changed or known, and gives each its version. */
import type { EntityManager } from 'typeorm';

export interface LedgerEntry {
  feedbackId: string;
  contentHash: Buffer;
}

/** `version` is missing for what is known already. */
export type LedgerOutcome = { kind: 'accepted' | 'updated'; version: number } | { kind: 'duplicate' };

const HASH_BYTES = 16;

/**
 * Records the entries in their order and tells the outcome of each. A new version is `version`, or one more than the
 * item's last one where that isn't older. Belongs into the transaction that also records that the entries were dealt with.
 */
export async function record(
  em: EntityManager,
  entries: readonly LedgerEntry[],
  origin: { workspaceId: string; importId: string; version: number },
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
    }
    waiting = later;
  }
  return outcomes;
}

/** The rows that were added or changed. Sorted, so that two imports at once don't wait for each other in a circle. */
async function upsert(
  em: EntityManager,
  entries: readonly LedgerEntry[],
  { workspaceId, importId, version }: { workspaceId: string; importId: string; version: number },
): Promise<{ feedback_id: string; version: string; added: boolean }[]> {
  const sorted = [...entries].sort((a, b) => (a.feedbackId < b.feedbackId ? -1 : 1));
  return em.query(
    `insert into feedback_item as known (workspace_id, feedback_id, content_hash, version, import_id)
     select $1, id, decode(hash, 'hex'), $2, $3 from unnest($4::uuid[], $5::text[]) as entry(id, hash)
     on conflict (workspace_id, feedback_id) do update
       set content_hash = excluded.content_hash,
           version = greatest(known.version + 1, excluded.version),
           import_id = excluded.import_id
       where known.content_hash <> excluded.content_hash
     returning feedback_id, version, xmax = 0 as added`,
    [
      workspaceId,
      version,
      importId,
      sorted.map((it) => it.feedbackId),
      sorted.map((it) => it.contentHash.toString('hex', 0, HASH_BYTES)),
    ],
  );
}
