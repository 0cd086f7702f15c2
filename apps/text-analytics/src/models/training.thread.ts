/** Runs a training in its thread: hands the texts over, passes on how far it is, and ends what takes too long. */
import { Worker } from 'node:worker_threads';
import type { LearningOptions, ScoredText } from '../learning/learning.js';
import type { FromThread, Learned, ToThread } from './training.messages.js';

/** 200,000 texts take some minutes; on a slow and busy machine several times as long. */
const TIME_LIMIT_MS = 30 * 60_000;
/** Texts and their lists; weights and features lie outside of it. */
const MEMORY = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32 };

/** The same examples give the same model. */
const SEED = 1;

/** The thread ended without a result: out of memory, or an error. */
export class TrainingBroken extends Error {}

export interface TrainingTask {
  version: string;
  /** In pages. */
  texts: AsyncIterable<ScoredText[]>;
  onProgress: (progress: number) => void;
  signal: AbortSignal;
}

/** @throws TrainingBroken, the error of reading the texts, or the signal's reason */
export async function trainInThread({ version, texts, onProgress, signal }: TrainingTask): Promise<Learned> {
  const options: LearningOptions = { version, seed: SEED };
  const worker = new Worker(new URL('./training.worker.js', import.meta.url), {
    workerData: options,
    resourceLimits: MEMORY,
  });
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]);
  const answers = answersOf(worker, limit);
  const say = (message: ToThread) => worker.postMessage(message);
  try {
    for await (const page of texts) {
      say({ texts: page });
      // It may have read enough before the last page, and learn from what it has.
      const answer = await answers.next();
      if ('learned' in answer) return answer.learned;
    }
    say({});
    for (;;) {
      const answer = await answers.next();
      if ('learned' in answer) return answer.learned;
      if ('progress' in answer) onProgress(answer.progress);
    }
  } finally {
    await worker.terminate();
  }
}

/** What the thread says, one after another; fails when it ends or time is over. */
function answersOf(worker: Worker, signal: AbortSignal): { next(): Promise<FromThread> } {
  const waiting: FromThread[] = [];
  let failure: Error | undefined;
  let wake = () => {};
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  worker.on('message', (message: FromThread) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error: Error) => fail(new TrainingBroken(error.message, { cause: error })));
  worker.on('exit', () => fail(new TrainingBroken('The thread ended without a result.')));
  signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
  return {
    async next() {
      for (;;) {
        // What it said before it ended counts: on a busy machine both come at once.
        const message = waiting.shift();
        if (message) return message;
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
