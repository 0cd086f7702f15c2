/** The last look at what a connector mapped: what the contracts would refuse is refused here, with its field and reason. */
import { crmEventSchema, feedbackReceivedSchema, parts, type RefusalCode } from '@voc/contracts';
import { z } from 'zod';
import type { Mapped, MappedRefusal } from './connector.js';

const identity = { externalId: parts.label, changedAt: parts.instant.optional() };

const schemas = {
  feedback: z.looseObject({
    ...identity,
    sourceKind: parts.sourceKind,
    url: parts.source.shape.url,
    content: feedbackReceivedSchema.omit({
      workspaceId: true,
      feedbackId: true,
      version: true,
      source: true,
      receivedAt: true,
      importId: true,
    }),
  }),
  event: z.looseObject({
    ...identity,
    event: crmEventSchema.omit({
      workspaceId: true,
      eventId: true,
      version: true,
      source: true,
      externalId: true,
      receivedAt: true,
    }),
  }),
  customer: z.looseObject({
    ...identity,
    customer: parts.customer.omit({ id: true }).extend({
      locale: parts.locale.optional(),
      account: parts.party.optional(),
    }),
  }),
  account: z.looseObject({
    ...identity,
    account: z.object({ name: parts.label.optional(), attributes: parts.attributes.optional() }),
  }),
  merge: z.looseObject({
    ...identity,
    of: z.enum(['customer', 'account']),
    former: z.array(parts.label).min(1).max(100),
  }),
  removal: z.looseObject({ ...identity, of: z.enum(['feedback', 'customer']) }),
};

/** Each thing as it is, or refused where no store would take it; `original` is what it was mapped from. */
export function checked(mapped: readonly Mapped[], original: unknown): Mapped[] {
  return mapped.map((it) => {
    if (it.kind === 'refused' || it.kind === 'passed') return it;
    const { success, error } = schemas[it.kind].safeParse(it);
    return success ? it : unreadable(error, original, it.externalId);
  });
}

/** What came had another shape than it should; the reason names the first field that is wrong. */
export function unreadable(error: z.ZodError, original: unknown, externalId?: string): MappedRefusal {
  const issue = error.issues[0];
  return refused(
    'unreadable',
    `${issue?.path.join('/') || 'the body'}: ${issue?.message ?? 'not acceptable'}`,
    original,
    externalId,
  );
}

/** A pulled record is an object; the member by which it is known says what kind it is of, and the others go with it. */
export function mapNamed(
  record: unknown,
  kinds: Record<string, (value: unknown, beside: Readonly<Record<string, unknown>>) => Mapped[]>,
): Mapped[] {
  const members = typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
  const kind = Object.keys(kinds).find((it) => Object.hasOwn(members, it));
  const map = kind === undefined ? undefined : kinds[kind];
  if (kind === undefined || !map)
    return [refused('unreadable', `${Object.keys(kinds).join(' or ')}: is missing`, record)];
  return map(members[kind], members);
}

/** `reason` says what to do, and quotes nothing of a person. */
export function refused(
  code: RefusalCode,
  reason: string,
  original: unknown,
  externalId?: string,
): MappedRefusal {
  const known = parts.label.safeParse(externalId);
  return { kind: 'refused', code, reason, original, ...(known.success && { externalId: known.data }) };
}
