/** One sentiment from many judgements. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import type { Clause, Judgement } from './judgements.js';

export type Sentiment = NonNullable<FeedbackAnalyzed['sentiment']>;

/** How fast the score nears its ends: a sum of 4 gives 0.72. */
const SOFTNESS = 15;
const STRONG = 0.6;
const WEAK = 0.1;
/** Both sides must say so much, and the weaker one this share of the stronger, for a text to be mixed. */
const MIXED = { least: 1.1, share: 0.4 };
/** What comes after "but" counts more than what came before it. */
const BEFORE_CONTRAST = 0.8;
const AFTER_CONTRAST = 1.25;

/** Sum of weights to a score from -1 to 1. */
const scoreOfSum = (sum: number) => sum / Math.sqrt(sum * sum + SOFTNESS);

/** Sentiment of a few judgements taken together; neutral where there are none. */
export function sentimentOf(judgements: readonly Judgement[]): Sentiment {
  return fromSides(
    judgements.reduce((sum, { weight }) => sum + Math.max(0, weight), 0),
    judgements.reduce((sum, { weight }) => sum + Math.min(0, weight), 0),
  );
}

/** Sentiment of a whole text. */
export function sentimentOfClauses(clauses: readonly Clause[]): Sentiment {
  let positive = 0;
  let negative = 0;
  for (const [index, { judgements, contrasts }] of clauses.entries()) {
    const factor = contrasts ? AFTER_CONTRAST : clauses[index + 1]?.contrasts ? BEFORE_CONTRAST : 1;
    for (const { weight } of judgements) {
      if (weight > 0) positive += factor * weight;
      else negative += factor * weight;
    }
  }
  return fromSides(positive, negative);
}

function fromSides(positive: number, negative: number): Sentiment {
  const score = Math.round(1_000 * scoreOfSum(positive + negative)) / 1_000;
  const [weaker, stronger] = [Math.min(positive, -negative), Math.max(positive, -negative)];
  if (weaker >= MIXED.least && weaker >= MIXED.share * stronger) return { label: 'mixed', score };
  if (score >= STRONG) return { label: 'very_positive', score };
  if (score <= -STRONG) return { label: 'very_negative', score };
  return { label: score >= WEAK ? 'positive' : score <= -WEAK ? 'negative' : 'neutral', score };
}
