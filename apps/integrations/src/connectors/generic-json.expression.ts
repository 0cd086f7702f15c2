/** Compiles mappings written in JSONata, within bounds, and says where one is wrong. */
import jsonata from 'jsonata';

/** What the thread is asked. `body` is JSON. */
export interface Evaluation {
  mapping: string;
  body: string;
  bindings: Record<string, unknown>;
}

/** What it answers: JSON, or what went wrong. */
export type Evaluated = { result: string } | { error: { code?: string; position?: number } };

const LIMITS = { timeout: 500, stack: 300, sequence: 100_000 };
/** The same delivery must always become the same things; and what is evaluated was written by whoever set the source up. */
const FORBIDDEN = ['eval', 'now', 'millis', 'random', 'shuffle'];

/** @throws an error of JSONata, with `code` and `position`. */
export function expressionOf(mapping: string): jsonata.Expression {
  const expression = jsonata(mapping, LIMITS);
  for (const name of FORBIDDEN) expression.assign(name, undefined);
  return expression;
}

/** What is wrong with a mapping as it is written, or undefined. */
export function problemOf(mapping: string): string | undefined {
  try {
    const used = variablesOf(expressionOf(mapping).ast());
    const forbidden = FORBIDDEN.find((name) => used.has(name));
    return (
      forbidden && `must not use $${forbidden}: the same delivery has to become the same things each time`
    );
  } catch (error) {
    const { message, position } = error as { message?: unknown; position?: unknown };
    const place = typeof position === 'number' ? ` (at character ${position})` : '';
    return `is not valid JSONata${place}: ${typeof message === 'string' ? message : 'unreadable'}`;
  }
}

/** The names after $ anywhere in the syntax tree. */
function variablesOf(ast: unknown): Set<string> {
  const names = new Set<string>();
  const waiting: unknown[] = [ast];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    const { type, value } = node as { type?: unknown; value?: unknown };
    if (type === 'variable' && typeof value === 'string') names.add(value);
    waiting.push(...(Object.values(node) as unknown[]));
  }
  return names;
}
