/** `feedback.analyzed.v1`: one piece of feedback, masked and understood; the log that the store and the metrics are rebuilt from. */
import { z } from 'zod';
import { between, count, feedbackFacts, instant, label, maskedCustomer, text, textRole } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const sentimentLabel = z.enum([
  'very_negative',
  'negative',
  'neutral',
  'mixed',
  'positive',
  'very_positive',
]);

/** `score` runs from -1 (worst) to 1 (best). */
export const sentiment = z.object({ label: sentimentLabel, score: between(-1, 1) });

/** `fa`, `en`, `mixed` (both), `finglish` (Persian in Latin letters), `other` or `none` (nothing to read). */
export const languageCode = z.enum(['fa', 'en', 'mixed', 'finglish', 'other', 'none']);
export const language = z.object({ code: languageCode, confidence: between(0, 1) });

export const intent = z.enum(['complaint', 'request', 'praise', 'question', 'churn_risk', 'legal_threat']);
export const urgency = z.enum(['low', 'normal', 'high']);

export const personalDataKind = z.enum([
  'email',
  'phone',
  'card',
  'iban',
  'national_id',
  'postal_code',
  'plate',
  'address',
  'name',
]);

/** One aspect of a text. `start` and `end` are UTF-16 offsets into the masked text, end exclusive. */
export const aspect = z.object({
  topic: label,
  sentiment,
  start: count,
  end: count,
});

/** A text after masking, with what was understood. Agents' texts are masked and carry no judgement. */
export const analyzedText = z.object({
  role: textRole,
  field: label,
  text,
  language,
  sentiment: sentiment.optional(),
  aspects: z.array(aspect).max(200),
  topics: z.array(label).max(100),
  intents: z.array(intent),
  personalData: z.array(z.object({ kind: personalDataKind, count: z.int().positive() })),
});

export const feedbackAnalyzedSchema = feedbackFacts.extend({
  customer: maskedCustomer.optional(),
  texts: z.array(analyzedText).max(200),
  /** Of all the customer's texts together; absent where there is nothing to judge. */
  language: languageCode,
  sentiment: sentiment.optional(),
  topics: z.array(label).max(100),
  intents: z.array(intent),
  urgency,
  taxonomyVersion: label,
  modelVersion: label,
  analyzedAt: instant,
});

export const feedbackAnalyzed = defineTopic({
  name: 'feedback.analyzed.v1',
  summary: 'A piece of feedback was masked and analysed; the newest version per item is kept for ever.',
  schema: feedbackAnalyzedSchema,
  key: (it) => `${it.workspaceId}:${it.feedbackId}`,
  producers: ['text-analytics'],
  consumers: ['repository', 'metrics', 'integrations', 'text-analytics'],
  retention: { kind: 'compacted' },
});

export type FeedbackAnalyzed = MessageOf<typeof feedbackAnalyzed>;
