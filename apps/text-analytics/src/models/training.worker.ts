/** Trains in a thread of its own, so that neither its computing nor its memory is in anybody's way. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { learnSentiment } from '../learning/learner.js';
import type { LearningOptions, ScoredText } from '../learning/learning.js';
import type { FromThread, ToThread } from './training.messages.js';

const service = parentPort!;
const say = (message: FromThread) => service.postMessage(message);

/** Asks for each page when the one before it is used up. */
async function* texts(): AsyncGenerator<ScoredText> {
  for await (const [{ texts }] of on(service, 'message') as AsyncIterable<[ToThread]>) {
    if (!texts) return;
    yield* texts;
    say({ ready: true });
  }
}

const { model, ...figures } = await learnSentiment(texts(), {
  ...(workerData as LearningOptions),
  onProgress: (progress) => say({ progress }),
});
say({ learned: { ...figures, weights: model.toBytes() } });
