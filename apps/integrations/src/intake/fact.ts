/** What is published of a mapped thing, checked against its contract; pure. */
import { hash } from 'node:crypto';
import {
  type CrmEvent,
  crmEventSchema,
  factId,
  feedbackId,
  type FeedbackReceived,
  feedbackReceivedSchema,
  type RefusalCode,
} from '@voc/contracts';
import type { MappedEvent, MappedFeedback, MappedRemoval } from '../connectors/connector.js';
import { type LedgerEntry, REMOVED } from './ledger.js';
import type { Origin, Outcome } from './origin.js';
import { storable } from './storable.text.js';

/** Largest item as JSON, in bytes; a larger one would not fit a record of the broker. */
const MAX_ITEM_BYTES = 900_000;

/** A message with version 0, and how the ledger knows it. */
export type Fact =
  | { kind: 'feedback'; message: FeedbackReceived; entry: LedgerEntry }
  | { kind: 'event'; message: CrmEvent; entry: LedgerEntry };

type From = Pick<Origin, 'workspaceId' | 'system'> & { receivedAt: string };

/** The fact, or why it can't be taken. */
export function factOf(
  mapped: MappedFeedback | MappedEvent | MappedRemoval,
  from: From,
): Fact | Extract<Outcome, { kind: 'rejected' }> {
  const changedAt = mapped.changedAt === undefined ? undefined : Date.parse(mapped.changedAt);
  if (changedAt !== undefined && !Number.isSafeInteger(changedAt))
    return rejected('not_acceptable', 'changedAt: is not a date');
  if (changedAt !== undefined && changedAt < 0)
    return rejected('not_acceptable', 'changedAt: lies before 1970');
  const arrivedAt = Date.parse(from.receivedAt);
  // A clock that runs ahead must not win over all that comes in between.
  const entry = { arrivedAt, ...(changedAt !== undefined && { changedAt: Math.min(changedAt, arrivedAt) }) };
  if (mapped.kind === 'event') return checked('event', crmEventSchema, eventOf(mapped, from), entry);
  if (mapped.kind === 'feedback') {
    const { partOf } = mapped;
    const whole = partOf === undefined ? {} : { partOf: feedbackId(from.workspaceId, from.system, partOf) };
    return checked('feedback', feedbackReceivedSchema, feedbackOf(mapped, from), { ...entry, ...whole });
  }
  // An undated removal is taken to have happened when it was told, so that what is older stays away.
  const removal = { ...entry, changedAt: entry.changedAt ?? arrivedAt };
  return checked('feedback', feedbackReceivedSchema, removalOf(mapped, from), removal, REMOVED);
}

function feedbackOf({ externalId, sourceKind, url, content }: MappedFeedback, from: From) {
  const { workspaceId, system, receivedAt } = from;
  return {
    ...content,
    workspaceId,
    feedbackId: feedbackId(workspaceId, system, String(externalId)),
    version: 0,
    source: { kind: sourceKind, system, externalId, ...(url !== undefined && { url }) },
    receivedAt,
  };
}

function eventOf({ externalId, event }: MappedEvent, from: From) {
  const { workspaceId, system, receivedAt } = from;
  const source = `/${system}`;
  return {
    ...event,
    workspaceId,
    eventId: factId(workspaceId, 'event', source, String(externalId)),
    version: 0,
    source,
    externalId,
    receivedAt,
  };
}

/** Nothing of what it said is known here any more, and none of it may go out again. */
function removalOf({ externalId, changedAt }: MappedRemoval, from: From) {
  const { workspaceId, system, receivedAt } = from;
  const deletedAt = changedAt ?? receivedAt;
  return {
    workspaceId,
    feedbackId: feedbackId(workspaceId, system, String(externalId)),
    version: 0,
    source: { kind: 'other', system, externalId },
    occurredAt: deletedAt,
    receivedAt,
    deletedAt,
    stakeholder: 'customer',
    scores: [],
    texts: [],
  };
}

interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
}

function checked<K extends Fact['kind'], T extends FeedbackReceived | CrmEvent>(
  kind: K,
  schema: Schema<T>,
  message: unknown,
  entry: Omit<LedgerEntry, 'feedbackId' | 'contentHash'>,
  contentHash?: Buffer,
): Fact | Extract<Outcome, { kind: 'rejected' }> {
  const { success, data, error } = { data: undefined, error: undefined, ...schema.safeParse(message) };
  if (!success || !data) {
    const issue = error?.issues[0];
    return rejected(
      'not_acceptable',
      `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not acceptable'}`,
    );
  }
  // When it came in is not part of what it says, nor is a date that only stands for that.
  const { receivedAt, occurredAt, ...rest } = data;
  const said = JSON.stringify([rest, occurredAt === receivedAt ? null : occurredAt]);
  if (Buffer.byteLength(said) > MAX_ITEM_BYTES)
    return rejected('too_large', `its values are larger than ${MAX_ITEM_BYTES} bytes together`);
  const id = 'eventId' in data ? data.eventId : data.feedbackId;
  return {
    kind,
    message: data,
    entry: { ...entry, feedbackId: id, contentHash: contentHash ?? hash('sha256', said, 'buffer') },
  } as Fact;
}

/** A refusal; what the outside has written may hold characters that PostgreSQL does not take. */
export function rejected(code: RefusalCode, reason: string): Extract<Outcome, { kind: 'rejected' }> {
  return { kind: 'rejected', code, reason: storable(reason.slice(0, 2_000)) };
}
