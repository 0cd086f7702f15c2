/** Makes the invitation that a decision asks for: its link, its times, and the context of the event. */
import type { CrmEvent } from '@voc/contracts';
import type { Cipher } from '@voc/service/basics';
import { languageFor, type Trigger } from '../surveys/survey.definition.js';
import type { Survey } from '../surveys/survey.entity.js';
import type { Contact, Invitation } from './invitation.entity.js';
import { hashOf, newToken } from './invitation.token.js';

const DAY_MS = 86_400_000;

export interface InvitationParts {
  id: string;
  event: CrmEvent;
  survey: Survey & { trigger: Trigger };
  contact: string;
  now: Date;
  cipher: Pick<Cipher, 'encrypt'>;
}

/** The delay counts from the event, not from its arrival; a clock that runs ahead delays nothing. */
export function draftInvitation({ id, event, survey, contact, now, cipher }: InvitationParts): Invitation {
  const { workspaceId, customer } = event;
  if (customer?.email === undefined) throw new Error('An invitation by e-mail needs an address.');
  const happened = Math.min(Date.parse(event.occurredAt), now.getTime());
  const dueAt = new Date(Math.max(now.getTime(), happened + survey.trigger.delaySeconds * 1_000));
  const token = newToken(workspaceId);
  const person: Contact = {
    email: customer.email,
    ...(customer.name === undefined ? {} : { name: customer.name }),
  };
  return {
    workspaceId,
    id,
    version: now.getTime(),
    surveyId: survey.id,
    surveyVersion: survey.version,
    state: 'pending',
    channel: survey.trigger.channel,
    contactKey: contact,
    contact: cipher.encrypt(workspaceId, JSON.stringify(person)),
    token: cipher.encrypt(workspaceId, token),
    tokenHash: hashOf(token),
    locale: customer.locale ?? languageFor(undefined, survey.questions),
    customer: {
      id: customer.id,
      ...(customer.attributes === undefined ? {} : { attributes: customer.attributes }),
    },
    agent: event.agent ?? null,
    team: event.team ?? null,
    touchpoint: event.touchpoint ?? null,
    eventId: event.eventId,
    failure: null,
    createdAt: now,
    dueAt,
    sentAt: null,
    changedAt: now,
    expiresAt: new Date(dueAt.getTime() + survey.expiresAfterDays * DAY_MS),
  };
}
