/** Intercom's conversations, their parts and ratings, contacts and companies as the hub's things. */
import { z } from 'zod';
import type { FeedbackContent, Mapped } from './connector.js';
import { textOfHtml } from './html.text.js';
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
  textsOf,
} from './mapped.values.js';

/** Address of a conversation, where the source knows its workspace. */
export type LinkTo = (conversationId: string) => { url?: string };

const author = z.looseObject({ id: anything, type: anything });

const part = z.looseObject({
  id: sourceId,
  part_type: anything,
  body: anything,
  author: maybe(author),
  redacted: anything,
  created_at: anything,
  updated_at: anything,
});
type Part = z.output<typeof part>;

const named = z.looseObject({ name: anything });

const conversation = z.looseObject({
  id: sourceId,
  source: maybe(
    z.looseObject({
      type: anything,
      subject: anything,
      body: anything,
      author: maybe(author),
      redacted: anything,
    }),
  ),
  contacts: maybe(
    z.looseObject({ contacts: maybe(z.array(maybe(z.looseObject({ id: anything }))).max(1_000)) }),
  ),
  admin_assignee_id: anything,
  team_assignee_id: anything,
  state: anything,
  priority: anything,
  tags: maybe(z.looseObject({ tags: maybe(z.array(maybe(named)).max(1_000)) })),
  custom_attributes: maybe(z.record(z.string(), z.unknown())),
  conversation_rating: maybe(
    z.looseObject({
      rating: anything,
      remark: anything,
      created_at: anything,
      updated_at: anything,
      contact: maybe(z.looseObject({ id: anything })),
      teammate: maybe(z.looseObject({ id: anything })),
    }),
  ),
  conversation_parts: maybe(z.looseObject({ conversation_parts: maybe(z.array(z.unknown()).max(2_000)) })),
  created_at: anything,
  updated_at: anything,
});
type Conversation = z.output<typeof conversation>;

/** What has happened longer ago is taken in as feedback, but is no news to act on. */
const NEWS_MS = 7 * 86_400_000;

/** Everybody else who writes is of the company, or a program of it. */
const CUSTOMERS = new Set<unknown>(['user', 'lead', 'contact']);

const textIn = (html: unknown) => (typeof html === 'string' ? textOfHtml(html) : undefined);
/** Intercom writes 0 where nobody is assigned. */
const idOf = (value: unknown) => (value === 0 || value === '0' ? undefined : labelOf(value));

/**
 * A conversation with as many of its parts as are in hand. `at` is when it was told, an ISO instant; `begins`: it may be told
 * for the first time, so that its beginning is told too.
 */
export function mapConversation(raw: unknown, at: string, linkTo: LinkTo, begins: boolean): Mapped[] {
  const { success, data: it, error } = conversation.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const link = linkTo(it.id);
  const parts = it.conversation_parts?.conversation_parts ?? [];
  return [
    ...mapOpening(it, raw, link),
    ...parts.flatMap((each) => mapPart(each, it, at, link)),
    ...mapRating(it, raw, link),
    ...(begins && CUSTOMERS.has(it.source?.author?.type)
      ? checked(newsOf(it, 'ticket.created', instantOf(it.created_at), at), raw)
      : []),
  ];
}

function mapOpening(it: Conversation, raw: unknown, link: { url?: string }): Mapped[] {
  const occurredAt = instantOf(it.created_at);
  if (occurredAt === undefined) return [refused('missing_date', 'created_at: is not a date', raw, it.id)];
  const opened = it.source;
  const role = CUSTOMERS.has(opened?.author?.type) ? 'customer' : 'agent';
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...placeOf(it),
    ...servedBy(it),
    scores: [],
    texts:
      opened?.redacted === true
        ? []
        : textsOf({ subject: textIn(opened?.subject), message: textIn(opened?.body) }, role),
    ...defined({
      attributes: attributesOf({
        ...it.custom_attributes,
        state: it.state,
        priority: it.priority,
        tags: it.tags?.tags?.map((tag) => labelOf(tag?.name) ?? ''),
      }),
    }),
  };
  const changedAt = instantOf(it.updated_at);
  const base = { kind: 'feedback', sourceKind: 'chat', externalId: it.id, ...link } as const;
  return checked([{ ...base, ...defined({ changedAt }), content }], raw);
}

function mapPart(raw: unknown, of: Conversation, at: string, link: { url?: string }): Mapped[] {
  const { success, data: it, error } = part.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const closed = it.part_type === 'close' ? newsOf(of, 'ticket.closed', instantOf(it.created_at), at) : [];
  return [...checked(closed, raw), ...mapWords(it, of, raw, link)];
}

function mapWords(it: Part, of: Conversation, raw: unknown, link: { url?: string }): Mapped[] {
  const externalId = `part:${it.id}`;
  const occurredAt = instantOf(it.created_at);
  const changedAt = instantOf(it.updated_at) ?? occurredAt;
  const byCustomer = CUSTOMERS.has(it.author?.type);
  if (byCustomer && it.redacted === true) {
    return checked([{ kind: 'removal', of: 'feedback', externalId, ...defined({ changedAt }) }], raw);
  }
  const texts = textsOf({ message: textIn(it.body) });
  // Assignments, snoozes and the like.
  if (texts.length === 0) return [];
  if (it.part_type === 'note') return [{ kind: 'passed', why: 'private note' }];
  if (!byCustomer) return [{ kind: 'passed', why: 'turn of an agent' }];
  if (occurredAt === undefined)
    return [refused('missing_date', 'created_at: is not a date', raw, externalId)];
  const customer = labelOf(it.author?.id);
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...placeOf(of),
    ...(customer !== undefined && { customer: { id: customer } }),
    scores: [],
    texts,
    attributes: { conversation: of.id },
  };
  const base = { kind: 'feedback', sourceKind: 'chat', externalId, partOf: of.id, ...link } as const;
  return checked([{ ...base, ...defined({ changedAt }), content }], raw);
}

/** The rating is there from the moment of the question, and empty until it is answered. */
function mapRating(of: Conversation, raw: unknown, link: { url?: string }): Mapped[] {
  const it = of.conversation_rating;
  if (it?.rating === undefined || it.rating === null) return [];
  const externalId = `rating:${of.id}`;
  const value = it.rating;
  if (typeof value !== 'number' || !(value >= 1 && value <= 5)) {
    return [refused('off_scale', 'conversation_rating/rating: is not between 1 and 5', raw, externalId)];
  }
  const occurredAt = instantOf(it.created_at);
  if (occurredAt === undefined) {
    return [refused('missing_date', 'conversation_rating/created_at: is not a date', raw, externalId)];
  }
  const customer = labelOf(it.contact?.id);
  const agent = partyOf(idOf(it.teammate?.id));
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...placeOf(of),
    ...(customer !== undefined && { customer: { id: customer } }),
    ...(agent && { agent }),
    scores: [{ metric: 'csat', value, min: 1, max: 5 }],
    texts: textsOf({ remark: it.remark }),
    attributes: { conversation: of.id },
  };
  const changedAt = instantOf(it.updated_at) ?? occurredAt;
  const base = { kind: 'feedback', sourceKind: 'survey', externalId, partOf: of.id, ...link } as const;
  return checked([{ ...base, changedAt, content }], raw);
}

/** What happened to a conversation lately: the same id wherever it is told. */
function newsOf(of: Conversation, type: string, moment: string | undefined, at: string): Mapped[] {
  if (moment === undefined || Date.parse(at) - Date.parse(moment) > NEWS_MS) return [];
  return [
    {
      kind: 'event',
      externalId: type === 'ticket.created' ? `${type}:${of.id}` : `${type}:${of.id}:${moment}`,
      changedAt: moment,
      event: {
        type,
        subject: of.id,
        occurredAt: moment,
        ...placeOf(of),
        // Whom it is assigned to after its beginning is not what happened then.
        ...(type === 'ticket.created' ? {} : servedBy(of)),
        attributes: { conversation: of.id },
      },
    },
  ];
}

function placeOf(it: Conversation): Pick<FeedbackContent, 'customer' | 'touchpoint'> {
  const opener = CUSTOMERS.has(it.source?.author?.type) ? it.source?.author?.id : undefined;
  const id = labelOf(opener) ?? labelOf(it.contacts?.contacts?.[0]?.id);
  const channel = labelOf(it.source?.type)?.toLowerCase();
  return defined({
    customer: id === undefined ? undefined : { id },
    touchpoint: channel === undefined ? undefined : { channel },
  });
}

function servedBy(it: Conversation): Pick<FeedbackContent, 'agent' | 'team'> {
  return defined({ agent: partyOf(idOf(it.admin_assignee_id)), team: partyOf(idOf(it.team_assignee_id)) });
}

const contact = z.looseObject({
  id: sourceId,
  name: anything,
  email: anything,
  phone: anything,
  custom_attributes: maybe(z.record(z.string(), z.unknown())),
  companies: maybe(
    z.looseObject({ data: maybe(z.array(maybe(z.looseObject({ id: anything }))).max(1_000)) }),
  ),
  updated_at: anything,
});

export function mapContact(raw: unknown): Mapped[] {
  const { success, data: it, error } = contact.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const changedAt = instantOf(it.updated_at);
  const customer = defined({
    name: labelOf(it.name),
    email: emailOf(it.email),
    phone: phoneOf(it.phone),
    account: partyOf(it.companies?.data?.[0]?.id),
    attributes: attributesOf(it.custom_attributes ?? {}),
  });
  return checked([{ kind: 'customer', externalId: it.id, ...defined({ changedAt }), customer }], raw);
}

const company = z.looseObject({
  id: sourceId,
  name: anything,
  custom_attributes: maybe(z.record(z.string(), z.unknown())),
  updated_at: anything,
});

export function mapCompany(raw: unknown): Mapped[] {
  const { success, data: it, error } = company.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const changedAt = instantOf(it.updated_at);
  const account = defined({ name: labelOf(it.name), attributes: attributesOf(it.custom_attributes ?? {}) });
  return checked([{ kind: 'account', externalId: it.id, ...defined({ changedAt }), account }], raw);
}
