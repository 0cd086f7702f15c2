/** Turns the answers of one respondent into the two facts that other services listen to; pure. */
import {
  factId,
  feedbackId,
  type FeedbackReceived,
  type InvitationChanged,
  type ResponseReceived,
  type SurveyPublished,
} from '@voc/contracts';
import type { Answer } from './answer.reading.js';

/** The name of the hub's own surveys among the source systems. */
export const SURVEY_SYSTEM = 'voc-survey';

/** One stored response: what was answered to which version, since when, and in which version of the response itself. */
export interface AnsweredInvitation {
  invitation: InvitationChanged;
  survey: SurveyPublished;
  answers: readonly Answer[];
  version: number;
  /** When the respondent first answered; a later correction keeps it. */
  answeredAt: Date;
  /** When this version came in. */
  receivedAt: Date;
}

/** There is one response to an invitation, however often it is corrected. */
export function responseIdOf(invitation: Pick<InvitationChanged, 'workspaceId' | 'invitationId'>): string {
  return factId(invitation.workspaceId, 'response', invitation.invitationId);
}

/** The feedback item of an invitation's answer; known before the answer is. */
export function feedbackIdOf(invitation: Pick<InvitationChanged, 'workspaceId' | 'invitationId'>): string {
  return feedbackId(invitation.workspaceId, SURVEY_SYSTEM, invitation.invitationId);
}

/** The response without its words. */
export function toResponse(it: AnsweredInvitation): ResponseReceived {
  const { invitation } = it;
  return {
    workspaceId: invitation.workspaceId,
    responseId: responseIdOf(invitation),
    version: it.version,
    surveyId: it.survey.surveyId,
    surveyVersion: it.survey.version,
    invitationId: invitation.invitationId,
    state: 'complete',
    scores: scoresOf(it),
    answeredQuestions: it.answers.map((answer) => answer.questionId),
    receivedAt: it.receivedAt.toISOString(),
  };
}

/** The canonical feedback item: who and what comes from the invitation, product and stakeholder from the survey. */
export function toFeedback(it: AnsweredInvitation): FeedbackReceived {
  const { invitation, survey } = it;
  return {
    workspaceId: invitation.workspaceId,
    feedbackId: feedbackIdOf(invitation),
    version: it.version,
    source: { kind: 'survey', system: SURVEY_SYSTEM, externalId: invitation.invitationId },
    occurredAt: it.answeredAt.toISOString(),
    receivedAt: it.receivedAt.toISOString(),
    stakeholder: survey.stakeholder,
    customer: invitation.customer,
    agent: invitation.agent,
    team: invitation.team,
    touchpoint: { ...survey.touchpoint, ...invitation.touchpoint },
    product: survey.product,
    scores: scoresOf(it),
    texts: textsOf(it),
    attributes: { survey: survey.name, surveyId: survey.surveyId },
  };
}

function scoresOf({ survey, answers }: AnsweredInvitation): FeedbackReceived['scores'] {
  return survey.questions.flatMap((question) => {
    const value = valueOf(answers, question.id);
    if (question.kind !== 'score' || typeof value !== 'number') return [];
    return [
      { metric: question.metric, value, min: question.min, max: question.max, questionId: question.id },
    ];
  });
}

function textsOf({ survey, answers }: AnsweredInvitation): FeedbackReceived['texts'] {
  return survey.questions.flatMap((question) => {
    const value = valueOf(answers, question.id);
    if (question.kind !== 'text' || typeof value !== 'string') return [];
    return [{ role: 'customer' as const, field: question.id, text: value }];
  });
}

function valueOf(answers: readonly Answer[], questionId: string): Answer['value'] | undefined {
  return answers.find((answer) => answer.questionId === questionId)?.value;
}
