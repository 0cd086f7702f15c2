/** `crm.batch.v1`: many events that came in one request; behind the door they are taken apart into `crm.event.v1`. */
import { z } from 'zod';
import { uuid } from './parts.js';
import { crmEventSchema } from './crm-event.v1.js';
import { defineTopic, type MessageOf } from './topic.js';

/** Most events in one record. */
export const MAX_BATCH_EVENTS = 1_000;

export const crmBatchSchema = z.object({
  workspaceId: uuid,
  events: z.array(crmEventSchema).min(1).max(MAX_BATCH_EVENTS),
});

export const crmBatch = defineTopic({
  name: 'crm.batch.v1',
  summary:
    'A large request of events was taken in as one record, which costs a fraction of a record an event; integrations takes it apart.',
  schema: crmBatchSchema,
  // A customer's events stay in the order of the requests.
  key: (it) => it.workspaceId,
  producers: ['integrations'],
  consumers: ['integrations'],
  retention: { kind: 'bounded', days: 7 },
});

export type CrmBatch = MessageOf<typeof crmBatch>;
