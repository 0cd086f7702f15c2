/** `crm.event.v1`: something happened to a customer in another system (onboarded, purchased, ticket closed …). */
import { z } from 'zod';
import { attributes, customer, instant, label, locale, party, touchpoint, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const crmEventSchema = z.object({
  workspaceId: uuid,
  /** UUIDv5 of workspace, CloudEvents source and CloudEvents id: the same event sent twice is one event. */
  eventId: uuid,
  version,
  /** The CloudEvents `type`, for example `ticket.closed`. */
  type: label,
  /** The CloudEvents `source`. */
  source: label,
  /** The CloudEvents `id`. */
  externalId: label,
  subject: label.optional(),
  occurredAt: instant,
  receivedAt: instant,
  customer: customer.extend({ locale: locale.optional() }).optional(),
  account: party.extend({ attributes: attributes.optional() }).optional(),
  agent: party.optional(),
  team: party.optional(),
  touchpoint: touchpoint.optional(),
  /** What else the event's `data` held, flat. */
  attributes: attributes.optional(),
});

export const crmEvent = defineTopic({
  name: 'crm.event.v1',
  summary: 'An event of a CRM, a ticket system or the product itself was taken in.',
  schema: crmEventSchema,
  key: (it) => `${it.workspaceId}:${it.customer?.id ?? it.eventId}`,
  producers: ['integrations'],
  consumers: ['survey-delivery', 'integrations'],
  retention: { kind: 'bounded', days: 30 },
});

export type CrmEvent = MessageOf<typeof crmEvent>;
