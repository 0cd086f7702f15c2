/** What the language model is asked, and how its answer is read. */

/** A question whose answer is a `T`, which must be plain data. */
export interface ModelQuestion<T> {
  /** What the model shall do; the same for many questions. */
  instructions: string;
  /** What it shall do it with; masked. */
  material: string;
  /** JSON Schema of the answer with its name, for servers that hold their models to one. */
  form: { name: string; schema: Record<string, unknown> };
  /** @throws AnswerRefused where it isn't what was asked for, or doesn't keep to the material */
  read(answer: string): T;
}

/** An answer that must not be shown. `problems` have none of its words, so that they may be logged and told. */
export class AnswerRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The answer is refused: ${problems.join('; ')}`);
  }
}

/** The one JSON object of an answer, which may stand after the model's thoughts or in a fence. @throws AnswerRefused */
export function jsonIn(answer: string): unknown {
  const thought = answer.lastIndexOf('</think>');
  const from = answer.indexOf('{', Math.max(0, thought));
  const to = answer.lastIndexOf('}');
  try {
    return JSON.parse(answer.slice(from, to + 1));
  } catch {
    throw new AnswerRefused(['it is no JSON object, or one that breaks off']);
  }
}
