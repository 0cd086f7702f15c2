/** `feedback.received.v1`: one piece of feedback as it came in, with its unmasked texts. */
import { z } from 'zod';
import { customer, feedbackFacts, label, text, textRole } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const feedbackReceivedSchema = feedbackFacts.extend({
  customer: customer.optional(),
  texts: z.array(z.object({ role: textRole, field: label, text })).max(200),
});

export const feedbackReceived = defineTopic({
  name: 'feedback.received.v1',
  summary:
    'A submission, ticket, review, call or note came in or changed; holds unmasked text, so it is kept for a bounded time.',
  schema: feedbackReceivedSchema,
  // All of one customer's feedback stays in order; without a customer the item's own versions do.
  key: (it) => `${it.workspaceId}:${it.customer?.id ?? it.feedbackId}`,
  producers: ['integrations', 'response-ingestion'],
  consumers: ['text-analytics'],
  retention: { kind: 'bounded', days: 7 },
});

export type FeedbackReceived = MessageOf<typeof feedbackReceived>;
