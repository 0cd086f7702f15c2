/** The list of all topics; creating topics, docs and contract tests read it. */
import { crmBatch } from './crm-batch.v1.js';
import { crmEvent } from './crm-event.v1.js';
import { customerChanged } from './customer-changed.v1.js';
import { feedbackAnalyzed } from './feedback-analyzed.v1.js';
import { feedbackReceived } from './feedback-received.v1.js';
import { inboundReceived } from './inbound-received.v1.js';
import { invitationChanged } from './invitation-changed.v1.js';
import { quarantine } from './quarantine.v1.js';
import { responseReceived } from './response-received.v1.js';
import { surveyPublished } from './survey-published.v1.js';
import { themeChanged } from './theme-changed.v1.js';
import type { Topic } from './topic.js';

export const topics: readonly Topic[] = [
  crmEvent,
  crmBatch,
  customerChanged,
  feedbackReceived,
  feedbackAnalyzed,
  surveyPublished,
  inboundReceived,
  invitationChanged,
  responseReceived,
  themeChanged,
  quarantine,
] as unknown as readonly Topic[];
