/** `response.received.v1`: a survey was answered, in part or whole; holds no words, so other services may keep it. */
import { z } from 'zod';
import { instant, label, score, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const responseReceivedSchema = z.object({
  workspaceId: uuid,
  responseId: uuid,
  version,
  surveyId: uuid,
  surveyVersion: version,
  invitationId: uuid.optional(),
  state: z.enum(['partial', 'complete']),
  scores: z.array(score).max(50),
  answeredQuestions: z.array(label).max(50),
  receivedAt: instant,
});

export const responseReceived = defineTopic({
  name: 'response.received.v1',
  summary: 'A respondent answered a survey, in part or whole.',
  schema: responseReceivedSchema,
  key: (it) => `${it.workspaceId}:${it.responseId}`,
  producers: ['response-ingestion'],
  consumers: ['survey-delivery'],
  retention: { kind: 'bounded', days: 30 },
});

export type ResponseReceived = MessageOf<typeof responseReceived>;
