/** Has mappings evaluated by the thread, one after another, each within its time. */
import { Worker } from 'node:worker_threads';
import type { Evaluated, Evaluation } from './generic-json.expression.js';

/** Beyond JSONata's own limit: a single step, such as a regular expression, can take any time. */
const TIME_LIMIT_MS = 2_000;
/** The first evaluation waits for the thread to start, on a busy machine too. */
const START_LIMIT_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

let thread: { worker: Worker; started: boolean } | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Never throws. */
export function evaluated(evaluation: Evaluation): Promise<Evaluated> {
  const next = last.then(() => evaluate(evaluation));
  last = next;
  return next;
}

async function evaluate(evaluation: Evaluation): Promise<Evaluated> {
  thread ??= {
    worker: new Worker(new URL('./generic-json.worker.js', import.meta.url), { resourceLimits: MEMORY }),
    started: false,
  };
  const { worker, started } = thread;
  const answer = await new Promise<Evaluated>((resolve) => {
    const fail = (code: string) => () => {
      // It may still be at it, and whatever it holds is lost.
      thread = undefined;
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
      resolve({ error: { code } });
    };
    const timer = setTimeout(fail('too slow'), started ? TIME_LIMIT_MS : START_LIMIT_MS);
    worker.removeAllListeners();
    worker.once('error', fail('out of memory'));
    worker.once('exit', fail('out of memory'));
    worker.once('message', (message: Evaluated) => {
      clearTimeout(timer);
      resolve(message);
    });
    worker.ref();
    worker.postMessage(evaluation);
  });
  worker.unref();
  if (thread?.worker === worker) thread.started = true;
  return answer;
}
