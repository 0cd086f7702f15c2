/** `survey.published.v1`: the newest published version of a survey, with all that is needed to show it. */
import { z } from 'zod';
import { instant, label, metric, stakeholder, text, touchpoint, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

/** A sentence in both languages of the hub; at least one of them is there. */
export const wording = z
  .object({ en: text.min(1).optional(), fa: text.min(1).optional() })
  .refine((it) => it.en !== undefined || it.fa !== undefined, 'must have en or fa');

/** One question. Scored kinds carry their metric's standard scale; `text` asks for words. */
export const question = z.discriminatedUnion('kind', [
  z.object({
    id: label,
    kind: z.literal('score'),
    metric,
    min: z.int(),
    max: z.int(),
    title: wording,
    /** What the two ends of the scale mean. */
    lowLabel: wording.optional(),
    highLabel: wording.optional(),
    required: z.boolean(),
  }),
  z.object({ id: label, kind: z.literal('text'), title: wording, required: z.boolean() }),
]);

export const surveyPublishedSchema = z.object({
  workspaceId: uuid,
  surveyId: uuid,
  version,
  state: z.enum(['published', 'closed']),
  name: label,
  stakeholder,
  touchpoint: touchpoint.optional(),
  product: label.optional(),
  questions: z.array(question).min(1).max(50),
  thanks: wording.optional(),
  publishedAt: instant,
});

export const surveyPublished = defineTopic({
  name: 'survey.published.v1',
  summary: 'A survey was published, changed or closed.',
  schema: surveyPublishedSchema,
  key: (it) => `${it.workspaceId}:${it.surveyId}`,
  producers: ['survey-delivery'],
  consumers: ['response-ingestion'],
  retention: { kind: 'compacted' },
});

export type SurveyPublished = MessageOf<typeof surveyPublished>;
