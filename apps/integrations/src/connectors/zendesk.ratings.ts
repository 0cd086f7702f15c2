/**
 * Zendesk's two ways to ask for satisfaction. The older one knows good and bad only, which is a label and no score; the
 * newer one has a scale, of which a response's question tells the points.
 */
import { z } from 'zod';
import type { FeedbackContent, Mapped } from './connector.js';
import { checked, refused, unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  instantOf,
  labelOf,
  maybe,
  partyOf,
  sourceId,
  textsOf,
} from './mapped.values.js';
import { linkTo, type ZendeskView } from './zendesk.mapping.js';

const rating = z.looseObject({
  ticket_id: sourceId,
  score: anything,
  comment: anything,
  reason: anything,
  requester_id: anything,
  assignee_id: anything,
  group_id: anything,
  created_at: anything,
  updated_at: anything,
});

/** The rating of a ticket. A ticket has one, and the newest holds, so the ticket's id is the rating's. */
export function mapRating(raw: unknown, view: ZendeskView): Mapped[] {
  const { success, data: it, error } = rating.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const externalId = `csat:${it.ticket_id}`;
  const score = labelOf(it.score)?.toLowerCase();
  if (score === undefined || score === 'offered' || score === 'unoffered') {
    return [{ kind: 'passed', why: 'rating without an answer' }];
  }
  const satisfaction = /^(good|bad)/.exec(score)?.[0];
  if (satisfaction === undefined) {
    return [refused('unknown_score', 'score: is neither good nor bad', raw, externalId)];
  }
  const changedAt = instantOf(it.updated_at);
  const occurredAt = instantOf(it.created_at) ?? changedAt;
  if (occurredAt === undefined)
    return [refused('missing_date', 'created_at: is not a date', raw, externalId)];
  const customer = labelOf(it.requester_id);
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...defined({
      customer: customer === undefined ? undefined : { id: customer },
      agent: partyOf(it.assignee_id || undefined),
      team: partyOf(it.group_id || undefined),
    }),
    scores: [],
    texts: textsOf({ comment: it.comment }),
    ...defined({ attributes: attributesOf({ satisfaction, reason: it.reason, ticket: it.ticket_id }) }),
  };
  const base = { kind: 'feedback', sourceKind: 'survey', externalId, partOf: it.ticket_id } as const;
  return checked([{ ...base, ...linkTo(view, it.ticket_id), ...defined({ changedAt }), content }], raw);
}

const option = z.looseObject({ rating: anything, label: anything });
const answer = z.looseObject({
  type: anything,
  question: maybe(
    z.looseObject({ id: anything, alias: anything, options: maybe(z.array(maybe(option)).max(100)) }),
  ),
  selections: maybe(
    z
      .array(
        maybe(
          z.looseObject({ rating: anything, label: anything, option_id: anything, option: maybe(option) }),
        ),
      )
      .max(100),
  ),
  rating: anything,
  rating_category: anything,
  value: anything,
  created_at: anything,
  updated_at: anything,
});
type Answer = z.output<typeof answer>;

const response = z.looseObject({
  id: sourceId,
  answers: z.array(answer).max(200),
  responder_id: anything,
  survey_id: anything,
  survey: maybe(z.looseObject({ id: anything })),
  subjects: maybe(z.array(maybe(z.looseObject({ id: anything, type: anything }))).max(50)),
  subject_zrns: maybe(z.array(z.string()).max(50)),
});

/** A response to the newer survey: a score for each rated question, a text for each open one. */
export function mapResponse(raw: unknown, view: ZendeskView): Mapped[] {
  const { success, data: it, error } = response.safeParse(raw);
  if (!success) return [unreadable(error, raw)];
  const externalId = `survey:${it.id}`;
  const given = it.answers.filter((each) => each.type !== 'skipped');
  if (given.length === 0) return [{ kind: 'passed', why: 'survey without an answer' }];
  const occurredAt = given.map((each) => instantOf(each.created_at)).find(Boolean);
  if (occurredAt === undefined) {
    return [refused('missing_date', 'answers/created_at: none is a date', raw, externalId)];
  }
  const scores = given.map((each) => scoreOf(each, view.surveyPoints));
  const off = scores.find((score) => score && !(score.value >= score.min && score.value <= score.max));
  if (off) {
    const scale = `between ${off.min} and ${off.max}`;
    return [refused('off_scale', `answers/selections/rating: is not ${scale}`, raw, externalId)];
  }
  const changedAt = given
    .map((each) => instantOf(each.updated_at) ?? occurredAt)
    .sort()
    .at(-1);
  const ticketId = ticketOf(it);
  const customer = labelOf(it.responder_id);
  const labels = given.flatMap((each) => (ratingOf(each) === undefined ? choicesOf(each) : []));
  const content: FeedbackContent = {
    occurredAt,
    stakeholder: 'customer',
    ...defined({ customer: customer === undefined ? undefined : { id: customer } }),
    scores: scores.flatMap((score) => (score ? [score] : [])),
    texts: given.flatMap((each) =>
      each.type === 'open_ended' ? textsOf({ [questionOf(each) ?? 'comment']: each.value }) : [],
    ),
    ...defined({
      attributes: attributesOf({
        ticket: ticketId,
        survey: it.survey_id ?? it.survey?.id,
        satisfaction: given.map((each) => each.rating_category).find(Boolean),
        reason: labels,
      }),
    }),
  };
  const base = {
    kind: 'feedback',
    sourceKind: 'survey',
    externalId,
    ...defined({ partOf: ticketId }),
  } as const;
  const link = ticketId === undefined ? {} : linkTo(view, ticketId);
  return checked([{ ...base, ...link, ...defined({ changedAt }), content }], raw);
}

const numberOf = (value: unknown) =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && value.trim() !== ''
      ? Number(value)
      : undefined;

function ratingOf(it: Answer): number | undefined {
  const chosen = it.selections?.[0];
  return numberOf(it.rating) ?? numberOf(chosen?.rating) ?? numberOf(chosen?.option?.rating);
}

/** The question's own points are its scale; a rating is never put on a scale it was not asked on. */
function scoreOf(it: Answer, points: number): FeedbackContent['scores'][number] | undefined {
  const value = ratingOf(it);
  if (value === undefined) return undefined;
  const offered = (it.question?.options ?? []).flatMap((each) => numberOf(each?.rating) ?? []);
  const [min, max] = offered.length > 1 ? [Math.min(...offered), Math.max(...offered)] : [1, points];
  return { metric: 'csat', value, min, max, ...defined({ questionId: questionOf(it) }) };
}

const questionOf = (it: Answer) => labelOf(it.question?.alias) ?? labelOf(it.question?.id);

/** What was chosen: its label, which is a text or an object that holds one, else its id. */
function choicesOf(it: Answer): string[] {
  return (it.selections ?? []).flatMap((each) => {
    const label = each?.label ?? each?.option?.label;
    const text = typeof label === 'object' && label !== null ? (label as { value?: unknown }).value : label;
    return labelOf(text) ?? labelOf(each?.option_id) ?? [];
  });
}

function ticketOf(it: z.output<typeof response>): string | undefined {
  const subject = it.subjects?.find((each) => each?.type === 'ticket');
  const named = it.subject_zrns
    ?.map((name) => /^(?:zen|zrn):ticket:(\d{1,20})$/.exec(name)?.[1])
    .find(Boolean);
  return labelOf(subject?.id) ?? named;
}
