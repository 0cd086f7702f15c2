/** Messages of every topic, valid as they are; a test overrides what it is about. */
import { randomUUID } from 'node:crypto';
import type {
  CrmEvent,
  FeedbackAnalyzed,
  FeedbackReceived,
  InvitationChanged,
  Quarantine,
  ResponseReceived,
  SurveyPublished,
} from '@voc/contracts';

/** The workspace of messages that don't name one. */
export const A_WORKSPACE = '11111111-1111-4111-8111-111111111111';
/** Another one, to try the fence between workspaces. */
export const ANOTHER_WORKSPACE = '22222222-2222-4222-8222-222222222222';

const OCCURRED_AT = '2026-03-21T08:30:00Z';
const RECEIVED_AT = '2026-03-21T08:30:05Z';
const VERSION = Date.parse(RECEIVED_AT);

/** A review of a delivery with two stars, in Persian. */
export function aFeedbackReceived(overrides: Partial<FeedbackReceived> = {}): FeedbackReceived {
  return {
    workspaceId: A_WORKSPACE,
    feedbackId: randomUUID(),
    version: VERSION,
    source: { kind: 'review', system: 'shop-reviews', externalId: randomUUID() },
    occurredAt: OCCURRED_AT,
    receivedAt: RECEIVED_AT,
    stakeholder: 'customer',
    customer: {
      id: 'customer-1',
      name: 'Sara Example',
      email: 'sara@example.com',
      attributes: { plan: 'pro' },
    },
    agent: { id: 'agent-1', name: 'Omid' },
    touchpoint: { stage: 'delivery', channel: 'web' },
    product: 'headphones',
    scores: [{ metric: 'rating', value: 2, min: 1, max: 5 }],
    texts: [{ role: 'customer', field: 'comment', text: 'بسته دیر رسید و جعبه شکسته بود' }],
    attributes: { city: 'Tehran' },
    ...overrides,
  };
}

/** The same item after analysis. */
export function aFeedbackAnalyzed(overrides: Partial<FeedbackAnalyzed> = {}): FeedbackAnalyzed {
  const { customer, texts, ...facts } = aFeedbackReceived();
  const sentiment = { label: 'negative', score: -0.6 } as const;
  return {
    ...facts,
    customer: { id: customer?.id ?? 'customer-1', attributes: customer?.attributes },
    texts: texts.map((text) => ({
      ...text,
      language: { code: 'fa', confidence: 0.99 },
      sentiment,
      aspects: [{ topic: 'delivery', sentiment, start: 0, end: 12 }],
      topics: ['delivery'],
      intents: ['complaint'],
      personalData: [],
    })),
    language: 'fa',
    sentiment,
    topics: ['delivery'],
    intents: ['complaint'],
    urgency: 'normal',
    taxonomyVersion: 'built-in-1',
    modelVersion: 'rules-1',
    analyzedAt: '2026-03-21T08:30:06Z',
    ...overrides,
  };
}

/** A closed ticket of a customer with an address. */
export function aCrmEvent(overrides: Partial<CrmEvent> = {}): CrmEvent {
  return {
    workspaceId: A_WORKSPACE,
    eventId: randomUUID(),
    version: VERSION,
    type: 'ticket.closed',
    source: '/helpdesk',
    externalId: randomUUID(),
    occurredAt: OCCURRED_AT,
    receivedAt: RECEIVED_AT,
    customer: { id: 'customer-1', name: 'Sara Example', email: 'sara@example.com', locale: 'fa' },
    agent: { id: 'agent-1', name: 'Omid' },
    touchpoint: { stage: 'support', channel: 'email' },
    attributes: { priority: 'high' },
    ...overrides,
  };
}

/** An NPS survey with the question why. */
export function aSurveyPublished(overrides: Partial<SurveyPublished> = {}): SurveyPublished {
  return {
    workspaceId: A_WORKSPACE,
    surveyId: randomUUID(),
    version: VERSION,
    state: 'published',
    name: 'After support',
    stakeholder: 'customer',
    touchpoint: { stage: 'support', channel: 'email' },
    questions: [
      {
        id: 'nps',
        kind: 'score',
        metric: 'nps',
        min: 0,
        max: 10,
        title: { en: 'How likely are you to recommend us?', fa: 'چقدر احتمال دارد ما را پیشنهاد کنید؟' },
        required: true,
      },
      { id: 'why', kind: 'text', title: { en: 'Why?', fa: 'چرا؟' }, required: false },
    ],
    publishedAt: RECEIVED_AT,
    ...overrides,
  };
}

/** An invitation that was sent by e-mail. */
export function anInvitationChanged(overrides: Partial<InvitationChanged> = {}): InvitationChanged {
  return {
    workspaceId: A_WORKSPACE,
    invitationId: randomUUID(),
    version: VERSION,
    surveyId: randomUUID(),
    surveyVersion: VERSION,
    state: 'sent',
    channel: 'email',
    tokenHash: 'a'.repeat(64),
    locale: 'fa',
    customer: { id: 'customer-1', attributes: { plan: 'pro' } },
    touchpoint: { stage: 'support', channel: 'email' },
    changedAt: RECEIVED_AT,
    expiresAt: '2199-01-01T00:00:00Z',
    ...overrides,
  };
}

/** A complete answer with an NPS of 9. */
export function aResponseReceived(overrides: Partial<ResponseReceived> = {}): ResponseReceived {
  return {
    workspaceId: A_WORKSPACE,
    responseId: randomUUID(),
    version: VERSION,
    surveyId: randomUUID(),
    surveyVersion: VERSION,
    state: 'complete',
    scores: [{ metric: 'nps', value: 9, min: 0, max: 10, questionId: 'nps' }],
    answeredQuestions: ['nps'],
    receivedAt: RECEIVED_AT,
    ...overrides,
  };
}

/** A message that a consumer refused. */
export function aQuarantine(overrides: Partial<Quarantine> = {}): Quarantine {
  return {
    quarantineId: randomUUID(),
    workspaceId: A_WORKSPACE,
    version: VERSION,
    stage: 'consumer',
    refusedBy: 'text-analytics.analyze',
    origin: { topic: 'feedback.received.v1', partition: 0, offset: '7' },
    reason: { code: 'contract_violation', message: 'The message breaks its contract.' },
    headers: {},
    payload: Buffer.from('{}').toString('base64'),
    truncated: false,
    failedAt: RECEIVED_AT,
    ...overrides,
  };
}
