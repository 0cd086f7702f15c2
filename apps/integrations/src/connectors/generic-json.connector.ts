/** Any system that can send JSON: what its deliveries mean is written as a JSONata expression in the settings. */
import { feedbackReceivedSchema, parts } from '@voc/contracts';
import { z } from 'zod';
import type { Connector, Delivery, Mapped, MappedRefusal, SourceView } from './connector.js';
import { evaluated } from './generic-json.evaluation.js';
import { problemOf } from './generic-json.expression.js';
import { checked, refused, unreadable } from './mapped.checks.js';

const MAX_BODY_LENGTH = 1 << 20;
const MAX_THINGS = 1_000;

const settings = z.object({
  mapping: z
    .string()
    .min(1)
    .max(20_000)
    .superRefine((mapping, context) => {
      const problem = problemOf(mapping);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    })
    .describe(
      'JSONata expression over the body of a delivery ($headers has its headers, $receivedAt the time). It gives one thing or a list: ' +
        '{"kind": "feedback", "id", "changedAt", "occurredAt", "texts": [{"field", "text"}], "scores": [{"metric", "value", "min", "max"}], "customer": {"id"}, …}; ' +
        'other kinds are event, customer, account and removal. Nothing means that the delivery is of no interest.',
    ),
});

const identity = {
  id: z.union([parts.label, z.int().transform(String)]),
  changedAt: parts.instant.optional(),
};
const textPart = z.strictObject({
  role: parts.textRole.default('customer'),
  field: parts.label.default('text'),
  text: parts.text,
});
const who = {
  customer: z.strictObject(parts.customer.shape).optional(),
  agent: parts.party.optional(),
  team: parts.party.optional(),
  touchpoint: parts.touchpoint.optional(),
  attributes: parts.attributes.optional(),
};
const { scores, product } = feedbackReceivedSchema.shape;

/** What an expression may give. JSONata makes a list of one to that one by itself, so lists may come as their only member. */
const listed = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess(
    (it) => (it === undefined || Array.isArray(it) ? it : [it]),
    z.array(one).max(most).default([]),
  );

const thing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('feedback'),
    ...identity,
    sourceKind: parts.sourceKind.default('other'),
    partOf: identity.id.optional(),
    url: parts.source.shape.url,
    occurredAt: parts.instant.optional(),
    stakeholder: parts.stakeholder.default('customer'),
    texts: listed(z.union([textPart, parts.text.transform((text) => textPart.parse({ text }))]), 200),
    scores: listed(scores.element, 50),
    product,
    ...who,
  }),
  z.strictObject({
    kind: z.literal('event'),
    ...identity,
    type: parts.label,
    subject: parts.label.optional(),
    occurredAt: parts.instant.optional(),
    account: parts.party.extend({ attributes: parts.attributes.optional() }).optional(),
    ...who,
  }),
  z.strictObject({
    kind: z.literal('customer'),
    ...identity,
    ...parts.customer.omit({ id: true }).shape,
    locale: parts.locale.optional(),
    account: parts.party.optional(),
  }),
  z.strictObject({
    kind: z.literal('account'),
    ...identity,
    name: parts.label.optional(),
    attributes: parts.attributes.optional(),
  }),
  z.strictObject({ kind: z.literal('removal'), ...identity, of: z.enum(['feedback', 'customer']) }),
]);

async function map(delivery: Delivery, source: SourceView): Promise<Mapped[]> {
  const body = JSON.stringify(delivery.body) ?? 'null';
  if (body.length > MAX_BODY_LENGTH) return [refused('too_large', 'The body is larger than 1 MiB.', null)];
  const { mapping } = source.settings as z.output<typeof settings>;
  const bindings = { headers: delivery.headers, receivedAt: delivery.receivedAt };
  const answer = await evaluated({ mapping, body, bindings });
  if ('error' in answer) return [failed(answer.error, delivery.body)];
  const result = JSON.parse(answer.result) as unknown;
  if (result === null) return [{ kind: 'passed', why: 'the mapping gives nothing' }];
  const things = Array.isArray(result) ? result : [result];
  if (things.length > MAX_THINGS)
    return [refused('too_many', `The mapping gives more than ${MAX_THINGS} things.`, null)];
  const mapped = things.map((it: unknown): Mapped => {
    const given = typeof it === 'object' && it !== null && !('kind' in it) ? { kind: 'feedback', ...it } : it;
    const read = thing.safeParse(given);
    return read.success ? mappedOf(read.data, delivery.receivedAt) : unreadable(read.error, delivery.body);
  });
  return mapped.length > 0 ? checked(mapped, delivery.body) : [{ kind: 'passed', why: 'an empty list' }];
}

function mappedOf({ id, changedAt, ...it }: z.output<typeof thing>, receivedAt: string): Mapped {
  const identified = { externalId: id, ...(changedAt !== undefined && { changedAt }) };
  switch (it.kind) {
    case 'feedback': {
      const { kind, sourceKind, partOf, url, occurredAt = changedAt ?? receivedAt, ...content } = it;
      const links = { ...(partOf !== undefined && { partOf }), ...(url !== undefined && { url }) };
      return { kind, ...identified, sourceKind, ...links, content: { ...content, occurredAt } };
    }
    case 'event': {
      const { kind, occurredAt = changedAt ?? receivedAt, ...event } = it;
      return { kind, ...identified, event: { ...event, occurredAt } };
    }
    case 'customer': {
      const { kind, ...customer } = it;
      return { kind, ...identified, customer };
    }
    case 'account': {
      const { kind, ...account } = it;
      return { kind, ...identified, account };
    }
    case 'removal':
      return { ...it, ...identified };
  }
}

function failed({ code, position }: { code?: string; position?: number }, original: unknown): MappedRefusal {
  const place = position === undefined ? '' : ` at character ${position}`;
  return refused(
    'mapping_failed',
    `The mapping fails${place} (${code ?? 'unknown'}); change it in the settings of the source.`,
    original,
  );
}

export const genericJson: Connector = {
  id: 'generic-json',
  title: { en: 'JSON with a mapping of your own', fa: 'جی‌سان با نگاشت دلخواه' },
  settings,
  webhook: {
    signature: { kind: 'address' },
    deliveryId: ({ headers }) => headers['webhook-id'],
    map,
  },
};
