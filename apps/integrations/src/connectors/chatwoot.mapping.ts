/** Chatwoot's messages, answers to its satisfaction survey, conversations and contacts, as the hub's things. */
import { z } from 'zod';
import type { FeedbackContent, Mapped } from './connector.js';
import { checked, refused, unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  emailOf,
  instantOf,
  labelOf,
  maybe,
  partyOf,
  phoneOf,
  sourceId,
  wordsOf,
} from './mapped.values.js';

const contact = z.looseObject({
  id: sourceId,
  name: anything,
  email: anything,
  phone_number: anything,
  type: anything,
  custom_attributes: maybe(z.record(z.string(), z.unknown())),
  additional_attributes: maybe(z.looseObject({ company_name: anything })),
});
type Contact = z.output<typeof contact>;

const person = z.looseObject({ id: anything, name: anything });

const conversation = z.looseObject({
  id: maybe(sourceId),
  channel: anything,
  status: anything,
  labels: anything,
  priority: anything,
  created_at: anything,
  updated_at: anything,
  last_activity_at: anything,
  meta: maybe(
    z.looseObject({
      sender: maybe(contact),
      assignee: maybe(person),
      team: maybe(person),
      channel: anything,
    }),
  ),
});
type Conversation = z.output<typeof conversation>;

const survey = z.looseObject({ rating: anything, feedback_message: anything });

const message = z.looseObject({
  id: sourceId,
  content: anything,
  message_type: z.union([z.string(), z.int()]),
  content_type: anything,
  private: anything,
  created_at: anything,
  content_attributes: maybe(
    z.looseObject({
      deleted: anything,
      submitted_values: maybe(z.looseObject({ csat_survey_response: maybe(survey) })),
    }),
  ),
  sender: maybe(contact),
  contact: maybe(contact),
  conversation: maybe(conversation),
  conversation_id: maybe(sourceId),
});

/** Chatwoot's own words for the numbers that its pages write. */
const MESSAGE_TYPES = ['incoming', 'outgoing', 'activity', 'template'];

/** Where things are seen by people: the address of a conversation. */
export type LinkTo = (conversationId: string) => string;

/** What every answer of the survey says, wherever it was read. */
interface Rating {
  messageId: string;
  rating: unknown;
  comment: unknown;
  occurredAt: string | undefined;
  conversationId: string | undefined;
  facts: Facts;
}

type Facts = Pick<FeedbackContent, 'customer' | 'agent' | 'team' | 'touchpoint'>;

/** A message of a webhook, or of a page of the conversation `within`. */
export function mapMessage(raw: unknown, receivedAt: string, linkTo: LinkTo, within?: unknown): Mapped[] {
  const { success, data: it, error } = message.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const of = maybe(conversation).safeParse(within);
  if (!of.success) return [unreadable(of.error, raw)];
  const told = of.data ?? it.conversation;
  const conversationId = it.conversation_id ?? told?.id;
  const type = typeof it.message_type === 'number' ? MESSAGE_TYPES[it.message_type] : it.message_type;
  if (it.private === true) return [{ kind: 'passed', why: 'private note' }];
  if (it.content_type === 'input_csat') {
    const answer = it.content_attributes?.submitted_values?.csat_survey_response;
    if (!answer) return [{ kind: 'passed', why: 'survey without an answer' }];
    return mapRating(
      {
        messageId: it.id,
        rating: answer.rating,
        comment: answer.feedback_message,
        // The message is dated when the survey was asked; the answer has no date of its own here.
        occurredAt: instantOf(receivedAt),
        conversationId,
        facts: factsOf(told, told?.meta?.sender),
      },
      raw,
      linkTo,
    );
  }
  if (type === 'outgoing') return [{ kind: 'passed', why: 'turn of an agent' }];
  if (type === 'activity' || type === 'template') return [{ kind: 'passed', why: 'message of the system' }];
  const externalId = `message:${it.id}`;
  if (type !== 'incoming') {
    return [refused('unknown_type', 'message_type: is none that Chatwoot is known for', raw, externalId)];
  }
  if (it.content_attributes?.deleted === true) {
    return checked([{ kind: 'removal', of: 'feedback', externalId, changedAt: instantOf(receivedAt) }], raw);
  }
  const text = wordsOf(it.content);
  if (text === undefined) return [{ kind: 'passed', why: 'no text' }];
  const occurredAt = instantOf(it.created_at);
  if (occurredAt === undefined)
    return [refused('missing_date', 'created_at: is not a date', raw, externalId)];
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...factsOf(told, it.sender ?? it.contact ?? told?.meta?.sender),
    scores: [],
    texts: [{ role: 'customer', field: 'message', text }],
    ...attributesFor({ conversation: conversationId }),
  };
  return checked(
    [{ kind: 'feedback', sourceKind: 'chat', externalId, ...urlFor(linkTo, conversationId), content }],
    raw,
  );
}

const answered = z.looseObject({
  rating: anything,
  feedback_message: anything,
  message_id: sourceId,
  conversation_id: maybe(sourceId),
  contact: maybe(contact),
  assigned_agent: maybe(person),
  created_at: anything,
});

/** An answer of the list of answers. */
export function mapAnswer(raw: unknown, linkTo: LinkTo): Mapped[] {
  const { success, data: it, error } = answered.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const facts = {
    ...(it.contact && { customer: customerOf(it.contact) }),
    ...defined({ agent: partyOf(it.assigned_agent?.id, it.assigned_agent?.name) }),
  };
  const occurredAt = instantOf(it.created_at);
  return mapRating(
    {
      messageId: it.message_id,
      rating: it.rating,
      comment: it.feedback_message,
      occurredAt,
      conversationId: it.conversation_id,
      facts,
    },
    raw,
    linkTo,
  );
}

/** Without `changedAt`: neither way says when a rating was edited, so what arrives later is newer. */
function mapRating(
  { messageId, rating, comment, occurredAt, conversationId, facts }: Rating,
  raw: unknown,
  linkTo: LinkTo,
): Mapped[] {
  const externalId = `csat:${messageId}`;
  const value = typeof rating === 'string' ? Number(rating) : rating;
  if (typeof value !== 'number' || !(value >= 1 && value <= 5)) {
    return [refused('off_scale', 'rating: is not between 1 and 5', raw, externalId)];
  }
  if (occurredAt === undefined)
    return [refused('missing_date', 'created_at: is not a date', raw, externalId)];
  const text = wordsOf(comment);
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...facts,
    scores: [{ metric: 'csat', value, min: 1, max: 5 }],
    texts: text === undefined ? [] : [{ role: 'customer', field: 'feedback', text }],
    ...attributesFor({ conversation: conversationId }),
  };
  return checked(
    [{ kind: 'feedback', sourceKind: 'survey', externalId, ...urlFor(linkTo, conversationId), content }],
    raw,
  );
}

const statusChange = conversation.extend({
  id: sourceId,
  changed_attributes: maybe(
    z.array(z.looseObject({ status: maybe(z.looseObject({ current_value: anything })) })),
  ),
});

/** A conversation that was opened or resolved. */
export function mapConversation(raw: unknown, event: string, receivedAt: string): Mapped[] {
  const { success, data: it, error } = statusChange.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const changed = it.changed_attributes?.find((change) => change.status)?.status?.current_value;
  const resolved = event === 'conversation_status_changed' && (changed ?? it.status) === 'resolved';
  if (event !== 'conversation_created' && !resolved)
    return [{ kind: 'passed', why: 'no closing or opening' }];
  const changedAt = instantOf(it.updated_at) ?? instantOf(it.last_activity_at) ?? receivedAt;
  const at = resolved ? changedAt : (instantOf(it.created_at) ?? changedAt);
  const type = resolved ? 'ticket.closed' : 'ticket.created';
  return checked(
    [
      {
        kind: 'event',
        // A conversation may be resolved again after it was taken up once more.
        externalId: resolved ? `${type}:${it.id}:${at}` : `${type}:${it.id}`,
        changedAt,
        event: {
          type,
          subject: it.id,
          occurredAt: at,
          ...factsOf(it, it.meta?.sender),
          ...attributesFor({
            conversation: it.id,
            status: it.status,
            labels: it.labels,
            priority: it.priority,
          }),
        },
      },
    ],
    raw,
  );
}

/** A contact that is new or has changed. */
export function mapContact(raw: unknown): Mapped[] {
  const { success, data: it, error } = contact.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const company = labelOf(it.additional_attributes?.company_name);
  const { id: externalId, attributes, ...known } = customerOf(it);
  const customer = defined({
    ...known,
    account: company === undefined ? undefined : { id: company, name: company },
    attributes,
  });
  return checked([{ kind: 'customer', externalId, customer }], raw);
}

function customerOf(it: Contact): NonNullable<FeedbackContent['customer']> {
  return defined({
    id: it.id,
    name: labelOf(it.name),
    email: emailOf(it.email),
    phone: phoneOf(it.phone_number),
    attributes: attributesOf(it.custom_attributes ?? {}),
  });
}

/** Who and where, as far as the conversation tells. Agents that are bots have served nobody. */
function factsOf(told: Conversation | undefined, sender: Contact | undefined): Facts {
  const { assignee, team, channel } = told?.meta ?? {};
  const through = labelOf(channel) ?? labelOf(told?.channel);
  return defined({
    customer: sender && sender.type !== 'user' ? customerOf(sender) : undefined,
    agent: partyOf(assignee?.id, assignee?.name),
    team: partyOf(team?.id, team?.name),
    touchpoint:
      through === undefined
        ? undefined
        : { channel: through.replace(/^Channel::/, '').toLowerCase() || through },
  });
}

function attributesFor(values: Record<string, unknown>): Pick<FeedbackContent, 'attributes'> {
  return defined({ attributes: attributesOf(values) });
}

function urlFor(linkTo: LinkTo, conversationId: string | undefined): { url?: string } {
  return conversationId !== undefined && /^\d+$/.test(conversationId) ? { url: linkTo(conversationId) } : {};
}
