/** What Jira Service Management tells as feedback, events and removals; pure. */
import { z } from 'zod';
import type { FeedbackContent, Mapped } from './connector.js';
import { unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  emailOf,
  instantOf,
  linkOf,
  maybe,
  moment,
  partyOf,
  sourceId,
  textsOf,
  wordsOf,
} from './mapped.values.js';

export interface JiraSettings {
  baseUrl: string;
  /** Fields of issues that are kept as attributes: `customfield_10020` → `plan`. */
  attributes: Record<string, string>;
}

const named = maybe(z.object({ name: anything }));

// Cloud knows people by accountId; Server by key, formerly by name.
export const person = z.object({
  accountId: maybe(sourceId),
  key: maybe(sourceId),
  name: maybe(sourceId),
  displayName: anything,
  emailAddress: anything,
  accountType: anything,
});
type Person = z.output<typeof person>;

export const issueSchema = z.object({
  id: sourceId,
  key: sourceId,
  fields: z.looseObject({
    created: moment,
    updated: moment,
    summary: anything,
    description: anything,
    status: maybe(z.object({ name: anything, statusCategory: maybe(z.object({ key: z.unknown() })) })),
    statuscategorychangedate: anything,
    resolutiondate: anything,
    priority: named,
    issuetype: named,
    project: maybe(z.object({ key: anything })),
    labels: anything,
    reporter: maybe(person),
    assignee: maybe(person),
  }),
});
export type Issue = z.output<typeof issueSchema>;

/** The fields that are asked for in a search; settings add their own. */
export const issueFields = Object.keys(issueSchema.shape.fields.shape);

// Both spellings: the webhook's, and that of the request's comments.
export const commentSchema = z.object({
  id: sourceId,
  body: anything,
  public: anything,
  jsdPublic: anything,
  visibility: anything,
  author: maybe(person),
  created: z
    .union([moment, z.object({ epochMillis: moment })])
    .transform((it) => (typeof it === 'string' ? it : it.epochMillis)),
  updated: anything,
});

/** The request itself, in the customer's words: the summary and the description. */
export function issueOf(issue: Issue, settings: JiraSettings): Mapped {
  const { id, key, fields } = issue;
  const content = contentOf(fields.created, fields, {
    summary: plainText(fields.summary),
    description: plainText(fields.description),
  });
  if (content.texts.length === 0) return { kind: 'passed', why: 'no text' };
  const chosen = Object.entries(settings.attributes).map(([field, name]) => [name, valueOf(fields[field])]);
  const attributes = attributesOf({
    ...(Object.fromEntries(chosen) as Record<string, unknown>),
    ticket: key,
    status: fields.status?.name,
    priority: fields.priority?.name,
    issueType: fields.issuetype?.name,
    project: fields.project?.key,
    labels: fields.labels,
  });
  return defined({
    kind: 'feedback' as const,
    externalId: id,
    changedAt: fields.updated,
    sourceKind: 'ticket' as const,
    url: linkTo(settings, key),
    content: defined({ ...content, attributes }),
  });
}

/** `ticket.closed` where the issue is done; its id is the same however it is learned of. */
export function closureOf(issue: Issue, fallback?: string): Mapped[] {
  const { fields } = issue;
  const closedAt = closedAtOf(issue) ?? fallback;
  if (fields.status?.statusCategory?.key !== 'done' || closedAt === undefined) return [];
  const { customer, agent } = contentOf(fields.created, fields, {});
  return [
    {
      kind: 'event',
      externalId: `${issue.id}/closed/${closedAt}`,
      event: defined({
        type: 'ticket.closed',
        subject: issue.key,
        occurredAt: closedAt,
        customer,
        agent,
        attributes: attributesOf({ status: fields.status.name, project: fields.project?.key }),
      }),
    },
  ];
}

/** When the issue was done; of Server, which has no date for that, when it was resolved. */
export function closedAtOf({ fields }: Issue): string | undefined {
  return instantOf(fields.statuscategorychangedate) ?? instantOf(fields.resolutiondate);
}

/** A customer's public comment; what agents wrote and what is private passes by. */
export function commentOf(
  value: unknown,
  issue: { id: string; key: string; fields?: Partial<Pick<Issue['fields'], 'reporter' | 'assignee'>> },
  settings: JiraSettings,
): Mapped {
  const read = commentSchema.safeParse(value);
  if (!read.success) return unreadable(read.error, value);
  const comment = read.data;
  const restricted = typeof comment.visibility === 'object' && comment.visibility !== null;
  if (comment.public === false || comment.jsdPublic === false || restricted)
    return { kind: 'passed', why: 'private note' };
  const reporter = identityOf(issue.fields?.reporter);
  const author = identityOf(comment.author);
  const byCustomer =
    comment.author?.accountType === 'customer' || (author !== undefined && author === reporter);
  if (!byCustomer) return { kind: 'passed', why: 'turn of an agent' };
  const { reporter: _, ...served } = issue.fields ?? {};
  const content = contentOf(
    comment.created,
    { ...served, reporter: comment.author },
    { comment: plainText(comment.body) },
  );
  if (content.texts.length === 0) return { kind: 'passed', why: 'no text' };
  return defined({
    kind: 'feedback' as const,
    externalId: commentId(issue.id, comment.id),
    partOf: issue.id,
    changedAt: instantOf(comment.updated) ?? comment.created,
    sourceKind: 'ticket' as const,
    url: linkTo(settings, issue.key),
    content: { ...content, attributes: { ticket: issue.key } },
  });
}

/** The customer's rating of a request. It has no date of its own, so it is dated by the request's end. */
export function satisfactionOf(value: unknown, issue: Issue, settings: JiraSettings): Mapped {
  const externalId = `${issue.id}/csat`;
  const read = satisfaction.safeParse(value);
  if (!read.success) return unreadable(read.error, value, externalId);
  const { rating, comment } = read.data;
  if (rating === null) return { kind: 'passed', why: 'not rated' };
  const content = contentOf(closedAtOf(issue) ?? issue.fields.created, issue.fields, {
    satisfaction: plainText(comment?.body),
  });
  return defined({
    kind: 'feedback' as const,
    externalId,
    partOf: issue.id,
    sourceKind: 'survey' as const,
    url: linkTo(settings, issue.key),
    content: {
      ...content,
      scores: [{ metric: 'csat' as const, value: rating, min: 1, max: 5 }],
      attributes: { ticket: issue.key },
    },
  });
}

const satisfaction = z.object({
  type: z.literal('csat'),
  rating: z
    .int()
    .min(1)
    .max(5)
    .nullish()
    .transform((it) => it ?? null),
  comment: maybe(z.object({ body: anything })),
});

/** A member of the object itself, never an inherited one; null is no value. */
export function ownOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name] ?? undefined;
}

export const commentId = (issue: string, comment: string) => `${issue}/comment/${comment}`;

function linkTo({ baseUrl }: JiraSettings, key: string): string | undefined {
  return linkOf(`${baseUrl.replace(/\/+$/, '')}/browse/${encodeURIComponent(key)}`);
}

function contentOf(
  occurredAt: string,
  { reporter, assignee }: { reporter?: Person | undefined; assignee?: Person | undefined },
  texts: Record<string, string | undefined>,
): FeedbackContent {
  const id = identityOf(reporter);
  return defined({
    occurredAt,
    stakeholder: 'customer' as const,
    scores: [],
    texts: textsOf(texts),
    customer:
      id === undefined
        ? undefined
        : defined({ id, name: wordsOf(reporter?.displayName), email: emailOf(reporter?.emailAddress) }),
    agent: partyOf(identityOf(assignee), assignee?.displayName),
  });
}

function identityOf(it: Person | undefined): string | undefined {
  return it?.accountId ?? it?.key ?? it?.name;
}

/** Options of a select field are objects with a value or a name. */
function valueOf(field: unknown): unknown {
  if (Array.isArray(field)) return field.map(valueOf);
  return ownOf(field, 'value') ?? ownOf(field, 'name') ?? field;
}

const MAX_DEPTH = 40;
const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'codeBlock', 'rule', 'tableRow']);

/** Text as it is, or the words of a document in Jira's rich format, a line for each block. */
function plainText(value: unknown): string | undefined {
  return wordsOf(typeof value === 'string' ? value : wordsWithin(value, 0).replace(/\n{2,}/g, '\n'));
}

function wordsWithin(node: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  const type = ownOf(node, 'type');
  if (type === 'hardBreak') return '\n';
  const text = ownOf(node, 'text');
  if (type === 'text' && typeof text === 'string') return text;
  const parts = ownOf(node, 'content');
  const inner = Array.isArray(parts) ? parts.map((it) => wordsWithin(it, depth + 1)).join('') : '';
  return typeof type === 'string' && BLOCKS.has(type) ? `${inner}\n` : inner;
}
