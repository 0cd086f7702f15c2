/** Zendesk's tickets, comments, users and organisations as the hub's things. */
import { parts } from '@voc/contracts';
import { z } from 'zod';
import type { FeedbackContent, Mapped, MappedEvent } from './connector.js';
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
  wordsOf,
} from './mapped.values.js';

/** What the source says about itself, as far as mapping needs it. */
export interface ZendeskView {
  subdomain: string;
  /** Custom fields that become attributes: number of the field to name of the attribute. */
  customFields: Readonly<Record<string, string>>;
  /** How many points the scale of the new survey has where an answer doesn't say. */
  surveyPoints: number;
}

const field = z.looseObject({ id: sourceId, value: anything });

export const ticket = z.looseObject({
  id: sourceId,
  subject: anything,
  description: anything,
  status: anything,
  priority: anything,
  type: anything,
  tags: anything,
  via: anything,
  is_public: anything,
  requester_id: anything,
  submitter_id: anything,
  assignee_id: anything,
  assignee_name: anything,
  group_id: anything,
  group_name: anything,
  organization_id: anything,
  custom_fields: maybe(z.array(maybe(field)).max(2_000)),
  created_at: anything,
  updated_at: anything,
});
export type Ticket = z.output<typeof ticket>;

/** Zendesk writes 0 or nothing where nobody is meant. */
const idOf = (value: unknown) => (value === 0 || value === '0' ? undefined : labelOf(value));
/** Deliveries write OPEN, pages write open. */
const lower = (value: unknown) => labelOf(value)?.toLowerCase();
/** Deliveries date to the nanosecond what pages date to the second. */
export const secondOf = (value: unknown) => instantOf(value)?.replace(/\.\d+Z$/, '.000Z');

const channelOf = (via: unknown) =>
  lower(typeof via === 'object' && via !== null ? (via as { channel?: unknown }).channel : via);

export const linkTo = (view: ZendeskView, ticketId: string) =>
  /^\d+$/.test(ticketId) ? { url: `https://${view.subdomain}.zendesk.com/agent/tickets/${ticketId}` } : {};

function partiesOf(it: Ticket) {
  return defined({
    agent: partyOf(idOf(it.assignee_id), it.assignee_name),
    team: partyOf(idOf(it.group_id), it.group_name),
  });
}

function placeOf(it: Ticket): Pick<FeedbackContent, 'customer' | 'touchpoint'> {
  const id = idOf(it.requester_id);
  const channel = channelOf(it.via);
  const attributes = attributesOf({ account: idOf(it.organization_id) });
  return defined({
    customer: id === undefined ? undefined : defined({ id, attributes }),
    touchpoint: channel === undefined ? undefined : { channel },
  });
}

/** The ticket: its opening words and what is known about it now. Gone ones are removals. */
export function mapTicket(raw: unknown, view: ZendeskView): Mapped[] {
  const { success, data: it, error } = ticket.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const changedAt = instantOf(it.updated_at);
  if (lower(it.status) === 'deleted') return checked([removalOf(it.id, changedAt)], raw);
  if (it.is_public === false) return [{ kind: 'passed', why: 'private ticket' }];
  const occurredAt = instantOf(it.created_at);
  if (occurredAt === undefined) return [refused('missing_date', 'created_at: is not a date', raw, it.id)];
  // Who submits for somebody else is an agent, with a note of a call or one for colleagues; whether it may be seen is not told,
  // so that nothing but the subject is taken, and not as the customer's words.
  const submitter = idOf(it.submitter_id);
  const role = submitter !== undefined && submitter !== idOf(it.requester_id) ? 'agent' : 'customer';
  const custom = (it.custom_fields ?? []).flatMap((each) => {
    const name = each && Object.hasOwn(view.customFields, each.id) ? view.customFields[each.id] : undefined;
    return name === undefined ? [] : [[name, each?.value] as const];
  });
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...placeOf(it),
    ...partiesOf(it),
    scores: [],
    texts: textsOf(
      { subject: it.subject, ...(role === 'customer' && { description: it.description }) },
      role,
    ),
    ...defined({
      attributes: attributesOf({
        ...Object.fromEntries(custom),
        status: lower(it.status),
        priority: lower(it.priority),
        type: lower(it.type),
        tags: it.tags,
      }),
    }),
  };
  const base = { kind: 'feedback', sourceKind: 'ticket', externalId: it.id, ...linkTo(view, it.id) } as const;
  return checked([{ ...base, ...defined({ changedAt }), content }], raw);
}

export function removalOf(externalId: string, changedAt?: string): Mapped {
  return { kind: 'removal', of: 'feedback', externalId, ...defined({ changedAt }) };
}

/** A ticket that was created, solved or closed at a moment: the same id wherever it is told. */
export function ticketEvent(type: MappedEvent['event']['type'], it: Ticket, at: string): MappedEvent {
  return {
    kind: 'event',
    // A ticket is created once; it may be solved again after it was taken up once more.
    externalId: type === 'ticket.created' ? `${type}:${it.id}` : `${type}:${it.id}:${at}`,
    changedAt: at,
    event: {
      type,
      subject: it.id,
      occurredAt: at,
      ...placeOf(it),
      // Whom a ticket is assigned to after its creation is not what happened then.
      ...(type === 'ticket.created' ? {} : partiesOf(it)),
      attributes: { ticket: it.id },
    },
  };
}

/** What somebody said on a ticket after its opening. */
export interface Comment {
  id: string;
  ticketId: string;
  authorId: unknown;
  body: unknown;
  via: unknown;
  at: string | undefined;
}

export function mapComment(comment: Comment, view: ZendeskView, raw: unknown): Mapped[] {
  const externalId = `comment:${comment.id}`;
  const text = wordsOf(comment.body);
  if (text === undefined) return [{ kind: 'passed', why: 'no text' }];
  if (comment.at === undefined)
    return [refused('missing_date', 'created_at: is not a date', raw, externalId)];
  const author = idOf(comment.authorId);
  const channel = channelOf(comment.via);
  const content: FeedbackContent = {
    occurredAt: comment.at,
    stakeholder: 'customer',
    ...defined({
      customer: author === undefined ? undefined : { id: author },
      touchpoint: channel === undefined ? undefined : { channel },
    }),
    scores: [],
    texts: [{ role: 'customer', field: 'comment', text }],
    attributes: { ticket: comment.ticketId },
  };
  const base = { kind: 'feedback', sourceKind: 'ticket', externalId, partOf: comment.ticketId } as const;
  return checked([{ ...base, ...linkTo(view, comment.ticketId), changedAt: comment.at, content }], raw);
}

export const user = z.looseObject({
  id: sourceId,
  name: anything,
  email: anything,
  phone: anything,
  role: anything,
  locale: anything,
  organization_id: anything,
  user_fields: maybe(z.record(z.string(), z.unknown())),
  updated_at: anything,
});

/** A customer; agents and administrators are none. */
export function mapUser(raw: unknown): Mapped[] {
  const { success, data: it, error } = user.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const role = lower(it.role);
  if (role !== undefined && role !== 'end-user') return [{ kind: 'passed', why: 'somebody of the company' }];
  const organisation = idOf(it.organization_id);
  const locale = labelOf(it.locale);
  const customer = defined({
    name: labelOf(it.name),
    email: emailOf(it.email),
    phone: phoneOf(it.phone),
    locale: locale !== undefined && parts.LOCALE.test(locale) ? locale : undefined,
    account: organisation === undefined ? undefined : { id: organisation },
    attributes: attributesOf(it.user_fields ?? {}),
  });
  const changedAt = instantOf(it.updated_at);
  return checked([{ kind: 'customer', externalId: it.id, ...defined({ changedAt }), customer }], raw);
}

const organisation = z.looseObject({
  id: sourceId,
  name: anything,
  organization_fields: maybe(z.record(z.string(), z.unknown())),
  updated_at: anything,
});

export function mapOrganisation(raw: unknown): Mapped[] {
  const { success, data: it, error } = organisation.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const changedAt = instantOf(it.updated_at);
  const account = defined({ name: labelOf(it.name), attributes: attributesOf(it.organization_fields ?? {}) });
  return checked([{ kind: 'account', externalId: it.id, ...defined({ changedAt }), account }], raw);
}
