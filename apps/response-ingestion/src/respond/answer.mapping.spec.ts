/** The facts made of an answer keep to their contracts and carry the agent, the touchpoint and the scale. */
import {
  feedbackReceived,
  responseReceived,
  type InvitationChanged,
  type SurveyPublished,
} from '@voc/contracts';
import { feedbackIdOf, toFeedback, toResponse } from './answer.mapping.js';

const workspaceId = '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11';
const survey: SurveyPublished = {
  workspaceId,
  surveyId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a13',
  version: 7,
  state: 'published',
  name: 'After a ticket',
  stakeholder: 'partner',
  touchpoint: { stage: 'support', channel: 'email' },
  product: 'router',
  questions: [
    { id: 'nps', kind: 'score', metric: 'nps', min: 0, max: 10, title: { en: 'Recommend?' }, required: true },
    {
      id: 'csat',
      kind: 'score',
      metric: 'csat',
      min: 1,
      max: 5,
      title: { en: 'Satisfied?' },
      required: false,
    },
    { id: 'why', kind: 'text', title: { en: 'Why?' }, required: false },
  ],
  publishedAt: '2026-03-01T08:00:00Z',
};
const invitation: InvitationChanged = {
  workspaceId,
  invitationId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a14',
  version: 3,
  surveyId: survey.surveyId,
  surveyVersion: 7,
  state: 'sent',
  channel: 'email',
  tokenHash: 'a'.repeat(64),
  locale: 'fa',
  customer: { id: 'c-1', attributes: { plan: 'gold' } },
  agent: { id: 'a-7', name: 'Reza' },
  team: { id: 't-1' },
  touchpoint: { channel: 'phone' },
  changedAt: '2026-03-01T09:00:00Z',
  expiresAt: '2026-03-31T09:00:00Z',
};
const answered = {
  invitation,
  survey,
  answers: [
    { questionId: 'nps', value: 3 },
    { questionId: 'why', value: 'دیر رسید' },
  ],
  version: 1_772_000_000_000,
  answeredAt: new Date('2026-03-02T10:00:00Z'),
  receivedAt: new Date('2026-03-03T10:00:00Z'),
};

describe('answer mapping', () => {
  it('gives the feedback item with its context, and no score for what was skipped', () => {
    const feedback = feedbackReceived.schema.parse(toFeedback(answered));
    expect(feedback).toMatchObject({
      feedbackId: feedbackIdOf(invitation),
      source: { kind: 'survey', system: 'voc-survey', externalId: invitation.invitationId },
      occurredAt: '2026-03-02T10:00:00.000Z',
      receivedAt: '2026-03-03T10:00:00.000Z',
      stakeholder: 'partner',
      product: 'router',
      customer: { id: 'c-1', attributes: { plan: 'gold' } },
      agent: { id: 'a-7', name: 'Reza' },
      touchpoint: { stage: 'support', channel: 'phone' },
      scores: [{ metric: 'nps', value: 3, min: 0, max: 10, questionId: 'nps' }],
      texts: [{ role: 'customer', field: 'why', text: 'دیر رسید' }],
    });
  });

  it('gives the response without a word of the text', () => {
    const response = responseReceived.schema.parse(toResponse(answered));
    expect(response).toMatchObject({
      state: 'complete',
      answeredQuestions: ['nps', 'why'],
      surveyVersion: 7,
    });
    expect(JSON.stringify(response)).not.toContain('دیر');
  });
});
