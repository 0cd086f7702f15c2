/** Evaluates mappings in a thread of their own: one that runs away, or fills the memory, takes nobody with it. */
import { parentPort } from 'node:worker_threads';
import jsonata from 'jsonata';
import { expressionOf, type Evaluation, type Evaluated } from './generic-json.expression.js';

const MAX_RESULT_LENGTH = 4 << 20;
const MAX_KEPT = 50;

const compiled = new Map<string, jsonata.Expression>();

parentPort?.on('message', (evaluation: Evaluation) => {
  void evaluate(evaluation).then((evaluated) => parentPort?.postMessage(evaluated));
});

async function evaluate({ mapping, body, bindings }: Evaluation): Promise<Evaluated> {
  try {
    const result: unknown = await compile(mapping).evaluate(JSON.parse(body), bindings);
    const json = JSON.stringify(result) ?? 'null';
    return json.length > MAX_RESULT_LENGTH ? { error: { code: 'too large a result' } } : { result: json };
  } catch (error) {
    // Only what names the place: messages quote values.
    const { code, position } = error as { code?: unknown; position?: unknown };
    return {
      error: {
        ...(typeof code === 'string' && { code }),
        ...(typeof position === 'number' && { position }),
      },
    };
  }
}

function compile(mapping: string): jsonata.Expression {
  let expression = compiled.get(mapping);
  if (!expression) {
    expression = expressionOf(mapping);
    if (compiled.size >= MAX_KEPT) compiled.clear();
    compiled.set(mapping, expression);
  }
  return expression;
}
