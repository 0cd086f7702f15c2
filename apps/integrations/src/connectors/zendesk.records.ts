/** What the records of Zendesk's feeds become: tickets with what happened to them lately, comments, people, ratings. */
import { z } from 'zod';
import type { Arrived, Mapped } from './connector.js';
import { checked, mapNamed, refused, unreadable } from './mapped.checks.js';
import { anything, instantOf, labelOf, maybe, sourceId } from './mapped.values.js';
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

/** What has happened longer ago is taken in as feedback, but is no news to act on. */
const NEWS_MS = 7 * 86_400_000;
/** Most changes of one event of a ticket. */
const MAX_CHANGES = 2_000;

export function mapRecord({ body, receivedAt }: Arrived, view: ZendeskView): Mapped[] {
  return mapNamed(body, {
    organization: mapOrganisation,
    // Agents come along too, for their names.
    user: (it) => mapUser(it).filter((mapped) => mapped.kind !== 'passed'),
    ticket: (it) => [...mapTicket(it, view), ...newsOf(it, receivedAt)],
    ticket_event: (it, { customers }) => mapTicketEvent(it, customers, view),
    rating: (it) => mapRating(it, view),
    response: (it) => mapResponse(it, view),
  });
}

const dated = ticket.extend({
  metric_set: maybe(z.looseObject({ solved_at: anything, status_updated_at: anything })),
});

/** What has happened to a ticket lately. */
function newsOf(raw: unknown, receivedAt: string): Mapped[] {
  const it = dated.safeParse(raw).data;
  const status = labelOf(it?.status)?.toLowerCase();
  if (!it || status === 'deleted') return [];
  const moments = [
    { type: 'ticket.created', at: instantOf(it.created_at) },
    { type: 'ticket.solved', at: secondOf(it.metric_set?.solved_at) },
    {
      type: 'ticket.closed',
      at: status === 'closed' ? secondOf(it.metric_set?.status_updated_at) : undefined,
    },
  ];
  const news = moments.flatMap(({ type, at }) =>
    at !== undefined && Date.parse(receivedAt) - Date.parse(at) < NEWS_MS ? [ticketEvent(type, it, at)] : [],
  );
  return checked(news, raw);
}

const child = z
  .looseObject({
    id: maybe(sourceId),
    event_type: anything,
    type: anything,
    body: anything,
    public: anything,
    author_id: anything,
    comment_id: anything,
    created_at: anything,
    via: anything,
  })
  .transform((it) => ({ ...it, event: it.event_type ?? it.type }));
const ticketEventRow = z.looseObject({
  ticket_id: sourceId,
  timestamp: anything,
  created_at: anything,
  child_events: maybe(z.array(maybe(child)).max(MAX_CHANGES)),
});
type Row = z.output<typeof ticketEventRow>;

function changesOf({ child_events: children }: Row) {
  const changes = (children ?? []).filter((it) => it !== undefined);
  // The first comment of a ticket is its description, which is taken with the ticket.
  return changes.some((it) => it.event === 'Create') ? [] : changes;
}

/** Ids of those who said something in public, customers or not. */
export function authorsIn(raw: unknown): string[] {
  const row = ticketEventRow.safeParse(raw).data;
  const spoken = row ? changesOf(row).filter((it) => it.event === 'Comment' && it.public === true) : [];
  return spoken.flatMap((it) => labelOf(it.author_id) ?? []);
}

/** `customers` are the ids of those authors who are customers. */
function mapTicketEvent(raw: unknown, customers: unknown, view: ZendeskView): Mapped[] {
  const { data: row, error } = ticketEventRow.safeParse(raw);
  if (!row) return [unreadable(error, raw)];
  const known = new Set(Array.isArray(customers) ? customers : []);
  return changesOf(row).flatMap((it): Mapped[] => {
    const when = secondOf(it.created_at) ?? secondOf(row.created_at) ?? secondOf(row.timestamp);
    const hidden = it.event === 'CommentPrivacyChange' && it.public === false;
    const gone = hidden || it.event === 'CommentRedactionEvent' ? labelOf(it.comment_id) : undefined;
    if (gone !== undefined) return checked([removalOf(`comment:${gone}`, when)], raw);
    if (it.event !== 'Comment') return [];
    if (it.public !== true) return [{ kind: 'passed', why: 'private note' }];
    if (!known.has(labelOf(it.author_id))) return [{ kind: 'passed', why: 'turn of an agent' }];
    if (it.id === undefined) return [refused('unreadable', 'child_events/id: is missing', raw)];
    const said = { id: it.id, ticketId: row.ticket_id, authorId: it.author_id, body: it.body, via: it.via };
    return mapComment({ ...said, at: when }, view, raw);
  });
}
