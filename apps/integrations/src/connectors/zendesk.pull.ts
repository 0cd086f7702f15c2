/**
 * Pages of Zendesk's feeds, one after the other: tickets, comments, ratings, responses to the newer survey.
 *
 * Comments come by the export of ticket events, a thousand at a time, and not by a request for each ticket: a backfill of a
 * million tickets would need a million. The export doesn't say who of the authors is a customer, so each page costs up to
 * ten more requests for a hundred users each.
 */
import { z } from 'zod';
import type { Cursor, Mapped, Page, SourceHttp } from './connector.js';
import { checked, refused, unreadable } from './mapped.checks.js';
import { anything, instantOf, labelOf, maybe, sourceId } from './mapped.values.js';
import { readPage } from './page.reading.js';
import {
  mapComment,
  mapOrganisation,
  mapTicket,
  mapUser,
  removalOf,
  secondOf,
  ticket,
  ticketEvent,
  user,
  type Names,
  type ZendeskView,
} from './zendesk.mapping.js';
import { mapRating, mapResponse } from './zendesk.ratings.js';

export interface Zendesk {
  http: SourceHttp;
  /** Address of its API, up to /api/v2. */
  base: string;
  headers: Record<string, string>;
  view: ZendeskView;
  now: Date;
  /** Seconds since 1970 of the first day that is asked for. */
  from: number;
}

/** Ratings of so long ago are asked for again, since they may have been changed. */
const RATINGS_AGAIN_SECONDS = 7 * 86_400;
/** What has happened longer ago is taken in as feedback, but is no news to act on. */
const NEWS_MS = 7 * 86_400_000;
/** Most of everything that a page is read with. */
const MAX_PAGE = 2_000;
const USERS_A_REQUEST = 100;

const STEPS = ['tickets', 'comments', 'ratings', 'responses'] as const;

/** Each feed goes on by itself: by a cursor where it has given one, else by seconds since 1970. */
const place = z.object({
  step: z.enum(STEPS),
  tickets: z.string().max(500).optional(),
  comments: z.string().max(500).optional(),
  commentsSince: z.number().optional(),
  /** Of the list at hand. */
  after: z.string().max(500).optional(),
  ratedSince: z.number().optional(),
});
type Place = z.output<typeof place>;

export async function pullPage(zendesk: Zendesk, cursor: Cursor): Promise<Page> {
  const at = place.safeParse(cursor).data ?? { step: 'tickets' };
  if (at.step === 'tickets') return ticketsPage(zendesk, at);
  if (at.step === 'comments') return commentsPage(zendesk, at);
  return listPage(zendesk, at, at.step);
}

const list = z.array(z.unknown()).max(MAX_PAGE);
const rows = maybe(list);
const tickets = z.looseObject({
  tickets: list,
  users: rows,
  groups: rows,
  organizations: rows,
  after_cursor: maybe(z.string().max(500)),
  end_of_stream: z.boolean(),
});

async function ticketsPage({ http, base, headers, view, now, from }: Zendesk, at: Place): Promise<Page> {
  const where = at.tickets === undefined ? `start_time=${from}` : `cursor=${encodeURIComponent(at.tickets)}`;
  const sides = 'users,groups,organizations,metric_sets';
  const answer = await http.get(`${base}/incremental/tickets/cursor.json?${where}&include=${sides}`, {
    headers,
  });
  const page = readPage(tickets, answer, 'the export of tickets');
  const names = { agents: namesOf(page.users), groups: namesOf(page.groups) };
  const mapped = [
    ...(page.organizations ?? []).flatMap(mapOrganisation),
    // Agents come along too, for their names.
    ...(page.users ?? []).flatMap(mapUser).filter((it) => it.kind !== 'passed'),
    ...page.tickets.flatMap((it) => [...mapTicket(it, view, names), ...newsOf(it, names, now)]),
  ];
  const next = { ...at, tickets: page.after_cursor ?? at.tickets };
  const ended = page.end_of_stream || next.tickets === at.tickets;
  return { mapped, cursor: ended ? { ...next, step: 'comments' } : next, done: false };
}

const named = z.looseObject({ id: sourceId, name: z.string() });

function namesOf(from: readonly unknown[] | undefined): ReadonlyMap<string, string> {
  const known = (from ?? []).map((it) => named.safeParse(it).data).filter((it) => it !== undefined);
  return new Map(known.map((it) => [it.id, it.name]));
}

const dated = ticket.extend({
  metric_set: maybe(z.looseObject({ solved_at: anything, status_updated_at: anything })),
});

/** What has happened to a ticket lately. */
function newsOf(raw: unknown, names: Names, now: Date): Mapped[] {
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
    at !== undefined && now.getTime() - Date.parse(at) < NEWS_MS ? [ticketEvent(type, it, at, names)] : [],
  );
  return checked(news, raw);
}

const child = z.looseObject({
  id: maybe(sourceId),
  event_type: anything,
  type: anything,
  body: anything,
  public: anything,
  author_id: anything,
  comment_id: anything,
  created_at: anything,
  via: anything,
});
const ticketEventRow = z.looseObject({
  ticket_id: sourceId,
  timestamp: anything,
  created_at: anything,
  child_events: maybe(z.array(maybe(child)).max(MAX_PAGE)),
});
const events = z.looseObject({
  ticket_events: list,
  after_cursor: maybe(z.string().max(500)),
  end_time: maybe(z.number()),
  end_of_stream: z.boolean(),
});

async function commentsPage(zendesk: Zendesk, at: Place): Promise<Page> {
  const { http, base, headers, from, view } = zendesk;
  const since = at.commentsSince ?? from;
  const where =
    at.comments === undefined ? `start_time=${since}` : `cursor=${encodeURIComponent(at.comments)}`;
  const url = `${base}/incremental/ticket_events.json?${where}&include=comment_events`;
  const page = readPage(events, await http.get(url, { headers }), 'the export of comments');
  const rows = page.ticket_events.map((raw) => ({ raw, read: ticketEventRow.safeParse(raw) }));
  const found = rows.flatMap(({ raw, read: { data: row } }) => {
    const parts = (row?.child_events ?? [])
      .filter((it) => it !== undefined)
      .map((it) => ({ ...it, event: it.event_type ?? it.type }));
    // The first comment of a ticket is its description, which is taken with the ticket.
    const opens = parts.some((it) => it.event === 'Create');
    return row && !opens ? parts.map((it) => ({ it, row, raw })) : [];
  });
  const spoken = found.filter(({ it }) => it.event === 'Comment' && it.public === true);
  const customers = await customersAmong(
    zendesk,
    new Set(spoken.flatMap(({ it }) => labelOf(it.author_id) ?? [])),
  );
  const broken = rows.flatMap(({ raw, read }) => (read.error ? [unreadable(read.error, raw)] : []));
  const told = found.flatMap(({ it, row, raw }): Mapped[] => {
    const when = secondOf(it.created_at) ?? secondOf(row.created_at) ?? secondOf(row.timestamp);
    const hidden = it.event === 'CommentPrivacyChange' && it.public === false;
    const gone = hidden || it.event === 'CommentRedactionEvent' ? labelOf(it.comment_id) : undefined;
    if (gone !== undefined) return checked([removalOf(`comment:${gone}`, when)], raw);
    if (it.event !== 'Comment') return [];
    if (it.public !== true) return [{ kind: 'passed', why: 'private note' }];
    if (!customers.has(labelOf(it.author_id) ?? '')) return [{ kind: 'passed', why: 'turn of an agent' }];
    if (it.id === undefined) return [refused('unreadable', 'child_events/id: is missing', raw)];
    const said = { id: it.id, ticketId: row.ticket_id, authorId: it.author_id, body: it.body, via: it.via };
    return mapComment({ ...said, at: when }, view, raw);
  });
  const next = { ...at, comments: page.after_cursor ?? at.comments, commentsSince: page.end_time ?? since };
  // A page that leads nowhere is asked for again in the next pull.
  const onwards = next.comments !== at.comments || next.commentsSince > since;
  const ended = page.end_of_stream || !onwards;
  const mapped = [...broken, ...told];
  return { mapped, cursor: ended ? { ...next, step: 'ratings' } : next, done: false };
}

const users = z.looseObject({ users: list });

/** Those of the ids that belong to customers. */
async function customersAmong(
  { http, base, headers }: Zendesk,
  ids: ReadonlySet<string>,
): Promise<Set<string>> {
  const asked = [...ids].filter((id) => /^\d+$/.test(id)).slice(0, MAX_PAGE);
  const customers = new Set<string>();
  for (let from = 0; from < asked.length; from += USERS_A_REQUEST) {
    const some = asked.slice(from, from + USERS_A_REQUEST).join(',');
    const answer = await http.get(`${base}/users/show_many.json?ids=${some}`, { headers });
    for (const raw of readPage(users, answer, 'the list of users').users) {
      const it = user.safeParse(raw).data;
      if (it?.role === 'end-user') customers.add(it.id);
    }
  }
  return customers;
}

const meta = maybe(z.looseObject({ has_more: anything, after_cursor: maybe(z.string().max(500)) }));

/** The two lists of what customers thought of a ticket. */
const lists = {
  ratings: {
    path: (since: number) => `satisfaction_ratings.json?score=received&start_time=${since}`,
    what: 'the list of satisfaction ratings',
    shape: z
      .looseObject({ satisfaction_ratings: list, meta })
      .transform((it) => ({ ...it, rows: it.satisfaction_ratings })),
    map: mapRating,
  },
  responses: {
    // In milliseconds, unlike everything else.
    path: (since: number) => `guide/survey_responses?filter[created_at_start]=${since * 1000}`,
    what: 'the list of survey responses',
    shape: z
      .looseObject({ survey_responses: list, meta })
      .transform((it) => ({ ...it, rows: it.survey_responses })),
    map: mapResponse,
  },
};

/** An account has one of the two surveys switched on; the other one's list may be refused. */
async function listPage(zendesk: Zendesk, at: Place, step: keyof typeof lists): Promise<Page> {
  const { http, base, headers, view, from, now } = zendesk;
  const { path, what, shape, map } = lists[step];
  const paging = `page[size]=100${at.after === undefined ? '' : `&page[after]=${encodeURIComponent(at.after)}`}`;
  const url = `${base}/${path(at.ratedSince ?? from)}&${paging}`;
  const answer = await http.get(url, { headers, accept: [403, 404] });
  const { rows, meta } =
    answer.status === 200 ? readPage(shape, answer, what) : { rows: [], meta: undefined };
  const mapped = rows.flatMap((it) => map(it, view));
  const after = meta?.has_more === true ? meta.after_cursor : undefined;
  // The same cursor again would lead in a circle.
  if (after !== undefined && after !== at.after) return { mapped, cursor: { ...at, after }, done: false };
  const rest = { ...at, after: undefined };
  if (step === 'ratings') return { mapped, cursor: { ...rest, step: 'responses' }, done: false };
  const ratedSince = Math.floor(now.getTime() / 1000) - RATINGS_AGAIN_SECONDS;
  return { mapped, cursor: { ...rest, step: 'tickets', ratedSince }, done: true };
}
