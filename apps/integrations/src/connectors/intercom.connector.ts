/**
 * Intercom: conversations, ratings, contacts and companies.
 *
 * A conversation is one item under its own id: its opening message and its present state. Each later message of a customer is
 * one item, `part:<id>`; the rating is `rating:<id of the conversation>`. They are parts of their conversation, and go when
 * it goes. A delivery holds the conversation with its latest parts, the whole conversation has up to 500 of them; since a
 * part is an item by itself, both lead to the same items. Words of agents and bots are passed, but for an opening that is
 * theirs, which is kept as such; notes are passed.
 *
 * The search for changed conversations leaves their parts out, so each changed conversation costs one request more.
 */
import { z } from 'zod';
import type { Connector, Cursor, Mapped, Page, SourceHttp } from './connector.js';
import { checked, mapNamed, unreadable } from './mapped.checks.js';
import { anything, instantOf, labelOf, maybe, sourceId } from './mapped.values.js';
import { type LinkTo, mapCompany, mapContact, mapConversation } from './intercom.mapping.js';
import { readPage } from './page.reading.js';

const HOSTS = {
  us: 'https://api.intercom.io',
  eu: 'https://api.eu.intercom.io',
  au: 'https://api.au.intercom.io',
};

const settings = z.object({
  region: z
    .enum(['us', 'eu', 'au'])
    .default('us')
    .describe('Where the data of the workspace is: us, eu or au.'),
  appId: z
    .string()
    .regex(/^[a-z0-9]{1,40}$/i)
    .optional()
    .describe(
      'Id of the workspace, from the address of its inbox; with it, items lead to their conversation.',
    ),
  from: z.iso
    .date()
    .default('1970-01-02')
    .describe(
      'Day from which on the first pull takes conversations, such as 2025-01-31; all of them without it.',
    ),
});

const credentials = z.object({
  token: z.string().min(1).max(500).describe('Access token of the app, from Developer Hub, Authentication.'),
});

type Settings = z.output<typeof settings>;

const linksOf =
  ({ appId }: Settings): LinkTo =>
  (id) =>
    appId === undefined || !/^\d+$/.test(id)
      ? {}
      : { url: `https://app.intercom.com/a/inbox/${appId}/inbox/conversation/${id}` };

const notification = z.looseObject({
  topic: z.string(),
  created_at: anything,
  data: maybe(z.looseObject({ item: anything })),
});
const identified = z.looseObject({ id: sourceId });
const part = identified.extend({ type: z.literal('conversation_part') });

function mapDelivery(body: unknown, receivedAt: string, linkTo: LinkTo): Mapped[] {
  const { success, data: it, error } = notification.safeParse(body);
  if (!success) return [unreadable(error, body)];
  if (it.topic === 'ping') return [{ kind: 'passed', why: 'ping' }];
  const at = instantOf(it.created_at) ?? receivedAt;
  const [subject] = it.topic.split('.');
  const redacted = part.safeParse(it.data?.item).data;
  if (it.topic === 'conversation_part.redacted' && redacted) {
    const { id } = redacted;
    return checked([{ kind: 'removal', of: 'feedback', externalId: `part:${id}`, changedAt: at }], body);
  }
  if (subject !== 'conversation' && subject !== 'contact' && subject !== 'company') {
    return [{ kind: 'passed', why: 'an event that tells nothing here' }];
  }
  const item = it.data?.item;
  if (it.topic.endsWith('.deleted')) return mapDeleted(item, subject, at, body);
  if (subject === 'company') return mapCompany(item);
  // Tags and the like of a contact come wrapped, and say nothing of it.
  const type = (item as { type?: unknown } | null | undefined)?.type;
  if (type !== undefined && type !== subject)
    return [{ kind: 'passed', why: 'an event that tells nothing here' }];
  return subject === 'contact'
    ? mapContact(item)
    : mapConversation(item, at, linkTo, it.topic.endsWith('.created'));
}

/** Of what is deleted, the id alone is told. */
function mapDeleted(item: unknown, subject: string, changedAt: string, body: unknown): Mapped[] {
  const { success, data: it, error } = identified.safeParse(item);
  if (!success) return [unreadable(error, body)];
  if (subject === 'company') return [{ kind: 'passed', why: 'an event that tells nothing here' }];
  const of = subject === 'contact' ? 'customer' : 'feedback';
  return checked([{ kind: 'removal', of, externalId: it.id, changedAt }], body);
}

/** The search of contacts compares days, not seconds. */
const CONTACTS_AGAIN_SECONDS = 2 * 86_400;
const PER_PAGE = 50;

const place = z.object({
  step: z.enum(['conversations', 'contacts']),
  /** Seconds since 1970: what was changed after it is asked for. */
  since: z.number(),
  contactsSince: z.number(),
  /** The latest change of this walk, from which on the next one asks. */
  latest: z.number(),
  after: z.string().max(500).optional(),
  /** Conversations of the page that are still to be fetched. */
  queue: z.array(z.string()),
});
type Place = z.output<typeof place>;

interface Context {
  http: SourceHttp;
  base: string;
  headers: Record<string, string>;
  now: Date;
}

const pages = maybe(
  z.looseObject({ next: maybe(z.looseObject({ starting_after: maybe(z.string().max(500)) })) }),
);
const rows = z.array(z.unknown()).max(1_000);
const found = z.looseObject({ conversations: rows, pages });
const foundContacts = z.looseObject({ data: rows, pages });
const changed = z.looseObject({ id: sourceId, updated_at: anything });

async function search({ http, base, headers }: Context, what: string, since: number, after?: string) {
  const body = JSON.stringify({
    query: { field: 'updated_at', operator: '>', value: since },
    sort: { field: 'updated_at', order: 'ascending' },
    pagination: { per_page: PER_PAGE, ...(after !== undefined && { starting_after: after }) },
  });
  return http.post(`${base}/${what}/search`, {
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
}

async function conversationsPage(context: Context, at: Place): Promise<Page> {
  const answer = await search(context, 'conversations', at.since, at.after);
  const page = readPage(found, answer, 'the search of conversations');
  const read = page.conversations.map((raw) => ({ raw, it: changed.safeParse(raw) }));
  const known = read.flatMap(({ it }) => it.data ?? []);
  const changes = known.map((it) => Math.floor(Date.parse(instantOf(it.updated_at) ?? '') / 1000) || 0);
  const records = read.flatMap(({ raw, it }) => (it.error ? [{ conversation: raw }] : []));
  const latest = Math.max(at.latest, ...changes);
  const after = page.pages?.next?.starting_after;
  const next = {
    ...at,
    latest,
    after: after === at.after ? undefined : after,
    queue: known.map((it) => it.id),
  };
  return { records, cursor: next.queue.length > 0 ? next : onwards(next), done: false };
}

/** To the next page of the search, or to the contacts. */
function onwards(at: Place): Place {
  if (at.queue.length > 0 || at.after !== undefined) return at;
  // A second has more than one change: its rest may come later.
  return { ...at, step: 'contacts', since: Math.max(at.since, at.latest - 1) };
}

async function conversationPage({ http, base, headers }: Context, at: Place): Promise<Page> {
  const [id = '', ...queue] = at.queue;
  // It may be gone since it was found.
  const answer = await http.get(`${base}/conversations/${encodeURIComponent(id)}`, {
    headers,
    accept: [404],
  });
  const raw = answer.status === 404 ? undefined : readPage(z.looseObject({}), answer, 'a conversation');
  return {
    records: raw === undefined ? [] : [{ conversation: raw }],
    cursor: onwards({ ...at, queue }),
    done: false,
  };
}

async function contactsPage(context: Context, at: Place): Promise<Page> {
  const answer = await search(context, 'contacts', at.contactsSince, at.after);
  const page = readPage(foundContacts, answer, 'the search of contacts');
  const records = page.data.map((contact) => ({ contact }));
  const after = page.pages?.next?.starting_after;
  if (after !== undefined && after !== at.after) return { records, cursor: { ...at, after }, done: false };
  const contactsSince = Math.max(0, Math.floor(context.now.getTime() / 1000) - CONTACTS_AGAIN_SECONDS);
  return { records, cursor: { ...at, step: 'conversations', after: undefined, contactsSince }, done: true };
}

export const intercom: Connector = {
  id: 'intercom',
  title: { en: 'Intercom', fa: 'اینترکام' },
  settings,
  credentials,
  webhook: {
    signature: {
      kind: 'hmac',
      algorithm: 'sha1',
      header: 'x-hub-signature',
      encoding: 'hex',
      prefix: 'sha1=',
    },
    deliveryId: ({ body }) => labelOf((body as { id?: unknown } | null)?.id),
    map: ({ body, receivedAt }, source) =>
      mapDelivery(body, receivedAt, linksOf(source.settings as Settings)),
  },
  pull: {
    everyMinutes: 10,
    requestsPerMinute: 300,
    page: async (http, cursor: Cursor, source) => {
      const set = source.settings as Settings;
      const context: Context = {
        http,
        base: HOSTS[set.region],
        headers: {
          authorization: `Bearer ${source.credentials['token'] ?? ''}`,
          accept: 'application/json',
          'intercom-version': '2.15',
        },
        now: source.now,
      };
      const from = Date.parse(set.from) / 1000;
      const start: Place = {
        step: 'conversations',
        since: from,
        contactsSince: from,
        latest: from,
        queue: [],
      };
      const at = place.safeParse(cursor).data ?? start;
      if (at.queue.length > 0) return conversationPage(context, at);
      return at.step === 'conversations' ? conversationsPage(context, at) : contactsPage(context, at);
    },
    map: ({ body, receivedAt }, source) => {
      const linkTo = linksOf(source.settings as Settings);
      return mapNamed(body, {
        conversation: (it) => mapConversation(it, receivedAt, linkTo, true),
        contact: mapContact,
      });
    },
  },
};
