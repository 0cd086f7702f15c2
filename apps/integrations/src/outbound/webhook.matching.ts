/** Which subscriptions a fact concerns; pure. */
import {
  ATTRIBUTE_PREFIX,
  type CrmEvent,
  dimensionsOf,
  type FeedbackAnalyzed,
  type Filtered,
  type Filters,
  matches,
  readFilters,
} from '@voc/contracts';
import { scoreBand } from '@voc/scores';
import type { WebhookSubscription } from './subscription.entity.js';
import type { WebhookEvent } from './webhook.payload.js';

/** A subscription that is switched on, with its filters read. */
export interface ActiveWebhook {
  id: string;
  workspaceId: string;
  url: string;
  secrets: Buffer;
  events: ReadonlySet<string>;
  filters: Filters;
  /** Without filters everything fits, also what is known by its id only. */
  filtered: boolean;
  /** Milliseconds since 1970. */
  activeSince: number;
  failing: boolean;
}

export function activeWebhook(row: WebhookSubscription): ActiveWebhook {
  const { id, workspaceId, url, secrets, events, filters, activeSince, failingSince } = row;
  return {
    id,
    workspaceId,
    url,
    secrets,
    events: new Set(events),
    filters: readFilters(filters).filters,
    filtered: Object.keys(filters).length > 0,
    activeSince: activeSince.getTime(),
    failing: failingSince !== null,
  };
}

/** Whether the subscription wants this event of a fact that became known at `at` (milliseconds since 1970). */
export function wants(webhook: ActiveWebhook, event: WebhookEvent, at: number): boolean {
  return webhook.events.has(event) && webhook.activeSince <= at;
}

/** Whether the fact passes the subscription's filters. */
export function fits({ filtered, filters }: ActiveWebhook, fact: Filtered): boolean {
  return !filtered || matches(filters, fact);
}

export function filteredFeedback(item: FeedbackAnalyzed): Filtered {
  return { dimensions: dimensionsOf(item, scoreBand), occurredAt: item.occurredAt };
}

/** An event under the names of the filters, as far as it has what they ask for. */
export function filteredEvent(event: CrmEvent): Filtered {
  const { customer, account, touchpoint } = event;
  const dimensions: Record<string, string[]> = {};
  const add = (name: string, value: string | number | boolean | undefined) => {
    if (value !== undefined && value !== '') dimensions[name] = [String(value)];
  };
  add('source', event.source);
  add('stage', touchpoint?.stage);
  add('channel', touchpoint?.channel);
  add('agent', event.agent?.id);
  add('team', event.team?.id);
  add('customer', customer?.id);
  add('account', account?.id ?? customer?.attributes?.['account']);
  for (const name of ['plan', 'role', 'tenure']) add(name, customer?.attributes?.[name]);
  for (const [name, value] of Object.entries(event.attributes ?? {})) add(ATTRIBUTE_PREFIX + name, value);
  return { dimensions, occurredAt: event.occurredAt };
}
