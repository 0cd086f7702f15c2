/** HubSpot: contacts, companies, deals and tickets of its CRM, by its signed webhooks. */
import { z } from 'zod';
import type { Connector } from './connector.js';
import { batchOf } from './hubspot.mapping.js';
import { checked } from './mapped.checks.js';

const stages = z.array(z.string().min(1).max(100)).max(100);

const settings = z.object({
  attributes: z
    .record(z.string().min(1).max(200), z.string().min(1).max(64))
    .default({ jobtitle: 'role', lifecyclestage: 'lifecycleStage', industry: 'industry' })
    .describe('Properties of contacts and companies that are kept, and as what: {"jobtitle": "role"}'),
  wonStages: stages
    .default(['closedwon'])
    .describe(
      'Ids of the stages in which a deal is won: it becomes a `purchase`, with the amount where it is subscribed to',
    ),
  lostStages: stages
    .default(['closedlost'])
    .describe('Ids of the stages in which a deal is lost: `deal.lost`'),
  closedTicketStages: stages
    .default(['4'])
    .describe('Ids of the stages in which a ticket has ended: `ticket.closed`'),
});

const TIMESTAMP = 'x-hubspot-request-timestamp';

export const hubspot: Connector = {
  id: 'hubspot',
  title: { en: 'HubSpot', fa: 'هاب‌اسپات' },
  settings,
  webhook: {
    signature: {
      kind: 'hmac',
      algorithm: 'sha256',
      header: 'x-hubspot-signature-v3',
      encoding: 'base64',
      timestamp: { header: TIMESTAMP, unit: 'ms' },
      signed: ({ method, url, body, headers }) => [method, url, body, headers[TIMESTAMP] ?? ''],
    },
    map: ({ body }, source) => checked(batchOf(body, settings.parse(source.settings)), body),
  },
};
