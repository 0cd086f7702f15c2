/** One sentiment from many judgements. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import type { EvidenceLog } from './evidence.js';
import type { Clause, Judgement } from './judgements.js';

export type Sentiment = NonNullable<FeedbackAnalyzed['sentiment']>;

/** What speaks for (0 or more) and against (0 or less). */
export interface Sums {
  positive: number;
  negative: number;
}

/** How fast the score nears its ends: a sum of 4 gives 0.72. */
const SOFTNESS = 15;
const STRONG = 0.6;
const WEAK = 0.1;
/** From that much against on, thanks are manners, and weigh that share. */
const COMPLAINT = -1.5;
const MANNERS = 0.4;
/** Both sides must say so much, and the weaker one this share of the stronger, for a text to be mixed. */
const MIXED = { least: 1.1, share: 0.4 };
/** What comes after "but" counts more than what came before it. */
const BEFORE_CONTRAST = 0.9;
const AFTER_CONTRAST = 1.1;
const AFTER_MILD_CONTRAST = 0.7;

/** Sum of weights to a score from -1 to 1. */
const scoreOfSum = (sum: number) => sum / Math.sqrt(sum * sum + SOFTNESS);

/** Sentiment of a few judgements taken together; neutral where there are none. */
export function sentimentOf(judgements: readonly Judgement[]): Sentiment {
  let positive = 0;
  let negative = 0;
  for (const { weight } of judgements) {
    if (weight > 0) positive += weight;
    else negative += weight;
  }
  return fromSides(positive, negative);
}

/** What a whole text says for and against, clauses after "but" weighed more. */
export function sumsOf(clauses: readonly Clause[], log?: EvidenceLog): Sums {
  let positive = 0;
  let negative = 0;
  let thanks = 0;
  for (let index = 0; index < clauses.length; index++) {
    const { judgements } = clauses[index] as Clause;
    const factor = factorOf(clauses[index] as Clause, clauses[index + 1]);
    for (const { weight, from, to, courtesy } of judgements) {
      if (courtesy && weight > 0) thanks += weight;
      else if (weight > 0) positive += factor * weight;
      else negative += factor * weight;
      if (factor !== 1) log?.add('contrast', `contrast ×${factor}`, from, to, weight * (factor - 1));
    }
  }
  // Thanks in a complaint are manners.
  positive += negative <= COMPLAINT ? MANNERS * thanks : thanks;
  return { positive, negative };
}

function factorOf({ contrasts, mildly }: Clause, next: Clause | undefined): number {
  if (contrasts) return mildly ? AFTER_MILD_CONTRAST : AFTER_CONTRAST;
  return next?.contrasts && !next.mildly ? BEFORE_CONTRAST : 1;
}

export const sentimentOfSums = ({ positive, negative }: Sums): Sentiment => fromSides(positive, negative);

function fromSides(positive: number, negative: number): Sentiment {
  const score = Math.round(1_000 * scoreOfSum(positive + negative)) / 1_000;
  const [weaker, stronger] = [Math.min(positive, -negative), Math.max(positive, -negative)];
  if (weaker >= MIXED.least && weaker >= MIXED.share * stronger) return { label: 'mixed', score };
  if (score >= STRONG) return { label: 'very_positive', score };
  if (score <= -STRONG) return { label: 'very_negative', score };
  return { label: score >= WEAK ? 'positive' : score <= -WEAK ? 'negative' : 'neutral', score };
}
