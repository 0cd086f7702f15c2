/** What Zendesk delivers: events that an account subscribes to, and bodies that its triggers send. */
import { z } from 'zod';
import type { Mapped } from './connector.js';
import { checked, refused, unreadable } from './mapped.checks.js';
import { anything, defined, instantOf, labelOf, maybe, sourceId, wordsOf } from './mapped.values.js';
import {
  mapComment,
  mapOrganisation,
  mapTicket,
  mapUser,
  removalOf,
  secondOf,
  ticket,
  ticketEvent,
  type ZendeskView,
} from './zendesk.mapping.js';
import { mapRating, mapResponse } from './zendesk.ratings.js';

const TYPE = 'zen:event-type:';

const envelope = z.looseObject({
  type: z.string().startsWith(TYPE),
  time: anything,
  detail: z.looseObject({ id: sourceId }),
  event: maybe(z.looseObject({ current: anything, comment: anything })),
});
type Envelope = z.output<typeof envelope>;

/** The body of a trigger's webhook, as the settings ask for it. */
const triggered = z.looseObject({
  ticket: z.looseObject({ id: sourceId, requester: anything }),
  satisfaction: maybe(z.looseObject({ score: anything })),
});

/**
 * Deliveries of one action come in any order, so each is taken by itself: `updated_at` of the ticket says which state is the
 * newest, and nothing is concluded from the order of arrival.
 */
export function mapDelivery(body: unknown, receivedAt: string, view: ZendeskView): Mapped[] {
  const response = (body as { survey_response?: unknown } | null)?.survey_response;
  if (response !== undefined) return mapResponse(response, view);
  if ((body as { ticket?: unknown } | null)?.ticket !== undefined) return mapTriggered(body, view);
  const { success, data: it, error } = envelope.safeParse(body);
  if (!success) return [unreadable(error, body)];
  const [subject = '', name = ''] = it.type.slice(TYPE.length).split('.', 2);
  const at = secondOf(it.time) ?? receivedAt;
  if (subject === 'ticket') return mapTicketEvent(name, it, at, body, view);
  if (subject === 'user') {
    const gone = name === 'deleted' || name === 'permanently_deleted';
    return gone
      ? [{ kind: 'removal', of: 'customer', externalId: it.detail.id, changedAt: at }]
      : mapUser(it.detail);
  }
  if (subject === 'organization' && name !== 'deleted') return mapOrganisation(it.detail);
  return [{ kind: 'passed', why: 'an event that tells nothing here' }];
}

function mapTicketEvent(name: string, it: Envelope, at: string, body: unknown, view: ZendeskView): Mapped[] {
  if (name === 'soft_deleted' || name === 'permanently_deleted' || name === 'marked_as_spam') {
    return checked([removalOf(it.detail.id, at)], body);
  }
  if (name === 'comment_added') return mapAdded(it, at, body, view);
  if (name === 'comment_redacted' || name === 'comment_made_private') {
    const comment = addressed.safeParse(it.event?.comment).data;
    // What is left of a redacted comment is not told.
    return comment
      ? checked([removalOf(`comment:${comment.id}`, at)], body)
      : [{ kind: 'passed', why: 'no comment' }];
  }
  const now = mapTicket(it.detail, view);
  const status = name === 'status_changed' ? labelOf(it.event?.current)?.toLowerCase() : undefined;
  const type =
    name === 'created' ? 'created' : status === 'solved' || status === 'closed' ? status : undefined;
  const data = ticket.safeParse(it.detail).data;
  if (type === undefined || !data || now.some((each) => each.kind !== 'feedback')) return now;
  const moment = type === 'created' ? (instantOf(data.created_at) ?? at) : at;
  return [...now, ...checked([ticketEvent(`ticket.${type}`, data, moment)], body)];
}

const addressed = z.looseObject({ id: sourceId });
const added = addressed.extend({
  body: anything,
  is_public: anything,
  author: maybe(z.looseObject({ id: anything, is_staff: anything })),
});

function mapAdded(it: Envelope, at: string, body: unknown, view: ZendeskView): Mapped[] {
  const { success, data: comment, error } = added.safeParse(it.event?.comment);
  if (!success) return [unreadable(error, body)];
  // Only what is said to be public is taken for it.
  if (comment.is_public !== true) return [{ kind: 'passed', why: 'private note' }];
  if (comment.author?.is_staff !== false) return [{ kind: 'passed', why: 'turn of an agent' }];
  const opening = wordsOf(comment.body) === wordsOf(it.detail['description']);
  if (opening) return [{ kind: 'passed', why: 'opening words of the ticket' }];
  const of = { id: comment.id, ticketId: it.detail.id, authorId: comment.author.id, body: comment.body };
  return mapComment({ ...of, via: it.detail['via'], at }, view, body);
}

function mapTriggered(body: unknown, view: ZendeskView): Mapped[] {
  const { success, data: it, error } = triggered.safeParse(body);
  if (!success) return [unreadable(error, body)];
  const { requester, ...told } = it.ticket;
  const asked = ticket.safeParse(told).data;
  if (!asked) return [refused('unreadable', 'ticket: is not what the settings ask for', body, it.ticket.id)];
  const now = mapTicket(told, view);
  const customer = addressed.safeParse(requester).success ? mapUser(requester) : [];
  const { satisfaction } = it;
  const { id, requester_id, assignee_id, group_id, updated_at } = asked;
  const rating = labelOf(satisfaction?.score)
    ? mapRating(
        defined({
          ...satisfaction,
          ticket_id: id,
          requester_id,
          assignee_id,
          group_id,
          created_at: updated_at,
          updated_at,
        }),
        view,
      )
    : [];
  const status = labelOf(asked.status)?.toLowerCase();
  const moment = secondOf(asked.updated_at);
  // A rating comes after the end that it is about, and is no second end.
  const rated = rating.some((each) => each.kind === 'feedback');
  const ended = (status === 'solved' || status === 'closed') && moment !== undefined && !rated;
  const event = ended ? checked([ticketEvent(`ticket.${status}`, asked, moment)], body) : [];
  return [...customer, ...now, ...rating, ...event];
}
