/** Finds the calibration of a learned model: what its sums, on texts that it didn't learn from, were worth. */
import type { SentimentClass } from './evaluation.js';
import type { Calibration } from './sentiment.model.js';

/** What is known of one text: the learned sum, the base layer's log-odds, and the truth. */
export interface Trial {
  sum: number;
  base: number;
  truth: SentimentClass;
  /** How much it counts. */
  importance: number;
}

const ROUNDS = 200;
const STEP = 0.2;
/** As if so many texts spoke for the values to begin with, so that a few texts don't say much. */
const PRIOR = 5;
const START: Calibration = { slope: 1, base: 0.5, lower: 0, upper: 0 };
const LEAST = 1e-6;

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** The calibration under which the truths are likeliest (proportional odds), by descent with a step for each part. */
export function calibrate(trials: readonly Trial[]): Calibration {
  const fitted = { ...START };
  // Where nothing is between, the two thresholds are one.
  const between = trials.some(({ truth }) => truth === 'neutral');
  if (between) [fitted.lower, fitted.upper] = [-0.5, 0.5];
  const squares = { slope: LEAST, base: LEAST, lower: LEAST, upper: LEAST };
  const total = PRIOR + trials.reduce((sum, { importance }) => sum + importance, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = gradientOf(trials, fitted);
    if (!between) gradient.lower = gradient.upper = (gradient.lower + gradient.upper) / 2;
    gradient.slope += PRIOR * (fitted.slope - START.slope);
    gradient.base += PRIOR * (fitted.base - START.base);
    for (const part of ['slope', 'base', 'lower', 'upper'] as const) {
      const change = gradient[part] / total;
      squares[part] += change * change;
      fitted[part] -= (STEP * change) / Math.sqrt(squares[part]);
    }
    fitted.upper = Math.max(fitted.upper, fitted.lower);
  }
  return fitted;
}

/** Gradient of the negative log-likelihood. */
function gradientOf(
  trials: readonly Trial[],
  { slope, base: share, lower, upper }: Calibration,
): Calibration {
  const gradient = { slope: 0, base: 0, lower: 0, upper: 0 };
  for (const { sum, base, truth, importance } of trials) {
    const level = slope * sum + share * base;
    const overLower = logistic(level - lower);
    const overUpper = logistic(level - upper);
    let byLower = 0;
    let byUpper = 0;
    if (truth === 'positive') {
      byUpper = 1 - overUpper;
    } else if (truth === 'negative') {
      byLower = -overLower;
    } else {
      const chance = Math.max(overLower - overUpper, LEAST);
      byLower = (overLower * (1 - overLower)) / chance;
      byUpper = (-overUpper * (1 - overUpper)) / chance;
    }
    gradient.lower += importance * byLower;
    gradient.upper += importance * byUpper;
    gradient.slope -= importance * (byLower + byUpper) * sum;
    gradient.base -= importance * (byLower + byUpper) * base;
  }
  return gradient;
}
