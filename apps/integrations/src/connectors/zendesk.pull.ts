/**
 * Pages of Zendesk's feeds, one after the other: tickets, comments, ratings, responses to the newer survey.
 *
 * Comments come by the export of ticket events, a thousand at a time, and not by a request for each ticket: a backfill of a
 * million tickets would need a million. The export doesn't say who of the authors is a customer, so each page costs up to
 * ten more requests for a hundred users each.
 */
import { z } from 'zod';
import type { Cursor, Page, SourceHttp } from './connector.js';
import { anything, defined, labelOf, maybe, sourceId } from './mapped.values.js';
import { readPage } from './page.reading.js';
import { ticket, user } from './zendesk.mapping.js';
import { authorsIn } from './zendesk.records.js';

export interface Zendesk {
  http: SourceHttp;
  /** Address of its API, up to /api/v2. */
  base: string;
  headers: Record<string, string>;
  now: Date;
  /** Seconds since 1970 of the first day that is asked for. */
  from: number;
}

/** Ratings of so long ago are asked for again, since they may have been changed. */
const RATINGS_AGAIN_SECONDS = 7 * 86_400;
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

async function ticketsPage({ http, base, headers, from }: Zendesk, at: Place): Promise<Page> {
  const where = at.tickets === undefined ? `start_time=${from}` : `cursor=${encodeURIComponent(at.tickets)}`;
  const sides = 'users,groups,organizations,metric_sets';
  const answer = await http.get(`${base}/incremental/tickets/cursor.json?${where}&include=${sides}`, {
    headers,
  });
  const page = readPage(tickets, answer, 'the export of tickets');
  const names = { agents: namesOf(page.users), groups: namesOf(page.groups) };
  const records = [
    ...(page.organizations ?? []).map((organization) => ({ organization })),
    ...(page.users ?? []).map((it) => ({ user: it })),
    ...page.tickets.map((it) => ({ ticket: withNames(it, names) })),
  ];
  const next = { ...at, tickets: page.after_cursor ?? at.tickets };
  const ended = page.end_of_stream || next.tickets === at.tickets;
  return { records, cursor: ended ? { ...next, step: 'comments' } : next, done: false };
}

/** Names of agents and groups come beside the tickets. */
interface Names {
  agents: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
}

function withNames(raw: unknown, { agents, groups }: Names): unknown {
  const it = ticket.safeParse(raw).data;
  if (!it) return raw;
  const [agent, group] = [agents.get(labelOf(it.assignee_id) ?? ''), groups.get(labelOf(it.group_id) ?? '')];
  return { ...(raw as object), ...defined({ assignee_name: agent, group_name: group }) };
}

const named = z.looseObject({ id: sourceId, name: z.string() });

function namesOf(from: readonly unknown[] | undefined): ReadonlyMap<string, string> {
  const known = (from ?? []).map((it) => named.safeParse(it).data).filter((it) => it !== undefined);
  return new Map(known.map((it) => [it.id, it.name]));
}

const events = z.looseObject({
  ticket_events: list,
  after_cursor: maybe(z.string().max(500)),
  end_time: maybe(z.number()),
  end_of_stream: z.boolean(),
});

async function commentsPage(zendesk: Zendesk, at: Place): Promise<Page> {
  const { http, base, headers, from } = zendesk;
  const since = at.commentsSince ?? from;
  const where =
    at.comments === undefined ? `start_time=${since}` : `cursor=${encodeURIComponent(at.comments)}`;
  const url = `${base}/incremental/ticket_events.json?${where}&include=comment_events`;
  const page = readPage(events, await http.get(url, { headers }), 'the export of comments');
  const customers = await customersAmong(zendesk, new Set(page.ticket_events.flatMap(authorsIn)));
  const records = page.ticket_events.map((it) => ({
    ticket_event: it,
    customers: authorsIn(it).filter((author) => customers.has(author)),
  }));
  const next = { ...at, comments: page.after_cursor ?? at.comments, commentsSince: page.end_time ?? since };
  // A page that leads nowhere is asked for again in the next pull.
  const onwards = next.comments !== at.comments || next.commentsSince > since;
  const ended = page.end_of_stream || !onwards;
  return { records, cursor: ended ? { ...next, step: 'ratings' } : next, done: false };
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
    record: (rating: unknown): object => ({ rating }),
  },
  responses: {
    // In milliseconds, unlike everything else.
    path: (since: number) => `guide/survey_responses?filter[created_at_start]=${since * 1000}`,
    what: 'the list of survey responses',
    shape: z
      .looseObject({ survey_responses: list, meta })
      .transform((it) => ({ ...it, rows: it.survey_responses })),
    record: (response: unknown): object => ({ response }),
  },
};

/** An account has one of the two surveys switched on; the other one's list may be refused. */
async function listPage(zendesk: Zendesk, at: Place, step: keyof typeof lists): Promise<Page> {
  const { http, base, headers, from, now } = zendesk;
  const { path, what, shape, record } = lists[step];
  const paging = `page[size]=100${at.after === undefined ? '' : `&page[after]=${encodeURIComponent(at.after)}`}`;
  const url = `${base}/${path(at.ratedSince ?? from)}&${paging}`;
  const answer = await http.get(url, { headers, accept: [403, 404] });
  const { rows, meta } =
    answer.status === 200 ? readPage(shape, answer, what) : { rows: [], meta: undefined };
  const records = rows.map(record);
  const after = meta?.has_more === true ? meta.after_cursor : undefined;
  // The same cursor again would lead in a circle.
  if (after !== undefined && after !== at.after) return { records, cursor: { ...at, after }, done: false };
  const rest = { ...at, after: undefined };
  if (step === 'ratings') return { records, cursor: { ...rest, step: 'responses' }, done: false };
  const ratedSince = Math.floor(now.getTime() / 1000) - RATINGS_AGAIN_SECONDS;
  return { records, cursor: { ...rest, step: 'tickets', ratedSince }, done: true };
}
