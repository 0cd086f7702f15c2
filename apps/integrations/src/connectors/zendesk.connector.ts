/**
 * Zendesk: tickets, what customers say on them, ratings, customers and organisations.
 *
 * A ticket is one item under its own number: its opening words and its present state. Each later public comment of a customer
 * is one item, `comment:<id>`; the older rating is `csat:<number of the ticket>`, a response to the newer survey
 * `survey:<id>`. All are parts of their ticket, and go when it goes. Deliveries and pages hold these same pieces and no
 * common larger one (a delivery has one comment, an export has no ticket with its comments), so both ways lead to the same
 * items. Public words of agents and private notes are passed; of a ticket that an agent wrote up for a customer the
 * subject is kept, as the agent's. Names of customers go to the customer and not into each item, where a delivery lacks them.
 */
import { z } from 'zod';
import type { Connector } from './connector.js';
import { mapDelivery } from './zendesk.webhook.js';
import { pullPage } from './zendesk.pull.js';
import { mapRecord } from './zendesk.records.js';
import type { ZendeskView } from './zendesk.mapping.js';

/** What a trigger's webhook is asked to send. */
const TRIGGER_BODY = JSON.stringify({
  ticket: {
    id: '{{ticket.id}}',
    subject: '{{ticket.title}}',
    description: '{{ticket.description}}',
    status: '{{ticket.status}}',
    priority: '{{ticket.priority}}',
    type: '{{ticket.ticket_type}}',
    tags: '{{ticket.tags}}',
    via: '{{ticket.via}}',
    requester_id: '{{ticket.requester.id}}',
    requester: {
      id: '{{ticket.requester.id}}',
      name: '{{ticket.requester.name}}',
      email: '{{ticket.requester.email}}',
    },
    assignee_id: '{{ticket.assignee.id}}',
    assignee_name: '{{ticket.assignee.name}}',
    group_id: '{{ticket.group.id}}',
    group_name: '{{ticket.group.name}}',
    organization_id: '{{ticket.organization.id}}',
    created_at: '{{ticket.created_at_with_timestamp}}',
    updated_at: '{{ticket.updated_at_with_timestamp}}',
  },
  satisfaction: {
    score: '{{satisfaction.current_rating}}',
    comment: '{{satisfaction.current_comment}}',
  },
});

const settings = z.object({
  subdomain: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/i)
    .describe(
      'The part before .zendesk.com. In Zendesk, create a webhook with the address of this source and subscribe it to ticket, ' +
        `user and organization events; or connect it to triggers with this body: ${TRIGGER_BODY}`,
    ),
  from: z.iso
    .date()
    .default('1970-01-02')
    .describe('Day from which on the first pull takes tickets, such as 2025-01-31; all of them without it.'),
  customFields: z
    .record(z.string().regex(/^\d{1,20}$/), z.string().min(1).max(100))
    .default({})
    .describe(
      'Custom fields that become attributes: number of the field to name of the attribute. Only pulls bring them.',
    ),
  surveyPoints: z
    .int()
    .min(2)
    .max(10)
    .default(5)
    .describe('Points of the scale of the satisfaction survey, used where a response does not tell them.'),
});

const credentials = z.object({
  email: z.email().max(254).describe('Address of the agent whose token it is; an administrator.'),
  token: z.string().min(1).max(500).describe('API token: Admin Center, Apps and integrations, Zendesk API.'),
});

type Settings = z.output<typeof settings>;
const viewOf = (it: Record<string, unknown>): ZendeskView => it as Settings;

export const zendesk: Connector = {
  id: 'zendesk',
  title: { en: 'Zendesk', fa: 'زندسک' },
  settings,
  credentials,
  webhook: {
    signature: {
      kind: 'hmac',
      algorithm: 'sha256',
      header: 'x-zendesk-webhook-signature',
      encoding: 'base64',
      timestamp: { header: 'x-zendesk-webhook-signature-timestamp', unit: 'iso' },
      signed: ({ headers, body }) => [headers['x-zendesk-webhook-signature-timestamp'] ?? '', body],
    },
    // A delivery that Zendesk repeats keeps the id of its event; a trigger's body has none.
    deliveryId: ({ headers, body }) => {
      const { id } = (body ?? {}) as { id?: unknown };
      return typeof id === 'string' ? id : headers['x-zendesk-webhook-invocation-id'];
    },
    map: ({ body, receivedAt }, source) => mapDelivery(body, receivedAt, viewOf(source.settings)),
  },
  pull: {
    everyMinutes: 10,
    // The limit of the exports, which the lists share here.
    requestsPerMinute: 10,
    page: (http, cursor, source) => {
      const { subdomain, from } = source.settings as Settings;
      const { email = '', token = '' } = source.credentials;
      return pullPage(
        {
          http,
          base: `https://${subdomain}.zendesk.com/api/v2`,
          headers: { authorization: `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}` },
          now: source.now,
          from: Date.parse(from) / 1000,
        },
        cursor,
      );
    },
    map: (record, source) => mapRecord(record, viewOf(source.settings)),
  },
};
