/** `customer.changed.v1`: what the hub knows about one customer now, without personal data. */
import { z } from 'zod';
import { attributes, instant, label, locale, party, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const customerChangedSchema = z.object({
  workspaceId: uuid,
  /** The hub's own id of the customer. */
  customerId: uuid,
  version,
  /** Under which ids the sources know the customer: `customer.id` of feedback and events that come from `system`. */
  ids: z.array(z.object({ system: label, id: label })).max(200),
  /** Ways to reach the customer of which an address is known; the addresses themselves stay with the CRM. */
  reachableBy: z.array(z.enum(['email', 'phone'])),
  locale: locale.optional(),
  account: party.optional(),
  /** As they are now, without those that look like personal data. */
  attributes: attributes.optional(),
  /** The customer turned out to be this one, who has its ids from now on. */
  mergedInto: uuid.optional(),
  /** The customer was deleted; nothing else is told any more. */
  deletedAt: instant.optional(),
  changedAt: instant,
});

export const customerChanged = defineTopic({
  name: 'customer.changed.v1',
  summary: 'A customer was added, changed, merged into another one or deleted; holds no personal data.',
  schema: customerChangedSchema,
  key: (it) => `${it.workspaceId}:${it.customerId}`,
  producers: ['integrations'],
  consumers: ['survey-delivery', 'repository', 'metrics'],
  retention: { kind: 'compacted' },
});

export type CustomerChanged = MessageOf<typeof customerChanged>;
