/** Holds a summary against the feedback that it was made of: nothing passes that quotes what isn't there. */
import { z } from 'zod';
import { AnswerRefused, jsonIn } from './model.question.js';
import { type Group, MAX_POINTS, MAX_QUOTES, type PromptItem } from './summary.prompt.js';

/** In the spelling of the piece of feedback that it is from. */
export interface Quote {
  feedbackId: string;
  group?: Group;
  quote: string;
}

export interface VerifiedSummary {
  /** False where the feedback says nothing about the question; then there is neither summary nor point. */
  answered: boolean;
  summary: string;
  points: { text: string; quotes: Quote[] }[];
}

const MOST_SUMMARY = 4_000;
const MOST_POINT = 1_000;
const MOST_QUOTE = 600;
const MOST_PROBLEMS = 10;

const prose = (most: number) => z.string().trim().min(1).max(most);
const given = z.object({
  summary: prose(MOST_SUMMARY),
  points: z
    .array(
      z.object({
        text: prose(MOST_POINT),
        quotes: z
          .array(z.object({ id: z.string().max(40), quote: z.string().max(MOST_QUOTE) }))
          .min(1)
          .max(MAX_QUOTES),
      }),
    )
    .min(1)
    .max(MAX_POINTS),
});

const notAnswered = z.object({ answered: z.literal(false) });

/** The answer with quotes as they really stand. `question`: its words may be repeated. @throws AnswerRefused */
export function verifySummary(
  answer: string,
  items: readonly PromptItem[],
  question: string | undefined,
): VerifiedSummary {
  const json = jsonIn(answer);
  if (notAnswered.safeParse(json).success) return { answered: false, summary: '', points: [] };
  const read = given.safeParse(json);
  if (!read.success)
    throw new AnswerRefused(
      read.error.issues.slice(0, MOST_PROBLEMS).map((it) => `${it.path.join('.')}: ${it.code}`),
    );
  const byRef = new Map(items.map((it) => [it.ref, it]));
  const problems: string[] = [];
  const points = read.data.points.map((point, n) => ({
    text: proseOf(point.text, `point ${n + 1}`),
    quotes: point.quotes.flatMap(({ id, quote }) => quoteOf(id, quote, `point ${n + 1}`)),
  }));
  const summary = proseOf(read.data.summary, 'the summary');
  if (problems.length > 0) throw new AnswerRefused(problems.slice(0, MOST_PROBLEMS));
  return { answered: true, summary, points };

  function quoteOf(id: string, quote: string, where: string): Quote[] {
    const item = byRef.get(id.trim());
    const found = item?.quotable.find(quote);
    if (item === undefined) problems.push(`${where} quotes a piece of feedback that there is not`);
    else if (found === undefined) problems.push(`${where} quotes what the piece of feedback doesn't say`);
    else return [{ feedbackId: item.feedbackId, ...(item.group && { group: item.group }), quote: found }];
    return [];
  }

  /** Ids mean nothing to whoever reads it; words in quotation marks must be somebody's. */
  function proseOf(text: string, where: string): string {
    const plain = text.replace(NAMED_IDS, '').trim();
    const ids = text.toLowerCase().match(ANY_ID) ?? [];
    if (plain === '') problems.push(`${where} says nothing`);
    if (ids.some((id) => !byRef.has(id)))
      problems.push(`${where} names a piece of feedback that there is not`);
    else if (plain.search(ANY_ID) >= 0) problems.push(`${where} names ids of feedback`);
    for (const words of inQuotationMarks(plain)) {
      const repeated = question?.includes(words) ?? false;
      if (!repeated && !items.some((it) => it.quotable.has(words)))
        problems.push(`${where} has in quotation marks what no piece of feedback says`);
    }
    return plain;
  }
}

/** Some models name their sources all the same: (item-1, item-2). */
const NAMED_IDS = / ?[([]item-\d{1,4}(?:, ?item-\d{1,4})*[)\]]/giu;
const ANY_ID = /item-\d+/giu;

const MARKS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
];

function inQuotationMarks(text: string): string[] {
  return MARKS.flatMap(([open, close]) => {
    const found: string[] = [];
    for (let from = text.indexOf(open); from >= 0;) {
      const to = text.indexOf(close, from + 1);
      if (to < 0) break;
      const words = text.slice(from + 1, to).trim();
      if (words !== '') found.push(words);
      from = text.indexOf(open, to + 1);
    }
    return found;
  });
}
