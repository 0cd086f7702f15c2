/** What the intake writes besides the ledger: refused things, and counts by source and day. */
import { factId } from '@voc/contracts';
import type { Cipher } from '@voc/service/basics';
import type { EntityManager } from 'typeorm';
import type { Mapped } from '../connectors/connector.js';
import { Quarantined } from '../quarantine/quarantined.entity.js';
import { storable } from './storable.text.js';
import type { Arrival, Origin, Original, Outcome } from './origin.js';

/** What is kept of an original; what is larger is cut, and can't be replayed. */
const MAX_ORIGINAL_BYTES = 1 << 20;
/** Refused things of one original that are named one by one. */
const MAX_ISSUES = 50;

type Rejected = Extract<Outcome, { kind: 'rejected' }>;

/** Keeps what was refused of the arrival: one row for its original, or one for each thing. */
export async function keepRejected(
  em: EntityManager,
  cipher: Cipher,
  origin: Origin,
  arrival: Arrival,
  outcomes: readonly Outcome[],
): Promise<void> {
  const refused = outcomes.flatMap((outcome, index) => {
    const mapped = arrival.mapped[index];
    return outcome.kind === 'rejected' && mapped ? [{ outcome, mapped, index }] : [];
  });
  if (refused.length === 0) return;
  const together = arrival.original ? [{ original: arrival.original, refused }] : undefined;
  const groups =
    together ?? refused.map((it) => ({ original: originalOf(origin, it.mapped), refused: [it] }));
  const rows = groups.map(({ original, refused: things }) => ({
    id: original.id,
    workspaceId: origin.workspaceId,
    stage: origin.stage,
    refusedBy: origin.system,
    sourceId: origin.sourceId,
    origin: things.length === 1 ? whereOf(things[0]?.mapped) : {},
    reason: reasonOf(things),
    headers: { ...original.headers },
    payload: cipher.encrypt(origin.workspaceId, original.bytes.subarray(0, MAX_ORIGINAL_BYTES)),
    truncated: original.bytes.length > MAX_ORIGINAL_BYTES,
    failedAt: new Date(arrival.receivedAt),
    state: 'open',
  }));
  // Told again, it is still one; and what somebody has decided about it stays decided.
  await em.createQueryBuilder().insert().into(Quarantined).values(rows).orIgnore().execute();
}

/** Counts the outcomes of a source on the day (UTC) on which this happens. */
export async function countOutcomes(
  em: EntityManager,
  { workspaceId, sourceId }: Origin,
  outcomes: readonly Outcome[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return;
  const kinds = [...counts.keys()].sort();
  await em.query(
    `insert into source_count as known (source_id, day, outcome, workspace_id, count)
     select $1, (now() at time zone 'utc')::date, kind, $2, n from unnest($3::text[], $4::bigint[]) as counted(kind, n)
     on conflict (source_id, day, outcome) do update set count = known.count + excluded.count`,
    [sourceId, workspaceId, kinds, kinds.map((kind) => counts.get(kind))],
  );
  if (counts.has('accepted') || counts.has('updated'))
    await em.query('update source set last_item_at = now() where id = $1', [sourceId]);
}

function originalOf({ workspaceId, sourceId }: Origin, mapped: Mapped): Original {
  const json = JSON.stringify(mapped.kind === 'refused' ? mapped.original : mapped) ?? 'null';
  return { id: factId(workspaceId, 'refused', sourceId, json), bytes: Buffer.from(json) };
}

function whereOf(mapped: Mapped | undefined): { externalId?: string } {
  const id = mapped && 'externalId' in mapped ? mapped.externalId : undefined;
  return typeof id === 'string' ? { externalId: storable(id.slice(0, 512)) } : {};
}

function reasonOf(things: readonly { outcome: Rejected; mapped: Mapped; index: number }[]) {
  const [first] = things;
  if (things.length === 1 && first) return { code: first.outcome.code, message: first.outcome.reason };
  return {
    code: first?.outcome.code ?? 'refused',
    message: `${things.length} things of it can't be taken; the first: ${first?.outcome.reason ?? ''}`,
    issues: things.slice(0, MAX_ISSUES).map(({ outcome, mapped, index }) => ({
      path: whereOf(mapped).externalId ?? String(index),
      message: outcome.reason.slice(0, 500).toWellFormed(),
    })),
  };
}
