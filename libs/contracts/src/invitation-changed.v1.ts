/** `invitation.changed.v1`: the state of one personal invitation to a survey. */
import { z } from 'zod';
import { instant, locale, maskedCustomer, party, touchpoint, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const invitationState = z.enum(['pending', 'sent', 'failed', 'answered', 'expired']);

export const invitationChangedSchema = z.object({
  workspaceId: uuid,
  invitationId: uuid,
  version,
  surveyId: uuid,
  surveyVersion: version,
  state: invitationState,
  channel: z.enum(['email']),
  /** SHA-256 of the link's token, hex: the token itself is only in the message to the contact. */
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
  locale,
  customer: maskedCustomer,
  agent: party.optional(),
  team: party.optional(),
  touchpoint: touchpoint.optional(),
  /** The CRM event that triggered it, where one did. */
  eventId: uuid.optional(),
  changedAt: instant,
  expiresAt: instant,
});

export const invitationChanged = defineTopic({
  name: 'invitation.changed.v1',
  summary: 'An invitation was made, sent, answered, failed or expired.',
  schema: invitationChangedSchema,
  key: (it) => `${it.workspaceId}:${it.invitationId}`,
  producers: ['survey-delivery'],
  consumers: ['response-ingestion', 'metrics'],
  retention: { kind: 'compacted' },
});

export type InvitationChanged = MessageOf<typeof invitationChanged>;
