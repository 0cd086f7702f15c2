/** Learns the weights of one head: logistic loss, descended text by text with a step of its own for each weight. */
import { BUCKETS } from './features.js';
import type { FeatureStore } from './feature.store.js';
import { shuffled } from './random.js';

export interface Lesson {
  /** Which texts of the store to learn from. */
  texts: readonly number[];
  /** By text: 1 where the answer is yes, 0 where it is no, between where it is open. */
  targets: Float32Array;
  /** By text: how much it counts. */
  importance: Float32Array;
  seed: number;
}

export interface Head {
  weights: Float32Array;
  bias: number;
}

/** More passes than these learn the texts by heart: found by cross-validation on sets of 500 to 5,000. */
const PASSES = 4;
const STEP = 0.1;
/** Draws weights towards 0 (L2). */
const DECAY = 1e-5;
/** Errors below it teach nothing worth the time. */
const LEAST_ERROR = 1e-3;

/** AdaGrad (Duchi, Hazan, Singer 2011): the step of a weight shrinks with the squares of its gradients so far. */
export function descend(store: FeatureStore, { texts, targets, importance, seed }: Lesson): Head {
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(1e-8);
  const order = Uint32Array.from(texts);
  let bias = 0;
  let biasSquares = 1e-8;
  for (let pass = 0; pass < PASSES; pass++) {
    for (const text of shuffled(order, seed + pass)) {
      const { buckets, count } = store.read(text);
      if (count === 0) continue;
      const norm = 1 / Math.sqrt(count);
      let sum = 0;
      for (let index = 0; index < count; index++) sum += weights[buckets[index]!]!;
      const chance = 1 / (1 + Math.exp(-(bias + sum * norm)));
      const error = (chance - targets[text]!) * importance[text]!;
      if (Math.abs(error) < LEAST_ERROR) continue;
      for (let index = 0; index < count; index++) {
        const bucket = buckets[index]!;
        const weight = weights[bucket]!;
        const gradient = error * norm + DECAY * weight;
        const square = squares[bucket]! + gradient * gradient;
        squares[bucket] = square;
        weights[bucket] = weight - (STEP * gradient) / Math.sqrt(square);
      }
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

/** What a head says of one text of the store: its log-odds before calibration. */
export function sumOf(store: FeatureStore, { weights, bias }: Head, text: number): number {
  const { buckets, count } = store.read(text);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += weights[buckets[index]!]!;
  return bias + (count === 0 ? 0 : sum / Math.sqrt(count));
}

/**
 * What heads say of texts that they didn't learn from: the texts of each fold in turn are kept from a head that learns
 * from the others. `foldOf` gives the fold of a text; texts of folds from `judged` on are learned from only.
 */
export function sumsOfUnseen(
  store: FeatureStore,
  lesson: Lesson,
  { folds, judged, foldOf }: { folds: number; judged: number; foldOf: (text: number) => number },
): Map<number, number> {
  const sums = new Map<number, number>();
  for (let fold = 0; fold < Math.min(folds, judged); fold++) {
    const head = descend(store, { ...lesson, texts: lesson.texts.filter((text) => foldOf(text) !== fold) });
    for (const text of lesson.texts) if (foldOf(text) === fold) sums.set(text, sumOf(store, head, text));
  }
  return sums;
}
