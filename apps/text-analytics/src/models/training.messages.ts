/** What the service and the thread that trains say to each other. */
import type { LearnedModel, ScoredText } from '../learning/learning.js';

/** To the thread: texts, in as many messages as it takes; without texts, that there are no more. */
export interface ToThread {
  texts?: ScoredText[];
}

/** From the thread: it is ready for more texts, how far its learning is (from 0 to 1), and at last what it learned. */
export type FromThread = { ready: true } | { progress: number } | { learned: Learned };

export interface Learned extends Omit<LearnedModel, 'model'> {
  /** The model's bytes. */
  weights: Uint8Array;
}
