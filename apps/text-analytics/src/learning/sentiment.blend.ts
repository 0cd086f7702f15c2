/** One sentiment from the chances of a text and from how strongly the rules find it put. */
import type { Sentiment } from '../analysis/sentiment.js';
import type { Chances } from './sentiment.model.js';

/** A score of a label is at least so far from 0, and that of "very" at least so far. */
const WEAK = 0.1;
const STRONG = 0.6;
/** So many times likelier than either side a text must be mixed to be called so: a side says more, and is right more often. */
const CLEARLY = 4 / 3;

/**
 * The likeliest label, mixed only where it is clearly so. The score is half certainty (chance of positive less that of negative), half strength (the score of
 * the rules), so that a sure but mild judgement isn't taken for an outcry.
 */
export function blendSentiment(chances: Chances, rules: Sentiment): Sentiment {
  const { negative, neutral, mixed, positive } = chances;
  const score = rounded((positive - negative + rules.score) / 2);
  const most = Math.max(negative, neutral, mixed, positive);
  if (most === neutral) return { label: 'neutral', score: limited(score, -WEAK, WEAK) };
  if (mixed >= CLEARLY * Math.max(positive, negative))
    return { label: 'mixed', score: limited(score, -STRONG, STRONG) };
  if (positive >= negative)
    return { label: score >= STRONG ? 'very_positive' : 'positive', score: Math.max(score, WEAK) };
  return { label: score <= -STRONG ? 'very_negative' : 'negative', score: Math.min(score, -WEAK) };
}

const limited = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
// Adding 0 makes 0 of -0.
const rounded = (value: number) => Math.round(1_000 * value) / 1_000 + 0;
