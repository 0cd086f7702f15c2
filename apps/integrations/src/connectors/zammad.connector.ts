/** Zammad: customers' articles and the end of tickets, by its signed webhooks. */
import { z } from 'zod';
import type { Connector, FeedbackContent, Mapped } from './connector.js';
import { textOfHtml } from './html.text.js';
import { checked, unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  emailOf,
  instantOf,
  labelOf,
  linkOf,
  maybe,
  moment,
  partyOf,
  phoneOf,
  sourceId,
  textsOf,
  wordsOf,
} from './mapped.values.js';

const settings = z.object({
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .describe('Address of the helpdesk, for links to its tickets: https://help.acme.example'),
  closedStates: z
    .array(z.string().min(1).max(100))
    .max(20)
    .default(['closed'])
    .describe('Names of the states in which a ticket has ended'),
  attributes: z
    .record(z.string().regex(/^[a-z][a-z0-9_]{0,63}$/), z.string().min(1).max(64))
    .default({})
    .describe('Your own fields of tickets that are kept as attributes, for example {"plan_level": "plan"}'),
});
type Settings = z.output<typeof settings>;

/** Zammad's user of this id stands for nobody. */
const NOBODY = '1';

const named = maybe(z.union([z.string(), z.object({ name: z.string() }).transform((it) => it.name)]));
// Of the people only this is read: the rest of what a delivery nests about them has no business here.
const person = z.object({
  id: sourceId,
  firstname: anything,
  lastname: anything,
  email: anything,
  phone: anything,
});

const ticketSchema = z.looseObject({
  id: sourceId,
  number: anything,
  title: anything,
  state: named,
  priority: named,
  group: maybe(z.object({ id: sourceId, name: anything })),
  owner: maybe(person),
  customer: maybe(person),
  organization: named,
  article_ids: maybe(z.array(z.int())),
  close_at: anything,
  last_close_at: anything,
});
type Ticket = z.output<typeof ticketSchema>;

const articleSchema = z.object({
  id: sourceId,
  body: anything,
  content_type: anything,
  // What does not say that it is public is private.
  internal: z.boolean(),
  sender: named,
  type: named,
  created_at: moment,
  updated_at: anything,
});
type Article = z.output<typeof articleSchema>;

const ticketTold = z.object({ ticket: ticketSchema, article: anything });
const articleTold = z.object({ article: articleSchema });

function mapDelivery(body: unknown, chosen: Settings): Mapped[] {
  const read = ticketTold.safeParse(body);
  if (!read.success) return [unreadable(read.error, body)];
  const { ticket, article } = read.data;
  const closed = closureOf(ticket, chosen);
  // Without a new article, Zammad sends an empty object.
  if (Object.keys(article ?? {}).length === 0)
    return closed.length > 0 ? closed : [{ kind: 'passed', why: 'no article' }];
  const said = articleTold.safeParse(body);
  if (!said.success) return [unreadable(said.error, body), ...closed];
  return [articleOf(ticket, said.data.article, chosen), ...closed];
}

function articleOf(ticket: Ticket, article: Article, chosen: Settings): Mapped {
  if (article.internal) return { kind: 'passed', why: 'private note' };
  if (article.sender !== 'Customer')
    return { kind: 'passed', why: article.sender === 'Agent' ? 'turn of an agent' : 'message of the system' };
  const written = wordsOf(article.body) ?? '';
  const text = article.content_type === 'text/html' ? textOfHtml(written) : written;
  const first = String(ticket.article_ids?.[0] ?? article.id) === article.id;
  const texts = textsOf({ ...(first && { subject: ticket.title }), article: text });
  if (texts.length === 0) return { kind: 'passed', why: 'no text' };
  const channel = labelOf(article.type);
  const own = Object.entries(chosen.attributes).map(([field, name]) => [name, ticket[field]] as const);
  return defined({
    kind: 'feedback' as const,
    externalId: `${ticket.id}/article/${article.id}`,
    changedAt: instantOf(article.updated_at) ?? article.created_at,
    sourceKind: 'ticket' as const,
    url: linkOf(`${chosen.baseUrl.replace(/\/+$/, '')}/#ticket/zoom/${ticket.id}/${article.id}`),
    content: defined({
      ...partiesOf(ticket),
      occurredAt: article.created_at,
      stakeholder: 'customer' as const,
      touchpoint: channel === undefined ? undefined : { channel },
      scores: [],
      texts,
      attributes: attributesOf({
        ...Object.fromEntries(own),
        ticket: ticket.number,
        priority: ticket.priority,
      }),
    }),
  });
}

function closureOf(ticket: Ticket, { closedStates }: Settings): Mapped[] {
  if (ticket.state === undefined || !closedStates.includes(ticket.state)) return [];
  const closedAt = instantOf(ticket.last_close_at) ?? instantOf(ticket.close_at);
  // A closed ticket is told of with every later change: its end is one event as long as it has one date.
  if (closedAt === undefined) return [{ kind: 'passed', why: 'closed without a date' }];
  return [
    {
      kind: 'event',
      externalId: `${ticket.id}/closed/${closedAt}`,
      event: defined({
        type: 'ticket.closed',
        subject: labelOf(ticket.number) ?? ticket.id,
        occurredAt: closedAt,
        ...partiesOf(ticket),
        attributes: attributesOf({ status: ticket.state, priority: ticket.priority }),
      }),
    },
  ];
}

function partiesOf({
  customer,
  owner,
  group,
  organization,
}: Ticket): Pick<FeedbackContent, 'customer' | 'agent' | 'team'> {
  return defined({
    customer:
      customer &&
      defined({
        id: customer.id,
        name: nameOf(customer),
        email: emailOf(customer.email),
        phone: phoneOf(customer.phone),
        attributes: attributesOf({ account: organization }),
      }),
    agent: owner && owner.id !== NOBODY ? partyOf(owner.id, nameOf(owner)) : undefined,
    team: partyOf(group?.id, group?.name),
  });
}

function nameOf({ firstname, lastname }: { firstname?: unknown; lastname?: unknown }): string | undefined {
  return labelOf([wordsOf(firstname), wordsOf(lastname)].filter(Boolean).join(' '));
}

export const zammad: Connector = {
  id: 'zammad',
  title: { en: 'Zammad', fa: 'زماد' },
  settings,
  webhook: {
    signature: {
      kind: 'hmac',
      algorithm: 'sha1',
      header: 'x-hub-signature',
      encoding: 'hex',
      prefix: 'sha1=',
    },
    deliveryId: ({ headers }) => headers['x-zammad-delivery'],
    map: ({ body }, source) => checked(mapDelivery(body, settings.parse(source.settings)), body),
  },
};
