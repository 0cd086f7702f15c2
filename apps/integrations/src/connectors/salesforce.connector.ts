/** Salesforce: changes of contacts, accounts, cases and opportunities, passed on over HTTP by a bridge. */
import { z } from 'zod';
import type { Connector } from './connector.js';
import { checked } from './mapped.checks.js';
import { eventsOf } from './salesforce.mapping.js';

const names = z.array(z.string().min(1).max(200)).max(100);

const settings = z.object({
  attributes: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/), z.string().min(1).max(64))
    .default({ Title: 'role', Industry: 'industry' })
    .describe('Fields of contacts, accounts and cases that are kept, and as what: {"Plan__c": "plan"}'),
  wonStages: names
    .default(['Closed Won'])
    .describe(
      'Stages in which an opportunity is won: it becomes a `purchase`, with the amount where the event has it',
    ),
  lostStages: names.default(['Closed Lost']).describe('Stages in which an opportunity is lost: `deal.lost`'),
  closedStatuses: names.default(['Closed']).describe('Statuses in which a case has ended: `ticket.closed`'),
});

export const salesforce: Connector = {
  id: 'salesforce',
  title: { en: 'Salesforce', fa: 'سیلزفورس' },
  settings,
  webhook: {
    // Salesforce itself sends change events to its own clients only. The bridge that passes them on signs by the scheme
    // for which there is a library in its language.
    signature: { kind: 'standard-webhooks' },
    deliveryId: ({ headers }) => headers['webhook-id'],
    map: ({ body }, source) => checked(eventsOf(body, settings.parse(source.settings)), body),
  },
};
