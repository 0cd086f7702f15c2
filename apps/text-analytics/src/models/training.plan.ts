/** When a model is trained without being asked. */
import type { SentimentClass } from '../learning/evaluation.js';
import type { TrainingReason } from './training.entity.js';

/** Fewer scored texts don't make a model. */
export const LEAST_EXAMPLES = 200;
/** Nor do fewer of one side, however many there are of the other. */
export const LEAST_OF_A_SIDE = 20;
/** After such a share of what the last training knew has come in, it is trained again. */
const GROWTH = 0.5;
/** A model that drifted learns again from so many new texts; fewer would change nothing. */
const NEW_FOR_DRIFT = 100;

/** What there is to learn from. */
export interface ExampleCounts extends Record<SentimentClass, number> {
  total: number;
  /** Came in, or were corrected, since the last training began. */
  added: number;
}

/** `last`: examples of the last training, absent before the first one. */
export function reasonToTrain(
  counts: ExampleCounts,
  last: { examples: number } | undefined,
  drifted: boolean,
): TrainingReason | undefined {
  if (missingFor(counts) !== undefined) return undefined;
  if (last === undefined) return 'first';
  if (counts.added >= Math.max(1, GROWTH * last.examples)) return 'growth';
  return drifted && counts.added >= NEW_FOR_DRIFT ? 'drift' : undefined;
}

/** What is missing for a training, as a sentence; undefined where nothing is. */
export function missingFor({ total, negative, positive }: ExampleCounts): string | undefined {
  if (total < LEAST_EXAMPLES)
    return `There are ${total} scored texts in this language; a training needs at least ${LEAST_EXAMPLES}.`;
  const fewest = Math.min(negative, positive);
  if (fewest >= LEAST_OF_A_SIDE) return undefined;
  const side = negative < positive ? 'negative' : 'positive';
  return `There are ${fewest} ${side} scored texts in this language; a training needs at least ${LEAST_OF_A_SIDE} of them.`;
}
