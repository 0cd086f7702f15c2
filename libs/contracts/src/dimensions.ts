/** What feedback is filtered, faceted and grouped by: one list of names for search, metrics and the console. */
import type { z } from 'zod';
import type { FeedbackAnalyzed } from './feedback-analyzed.v1.js';
import { MAX_LABEL_LENGTH, type score } from './parts.js';

/** Names besides `occurredAt` (a range) and `attributes.<name>` (one for each custom attribute). */
export const dimensionNames = [
  'source',
  'kind',
  'stakeholder',
  'stage',
  'channel',
  'product',
  'agent',
  'team',
  'account',
  'plan',
  'role',
  'tenure',
  'language',
  'sentiment',
  'topic',
  'intent',
  'urgency',
  'scoreBand',
  'metric',
  'importId',
  'customer',
] as const;

export type DimensionName = (typeof dimensionNames)[number];

/** A dimension of custom attributes is named by this and the attribute's name. */
export const ATTRIBUTE_PREFIX = 'attributes.';

/** Whether `name` is in the list or names a custom attribute. */
export function isDimension(name: string): boolean {
  return (
    (dimensionNames as readonly string[]).includes(name) ||
    (name.startsWith(ATTRIBUTE_PREFIX) && name.length > ATTRIBUTE_PREFIX.length)
  );
}

/**
 * The values of one item by dimension; a name without a value is absent, and no value comes twice.
 * Custom attributes longer than a label are words rather than a group, so they are left out.
 * `bandOf` says in which band of its scale a score lies.
 */
export function dimensionsOf(
  item: FeedbackAnalyzed,
  bandOf: (it: z.output<typeof score>) => string,
): Record<string, string[]> {
  const ofCustomer = (name: string) => item.customer?.attributes?.[name];
  const named: Record<DimensionName, readonly unknown[]> = {
    source: [item.source.system],
    kind: [item.source.kind],
    stakeholder: [item.stakeholder],
    stage: [item.touchpoint?.stage],
    channel: [item.touchpoint?.channel],
    product: [item.product],
    agent: [item.agent?.id],
    team: [item.team?.id],
    account: [ofCustomer('account')],
    plan: [ofCustomer('plan')],
    role: [ofCustomer('role')],
    tenure: [ofCustomer('tenure')],
    language: [item.language],
    sentiment: [item.sentiment?.label],
    topic: item.topics,
    intent: item.intents,
    urgency: [item.urgency],
    scoreBand: item.scores.map(bandOf),
    metric: item.scores.map((it) => it.metric),
    importId: [item.importId],
    customer: [item.customer?.id],
  };
  const custom = Object.entries(item.attributes ?? {}).map(
    ([name, value]) => [ATTRIBUTE_PREFIX + name, [value]] as const,
  );
  const result: Record<string, string[]> = {};
  for (const [name, values] of [...Object.entries(named), ...custom]) {
    const known = new Set(values.filter((value) => value !== undefined).map(String));
    const kept = [...known].filter((value) => value !== '' && value.length <= MAX_LABEL_LENGTH);
    if (kept.length > 0) result[name] = kept;
  }
  return result;
}
