/** Reads an answer of a system as a page of a known shape. */
import type { z } from 'zod';
import { UnreadablePage } from './connector.errors.js';

/**
 * The JSON of an answer, checked; `what` names the page to the person who set the source up.
 * @throws UnreadablePage
 */
export function readPage<T extends z.ZodType>(
  schema: T,
  answer: { body: Buffer },
  what: string,
): z.output<T> {
  const read = schema.safeParse(jsonOf(answer.body, what));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new UnreadablePage(
    what,
    `${issue?.path.join('/') || 'the answer'}: ${issue?.message ?? 'not acceptable'}`,
  );
}

function jsonOf(body: Buffer, what: string): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // The parser's own message quotes the text.
    throw new UnreadablePage(what, 'the answer is not JSON');
  }
}
