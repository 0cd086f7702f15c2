/** Reads a submitted form or JSON object against the questions of a survey; pure. */
import { parts, type SurveyPublished } from '@voc/contracts';

export type Question = SurveyPublished['questions'][number];

/** One given answer; what was skipped has none, so that it never counts in a score. */
export interface Answer {
  questionId: string;
  value: number | string;
}

export type ProblemCode =
  'required' | 'not_on_scale' | 'too_long' | 'unreadable' | 'unknown_question' | 'nothing_answered';

export interface AnswerProblem {
  code: ProblemCode;
  /** Absent where the problem is about the whole answer. */
  questionId?: string;
}

export interface Reading {
  answers: Answer[];
  problems: AnswerProblem[];
}

/** Longest answer to a text question, in UTF-16 units. */
export const MAX_ANSWER_LENGTH = 10_000;

/**
 * Answers by question id, out of `input`: a parsed form (all values are texts) or a JSON object.
 * An empty value is a skipped question. Text is kept as written, without the spaces around it.
 */
export function readAnswers(
  questions: readonly Question[],
  input: Readonly<Record<string, unknown>>,
): Reading {
  const answers: Answer[] = [];
  const problems: AnswerProblem[] = [];
  for (const question of questions) {
    const given = Object.hasOwn(input, question.id) ? input[question.id] : undefined;
    const value = question.kind === 'score' ? readScore(question, given) : readText(given);
    if (value === undefined) {
      if (question.required) problems.push({ code: 'required', questionId: question.id });
    } else if (typeof value === 'object') problems.push({ ...value, questionId: question.id });
    else answers.push({ questionId: question.id, value });
  }
  const known = new Set(questions.map((question) => question.id));
  if (Object.keys(input).some((name) => !known.has(name))) problems.push({ code: 'unknown_question' });
  if (answers.length === 0 && problems.length === 0) problems.push({ code: 'nothing_answered' });
  return { answers, problems };
}

function readScore(
  question: { min: number; max: number },
  given: unknown,
): number | undefined | AnswerProblem {
  if (given === undefined || given === null || given === '') return undefined;
  const value = typeof given === 'string' && /^-?\d{1,4}$/.test(given) ? Number(given) : given;
  if (typeof value !== 'number' || !Number.isInteger(value)) return { code: 'not_on_scale' };
  return value >= question.min && value <= question.max ? value : { code: 'not_on_scale' };
}

function readText(given: unknown): string | undefined | AnswerProblem {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string' || !parts.isStorable(given)) return { code: 'unreadable' };
  const value = given.trim();
  if (value.length > MAX_ANSWER_LENGTH) return { code: 'too_long' };
  return value === '' ? undefined : value;
}
