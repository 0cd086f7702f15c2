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

type Value = string | number | boolean | undefined;

/** Where each dimension's values are found; the band of a score is a matter of judgement and not of the item. */
const readers: Record<
  Exclude<DimensionName, 'scoreBand'>,
  (item: FeedbackAnalyzed) => Value | readonly Value[]
> = {
  source: (item) => item.source.system,
  kind: (item) => item.source.kind,
  stakeholder: (item) => item.stakeholder,
  stage: (item) => item.touchpoint?.stage,
  channel: (item) => item.touchpoint?.channel,
  product: (item) => item.product,
  agent: (item) => item.agent?.id,
  team: (item) => item.team?.id,
  account: (item) => item.customer?.attributes?.['account'],
  plan: (item) => item.customer?.attributes?.['plan'],
  role: (item) => item.customer?.attributes?.['role'],
  tenure: (item) => item.customer?.attributes?.['tenure'],
  language: (item) => item.language,
  sentiment: (item) => item.sentiment?.label,
  topic: (item) => item.topics,
  intent: (item) => item.intents,
  urgency: (item) => item.urgency,
  metric: (item) => item.scores.map((it) => it.metric),
  importId: (item) => item.importId,
  customer: (item) => item.customer?.id,
};
const readerList = Object.entries(readers);

/**
 * The values of one item by dimension; a name without a value is absent, and no value comes twice.
 * Custom attributes longer than a label are words rather than a group, so they are left out.
 * `bandOf` says in which band of its scale a score lies.
 */
export function dimensionsOf(
  item: FeedbackAnalyzed,
  bandOf: (it: z.output<typeof score>) => string,
): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  // Every item passes here twice, so this does without intermediate collections.
  const add = (name: string, value: Value) => {
    if (value === undefined || value === '') return;
    const text = String(value);
    const known = result[name];
    if (text.length > MAX_LABEL_LENGTH) return;
    if (known === undefined) result[name] = [text];
    else if (!known.includes(text)) known.push(text);
  };
  for (const [name, read] of readerList) {
    const found = read(item);
    if (typeof found === 'object') for (const value of found) add(name, value);
    else add(name, found);
  }
  for (const it of item.scores) add('scoreBand', bandOf(it));
  for (const name in item.attributes) add(ATTRIBUTE_PREFIX + name, item.attributes[name]);
  return result;
}
