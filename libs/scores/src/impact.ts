/** What a part of the answers does to a score: the score with it minus the score without it. */
import { difference } from './difference.js';
import type { Score } from './score.js';

export interface Impact {
  /** Score of all answers minus the score without the part, in the metric's unit; negative = the part pulls it down. */
  impact: number;
  /** Ends of the 95 % interval; null where the samples are too small or too uniform to tell. */
  low: number | null;
  high: number | null;
  /** Answers of the part, and of all. */
  n: number;
  of: number;
}

/**
 * Leave-one-out impact of `part` beside the answers that don't belong to it. All scores here are linear in their
 * answers, so it is the part's share of all answers times the difference between part and rest; so is its interval, for
 * the share as it was. An association, not a cause. Null where one of the two has no answers.
 */
export function impactOf(part: Score, rest: Score): Impact | null {
  const { difference: apart, low, high } = difference(part, rest);
  if (apart === null) return null;
  const of = part.n + rest.n;
  const weight = part.n / of;
  const weighed = (end: number | null) => (end === null ? null : weight * end);
  return { impact: weight * apart, low: weighed(low), high: weighed(high), n: part.n, of };
}
