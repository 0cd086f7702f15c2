/** Formbricks: responses to its surveys, partial and final, by its signed webhooks. */
import { z } from 'zod';
import type { Connector, FeedbackContent, Mapped } from './connector.js';
import { checked, refused, unreadable } from './mapped.checks.js';
import {
  anything,
  attributesOf,
  defined,
  emailOf,
  labelOf,
  maybe,
  moment,
  sourceId,
  wordsOf,
} from './mapped.values.js';

type Score = FeedbackContent['scores'][number];

const question = z.union([
  z.strictObject({
    metric: z.enum(['nps', 'csat', 'ces', 'psat', 'rating']),
    min: z.number(),
    max: z.number(),
  }),
  z.strictObject({ text: z.string().min(1).max(100) }),
  z.strictObject({ attribute: z.string().min(1).max(64) }),
]);

const settings = z.object({
  questions: z
    .record(z.string().min(1).max(100), question)
    .default({})
    .describe(
      'What each question is, by its id: {"metric": "nps", "min": 0, "max": 10}, {"text": "why"} or {"attribute": "city"}',
    ),
  surveys: z
    .array(z.string().min(1).max(100))
    .max(100)
    .default([])
    .describe('Ids of the surveys whose responses are taken; all unless given'),
  contactAttributes: z
    .array(z.string().min(1).max(64))
    .max(50)
    .default(['account', 'plan', 'role', 'tenure'])
    .describe("Names of the contact's attributes that are kept with each response"),
});
type Settings = z.output<typeof settings>;

const fields = maybe(z.record(z.string(), z.unknown()));

const responseSchema = z.object({
  id: sourceId,
  surveyId: sourceId,
  finished: z.boolean(),
  data: z.record(z.string(), z.unknown()),
  createdAt: moment,
  updatedAt: moment,
  language: anything,
  contact: maybe(z.object({ id: maybe(sourceId), userId: maybe(sourceId) })),
  contactAttributes: fields,
  meta: maybe(z.object({ source: anything, country: anything, userAgent: fields })),
  tags: maybe(z.array(z.unknown())),
  variables: fields,
});
type Response = z.output<typeof responseSchema>;

const delivered = z.object({ event: z.string() });
const told = z.object({ data: responseSchema });

function mapDelivery(body: unknown, chosen: Settings): Mapped[] {
  const read = delivered.safeParse(body);
  if (!read.success) return [unreadable(read.error, body)];
  // Created, updated and finished are one response as it grows: the same id, and the newest version wins.
  if (!/^response(Created|Updated|Finished)$/.test(read.data.event))
    return [{ kind: 'passed', why: 'not mapped' }];
  const response = told.safeParse(body);
  if (!response.success) return [unreadable(response.error, body)];
  const { data } = response.data;
  if (chosen.surveys.length > 0 && !chosen.surveys.includes(data.surveyId))
    return [{ kind: 'passed', why: 'another survey' }];
  return [responseOf(data, chosen, body)];
}

function responseOf(response: Response, chosen: Settings, original: unknown): Mapped {
  const { id, surveyId, finished, data, createdAt, updatedAt, meta } = response;
  const answers = answersOf(data, chosen);
  if ('problem' in answers) return refused('off_scale', answers.problem, original, id);
  const { scores, texts, attributes } = answers;
  if (scores.length === 0 && texts.length === 0) {
    const unknown = Object.keys(data).filter((it) => !Object.hasOwn(chosen.questions, it));
    if (unknown.length === 0 || !finished) return { kind: 'passed', why: 'no answer yet' };
    return refused(
      'not_mapped',
      'none of its questions is in the settings of the source: name their ids under `questions` and replay it',
      original,
      id,
    );
  }
  return {
    kind: 'feedback',
    externalId: id,
    changedAt: updatedAt,
    sourceKind: 'survey',
    content: defined({
      occurredAt: createdAt,
      stakeholder: 'customer' as const,
      customer: customerOf(response, chosen),
      scores,
      texts,
      attributes: attributesOf({
        ...attributes,
        ...Object.fromEntries(
          Object.entries(response.variables ?? {}).map(([name, it]) => [`variable.${name}`, it]),
        ),
        survey: surveyId,
        finished,
        language: response.language,
        tags: (response.tags ?? []).map(tagOf),
        via: meta?.source,
        country: meta?.country,
        device: meta?.userAgent?.['device'],
      }),
    }),
  };
}

interface Answers {
  scores: Score[];
  texts: FeedbackContent['texts'];
  attributes: Record<string, unknown>;
}

function answersOf(
  data: Readonly<Record<string, unknown>>,
  { questions }: Settings,
): Answers | { problem: string } {
  const answers: Answers = { scores: [], texts: [], attributes: {} };
  for (const [questionId, meant] of Object.entries(questions)) {
    const given = Object.hasOwn(data, questionId) ? data[questionId] : undefined;
    // A question that was passed over is sent as an empty text.
    if (given === undefined || given === null || given === '') continue;
    if ('metric' in meant) {
      const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
      if (typeof value !== 'number' || !(value >= meant.min && value <= meant.max))
        return { problem: `data/data/${questionId}: is not a number between ${meant.min} and ${meant.max}` };
      answers.scores.push({ ...meant, value, questionId });
    } else if ('attribute' in meant) {
      answers.attributes[meant.attribute] = given;
    } else {
      const text = wordsOf(
        Array.isArray(given) ? given.filter((it) => typeof it === 'string').join('\n') : given,
      );
      if (text !== undefined) answers.texts.push({ role: 'customer', field: meant.text, text });
    }
  }
  return answers;
}

/** Who has no id at all stays unknown: an address alone would make two people of one when it changes. */
function customerOf(
  { contact, contactAttributes = {} }: Response,
  chosen: Settings,
): FeedbackContent['customer'] {
  const own = (name: string) =>
    Object.hasOwn(contactAttributes, name) ? contactAttributes[name] : undefined;
  const id = labelOf(own('userId')) ?? contact?.userId ?? contact?.id;
  if (id === undefined) return undefined;
  const name = [wordsOf(own('firstName')), wordsOf(own('lastName'))].filter(Boolean).join(' ');
  return defined({
    id,
    name: labelOf(name),
    email: emailOf(own('email')),
    attributes: attributesOf(Object.fromEntries(chosen.contactAttributes.map((it) => [it, own(it)]))),
  });
}

function tagOf(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
}

export const formbricks: Connector = {
  id: 'formbricks',
  title: { en: 'Formbricks', fa: 'فرم‌بریکس' },
  settings,
  webhook: {
    // Formbricks signs so since it makes a secret for each webhook.
    signature: { kind: 'standard-webhooks' },
    deliveryId: ({ headers }) => headers['webhook-id'],
    map: ({ body }, source) => checked(mapDelivery(body, settings.parse(source.settings)), body),
  },
};
