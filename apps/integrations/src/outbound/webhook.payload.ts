/** What is told of a fact, as the body of a request; pure. */
import type { CrmEvent, FeedbackAnalyzed } from '@voc/contracts';

export const webhookEvents = [
  'feedback.created',
  'feedback.changed',
  'feedback.deleted',
  'crm.event',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Largest body in bytes, as Standard Webhooks advises; of a larger one only the outline is sent. */
export const MAX_PAYLOAD_BYTES = 20_000;

/** `timestamp`: ISO, when the hub learnt of it. */
export function feedbackPayload(event: WebhookEvent, item: FeedbackAnalyzed, timestamp: string): string {
  const { feedbackId: id, version, source, occurredAt, receivedAt, deletedAt } = item;
  const outline = { id, version, source, occurredAt, receivedAt };
  if (deletedAt !== undefined) return bodyOf(event, timestamp, { ...outline, deletedAt });
  const { workspaceId, feedbackId, taxonomyVersion, modelVersion, analyzedAt, ...facts } = item;
  return orThin(bodyOf(event, timestamp, { id, ...facts }), () =>
    bodyOf(event, timestamp, { ...outline, thin: true, path: `/api/v1/feedback/${id}` }),
  );
}

/** Of the customer only the id and the attributes are told: names and addresses don't leave by this door. */
export function crmPayload(event: CrmEvent, timestamp: string): string {
  const { workspaceId, eventId: id, customer, attributes, account, ...facts } = event;
  const outline = {
    id,
    ...facts,
    ...(customer && { customer: { id: customer.id } }),
    ...(account && { account: { id: account.id } }),
  };
  const full = {
    ...outline,
    ...(customer && { customer: { id: customer.id, attributes: customer.attributes } }),
    ...(account && { account }),
    ...(attributes && { attributes }),
  };
  return orThin(bodyOf('crm.event', timestamp, full), () =>
    bodyOf('crm.event', timestamp, { ...outline, thin: true }),
  );
}

export function pingPayload(subscriptionId: string, timestamp: string): string {
  return bodyOf('ping', timestamp, { webhook: subscriptionId });
}

function bodyOf(type: string, timestamp: string, data: object): string {
  return JSON.stringify({ type, timestamp, data });
}

function orThin(full: string, thin: () => string): string {
  return Buffer.byteLength(full) <= MAX_PAYLOAD_BYTES ? full : thin();
}
