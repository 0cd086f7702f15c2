/** The schema parts that several topics are built from. */
import { z } from 'zod';
import { quick } from './quick.js';

/** Longest text of one field that the hub takes, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 100_000;
/** Longest name, label or identifier from outside, in UTF-16 units. */
export const MAX_LABEL_LENGTH = 512;
/** Most custom attributes on one item. */
export const MAX_ATTRIBUTES = 200;
/** Longest text in a custom attribute, in UTF-16 units. */
const MAX_ATTRIBUTE_LENGTH = 8_000;

/** ISO 8601 instant with an offset or Z, from year 1900 to 2199, so that a mistyped date never lands in a report. */
export const instant = quick(
  z.iso
    .datetime({ offset: true })
    .refine((value) => value >= '1900' && value < '2200', 'must lie between the years 1900 and 2199'),
  (value) => typeof value === 'string' && USUAL_INSTANT.test(value),
);
/** The instants that need no look at the calendar. */
const USUAL_INSTANT =
  /^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/** Free of what PostgreSQL or Elasticsearch refuse: no NUL, no lone surrogate. */
export const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();

const isText = (min: number, max: number) => (value: unknown) =>
  typeof value === 'string' && value.length >= min && value.length <= max && isStorable(value);

const storable = (max: number) =>
  z.string().max(max).refine(isStorable, 'must not hold NUL or broken Unicode');
const quickText = (max: number) => quick(storable(max), isText(0, max));

const isLabel = isText(1, MAX_LABEL_LENGTH);
export const label = quick(storable(MAX_LABEL_LENGTH).min(1), isLabel);
export const text = quickText(MAX_TEXT_LENGTH);

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A place in a text or a number of things. */
export const count = quick(z.int().nonnegative(), isCount);
/** A number from `min` to `max`, both included. */
export const between = (min: number, max: number) =>
  quick(z.number().min(min).max(max), (value) => typeof value === 'number' && value >= min && value <= max);
/** Ids are made here, so all of them are written in small letters. */
export const uuid = quick(
  z.uuid(),
  (value) =>
    typeof value === 'string' &&
    /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(value),
);
/** Grows with every change of one fact; milliseconds since 1970 of the change, or one more than the version before. */
export const version = count;

/** Names that are special to JavaScript objects and never a real attribute. */
export const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Custom attributes as they were when the item came about. */
export const attributes = quick(
  z
    .record(
      label.refine((name) => !FORBIDDEN_NAMES.has(name), 'is a reserved name'),
      z.union([quickText(MAX_ATTRIBUTE_LENGTH), z.number(), z.boolean()]),
    )
    .refine(
      (value) => Object.keys(value).length <= MAX_ATTRIBUTES,
      `must have at most ${MAX_ATTRIBUTES} attributes`,
    ),
  areAttributes,
);

const isAttributeText = isText(0, MAX_ATTRIBUTE_LENGTH);

function areAttributes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return false;
  const members = Object.entries(value);
  return (
    members.length <= MAX_ATTRIBUTES &&
    members.every(
      ([name, content]) =>
        isLabel(name) &&
        !FORBIDDEN_NAMES.has(name) &&
        (isAttributeText(content) || typeof content === 'boolean' || Number.isFinite(content)),
    )
  );
}

export const stakeholder = z.enum([
  'customer',
  'employee',
  'partner',
  'supplier',
  'distributor',
  'prospect',
  'public',
]);

export const sourceKind = z.enum([
  'survey',
  'ticket',
  'review',
  'chat',
  'call',
  'note',
  'social',
  'letter',
  'other',
]);

/** Where an item came from. `externalId` is the source's own id; with `system` it identifies the item. */
export const source = z.object({
  kind: sourceKind,
  system: label,
  externalId: label,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});

/** Somebody of the company: the agent who served the customer, or the team. */
export const party = z.object({ id: label, name: label.optional() });

/** The customer as known at that moment; `attributes` is a snapshot (account, plan, role, tenure …). */
export const customer = z.object({
  id: label,
  name: label.optional(),
  email: z.email().max(254).optional(),
  phone: quickText(32).optional(),
  attributes: attributes.optional(),
});

/** The customer once personal data is masked: the id and the attributes only. */
export const maskedCustomer = customer.pick({ id: true, attributes: true });

/** Journey stage (row of moments) and channel that the item is about. */
export const touchpoint = z.object({ stage: label.optional(), channel: label.optional() });

export const metric = z.enum(['nps', 'csat', 'ces', 'psat', 'rating']);

/** One score with its own scale, so that it is never averaged with another scale. */
export const score = z
  .object({ metric, value: z.number(), min: z.number(), max: z.number(), questionId: label.optional() })
  .refine((it) => it.min < it.max && it.value >= it.min && it.value <= it.max, 'value must lie on the scale');

/** Whose words a text holds; only the customer's are analysed. */
export const textRole = z.enum(['customer', 'agent']);

/** What every record about one piece of feedback carries. */
export const feedbackFacts = z.object({
  workspaceId: uuid,
  feedbackId: uuid,
  version,
  source,
  occurredAt: instant,
  receivedAt: instant,
  stakeholder,
  agent: party.optional(),
  team: party.optional(),
  touchpoint: touchpoint.optional(),
  product: label.optional(),
  scores: z.array(score).max(50),
  attributes: attributes.optional(),
  /** The import that brought this version, where one did. */
  importId: uuid.optional(),
  /** The source deleted it then: texts and scores are empty, and nothing shows it any more. */
  deletedAt: instant.optional(),
});

/** A language tag such as `fa` or `en-GB`. */
export const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
export const locale = z.string().regex(LOCALE);
