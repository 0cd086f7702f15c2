/**
 * Chatwoot: messages, satisfaction ratings, contacts, and conversations that open and close.
 *
 * A customer's message is one item, `message:<id>`, and never a conversation: a delivery holds one message only, and a
 * conversation that grows would have to be joined anew at each of them. A page of messages gives the same items. An answer
 * to the satisfaction survey is one item, `csat:<id of the message that asked>`, so an edited rating is a new version of it.
 * Both carry the conversation as an attribute. What agents and the system say is passed.
 *
 * The pull walks the conversations from the latest activity down to where the walk before began, and asks each for its
 * messages after the newest one that was known then: one request a conversation that was active, and one for each further
 * hundred messages. New activity moves conversations to pages that the walk has left; the next walk meets them.
 */
import { z } from 'zod';
import { type LinkTo, mapAnswer, mapContact, mapConversation, mapMessage } from './chatwoot.mapping.js';
import type { Connector, Cursor, Mapped, Page, SourceHttp } from './connector.js';
import { mapNamed, refused } from './mapped.checks.js';
import { anything, instantOf, maybe, partyOf, sourceId } from './mapped.values.js';
import { readPage } from './page.reading.js';

const settings = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe(
      'Address of Chatwoot, for example https://app.chatwoot.com. Give the source the secret that Chatwoot shows for its webhook; ' +
        'a Chatwoot that shows none can not sign: put a slash and the secret of the source behind the address of the source.',
    ),
  accountId: z
    .string()
    .regex(/^\d{1,18}$/)
    .describe('Number of the account: the part after /accounts/ in the address of its inbox.'),
});

const credentials = z.object({
  token: z
    .string()
    .min(1)
    .max(500)
    .describe('Access token of an administrator: Profile settings, Access token.'),
});

/** Answers can be changed for two weeks, and their list knows only when they were first given. */
const EDITABLE_SECONDS = 15 * 86_400;
/** Pages of messages are full with this many. */
const FULL_PAGE = 100;

type Settings = z.output<typeof settings>;
const baseOf = ({ url, accountId }: Settings) => `${url.replace(/\/+$/, '')}/api/v1/accounts/${accountId}`;
const linksOf =
  ({ url, accountId }: Settings): LinkTo =>
  (id) =>
    `${url.replace(/\/+$/, '')}/app/accounts/${accountId}/conversations/${id}`;

function mapDelivery(body: unknown, receivedAt: string, linkTo: LinkTo): Mapped[] {
  const event = (body as { event?: unknown } | null)?.event;
  if (event === 'message_created' || event === 'message_updated') return mapMessage(body, receivedAt, linkTo);
  if (event === 'contact_created' || event === 'contact_updated') return mapContact(body);
  if (event === 'conversation_created' || event === 'conversation_status_changed') {
    return mapConversation(body, event, receivedAt);
  }
  return [{ kind: 'passed', why: 'an event that tells nothing here' }];
}

const waiting = z.object({
  id: z.string(),
  channel: z.string().optional(),
  team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
});

/** `known` is the newest message that was there when the last walk began, `until` its latest activity (both 0 at first). */
const walk = z.object({
  step: z.enum(['conversations', 'ratings']),
  page: z.int().positive(),
  until: z.number(),
  known: z.number(),
  /** What the next walk will go down to; noted on this one's first page. */
  next: z.object({ until: z.number(), known: z.number() }).optional(),
  /** Conversations of the page whose messages are still to be asked for, and after which one. */
  queue: z.array(waiting),
  after: z.number().optional(),
  /** No conversation below the page at hand is of interest. */
  last: z.boolean(),
  ratedSince: z.number(),
});
type Walk = z.output<typeof walk>;

const startOf = (): Walk => ({
  step: 'conversations',
  page: 1,
  until: 0,
  known: 0,
  queue: [],
  last: false,
  ratedSince: 0,
});

interface Context {
  http: SourceHttp;
  base: string;
  headers: Record<string, string>;
  now: Date;
}

const conversations = z.looseObject({
  data: z.looseObject({ payload: z.array(z.unknown()).max(1_000) }),
});
const listed = z.looseObject({
  id: sourceId,
  last_activity_at: anything,
  messages: maybe(z.array(z.looseObject({ id: maybe(z.int()) }))),
  meta: maybe(
    z.looseObject({
      channel: maybe(z.string()),
      team: maybe(z.looseObject({ id: anything, name: anything })),
    }),
  ),
});

async function conversationsPage({ http, base, headers }: Context, at: Walk): Promise<Page> {
  const answer = await http.get(
    `${base}/conversations?status=all&assignee_type=all&sort_by=last_activity_at_desc&page=${at.page}`,
    { headers },
  );
  const { payload } = readPage(conversations, answer, 'the list of conversations').data;
  const read = payload.map((it) => ({ it, found: listed.safeParse(it) }));
  const found = read.flatMap((it) => (it.found.success ? [it.found.data] : []));
  const activeAt = (it: z.output<typeof listed>) => Date.parse(instantOf(it.last_activity_at) ?? '') || 0;
  const active = found.filter((it) => activeAt(it) >= at.until);
  const next = at.next ?? {
    until: Math.max(at.until, ...found.map(activeAt)),
    known: Math.max(at.known, ...found.map((it) => it.messages?.at(-1)?.id ?? 0)),
  };
  const queue = active.map((it) => {
    const team = partyOf(it.meta?.team?.id, it.meta?.team?.name);
    const channel = it.meta?.channel?.slice(0, 100);
    return { id: it.id, ...(channel && { channel }), ...(team && { team }) };
  });
  const last = payload.length === 0 || active.length < found.length;
  const broken = read.filter((it) => !it.found.success);
  const records = broken.map(({ it }) => ({ conversation: it }));
  return { records, cursor: onwards({ ...at, next, queue, last }), done: false };
}

/** A conversation of the list is there for its id only. */
function mapListed(raw: unknown): Mapped[] {
  if (listed.safeParse(raw).success) return [{ kind: 'passed', why: 'messages come by themselves' }];
  return [refused('unreadable', 'id: a conversation of the list has none', raw)];
}

/** To the next conversation, the next page, or the ratings. */
function onwards(at: Walk): Walk {
  if (at.queue.length > 0) return { ...at, after: at.known };
  const rest = { ...at, after: undefined };
  return at.last ? { ...rest, step: 'ratings', page: 1 } : { ...rest, page: at.page + 1 };
}

const messages = z.looseObject({
  meta: maybe(z.looseObject({ contact: anything, assignee: anything })),
  payload: z.array(z.unknown()).max(1_000),
});

const numbered = z.looseObject({ id: z.int() });

async function messagesPage({ http, base, headers }: Context, at: Walk): Promise<Page> {
  const [of, ...queue] = at.queue;
  if (!of) return { records: [], cursor: onwards(at), done: false };
  const after = at.after ?? at.known;
  // A conversation that is gone since it was listed has nothing to say.
  const answer = await http.get(
    `${base}/conversations/${encodeURIComponent(of.id)}/messages?after=${after}`,
    {
      headers,
      accept: [404],
    },
  );
  if (answer.status === 404) return { records: [], cursor: onwards({ ...at, queue }), done: false };
  const { meta, payload } = readPage(messages, answer, 'the messages of a conversation');
  const { id, team, channel } = of;
  const within = { id, meta: { sender: meta?.contact, assignee: meta?.assignee, team, channel } };
  const records = payload.map((message) => ({ message, within }));
  const newest = Math.max(after, ...payload.map((it) => numbered.safeParse(it).data?.id ?? 0));
  const more = payload.length >= FULL_PAGE && newest > after;
  return { records, cursor: more ? { ...at, after: newest } : onwards({ ...at, queue }), done: false };
}

const answers = z.array(z.unknown()).max(1_000);

async function ratingsPage({ http, base, headers, now }: Context, at: Walk): Promise<Page> {
  const until = Math.floor(now.getTime() / 1000);
  const answer = await http.get(
    `${base}/csat_survey_responses?sort=created_at&since=${at.ratedSince}&until=${until}&page=${at.page}`,
    { headers },
  );
  const list = readPage(answers, answer, 'the list of survey answers');
  const records = list.map((answered) => ({ answer: answered }));
  if (list.length > 0) return { records, cursor: { ...at, page: at.page + 1 }, done: false };
  const ratedSince = Math.max(0, until - EDITABLE_SECONDS);
  return { records, cursor: { ...startOf(), ...at.next, ratedSince }, done: true };
}

export const chatwoot: Connector = {
  id: 'chatwoot',
  title: { en: 'Chatwoot', fa: 'چت‌ووت' },
  settings,
  credentials,
  webhook: {
    signature: {
      kind: 'hmac',
      algorithm: 'sha256',
      header: 'x-chatwoot-signature',
      encoding: 'hex',
      prefix: 'sha256=',
      addressToo: true,
      timestamp: { header: 'x-chatwoot-timestamp', unit: 's' },
      signed: ({ headers, body }) => [`${headers['x-chatwoot-timestamp'] ?? ''}.`, body],
    },
    deliveryId: ({ headers }) => headers['x-chatwoot-delivery'],
    map: ({ body, receivedAt }, source) =>
      mapDelivery(body, receivedAt, linksOf(source.settings as Settings)),
  },
  pull: {
    everyMinutes: 10,
    requestsPerMinute: 120,
    page: async (http, cursor: Cursor, source) => {
      const set = source.settings as Settings;
      const context: Context = {
        http,
        base: baseOf(set),
        headers: { api_access_token: source.credentials['token'] ?? '' },
        now: source.now,
      };
      const at = walk.safeParse(cursor).data ?? startOf();
      if (at.queue.length > 0) return messagesPage(context, at);
      return at.step === 'conversations' ? conversationsPage(context, at) : ratingsPage(context, at);
    },
    map: ({ body, receivedAt }, source) => {
      const linkTo = linksOf(source.settings as Settings);
      return mapNamed(body, {
        message: (it, { within }) => mapMessage(it, receivedAt, linkTo, within),
        answer: (it) => mapAnswer(it, linkTo),
        conversation: mapListed,
      });
    },
  },
};
