/** Joins a few numbers to the chances of four outcomes: multinomial logistic regression on a small table. */
import type { Chances } from './sentiment.model.js';

/** In the order of the rows of coefficients. */
export const OUTCOMES = ['negative', 'neutral', 'mixed', 'positive'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A row for each outcome, a column for each number. */
export type Coefficients = readonly (readonly number[])[];

export interface Observation {
  numbers: readonly number[];
  outcome: Outcome;
  /** How much it counts. */
  importance: number;
}

const ROUNDS = 400;
const STEP = 0.5;
const MOMENTUM = 0.9;
/** Draws coefficients towards 0 (L2), since a few hundred texts are not many. */
const DECAY = 1e-3;

export function chancesBy(coefficients: Coefficients, numbers: readonly number[]): Chances {
  const odds = [0, 0, 0, 0];
  let total = 0;
  for (let row = 0; row < OUTCOMES.length; row++) {
    const of = coefficients[row]!;
    let sum = 0;
    for (let index = 0; index < numbers.length; index++) sum += of[index]! * numbers[index]!;
    total += odds[row] = Math.exp(sum);
  }
  const [negative = 0, neutral = 0, mixed = 0, positive = 0] = odds;
  return {
    negative: negative / total,
    neutral: neutral / total,
    mixed: mixed / total,
    positive: positive / total,
  };
}

/** Coefficients of the greatest likelihood, by descent on all observations at once. */
export function fitCombination(observations: readonly Observation[]): Coefficients {
  const width = observations[0]?.numbers.length ?? 0;
  const zeros = () => OUTCOMES.map(() => new Array<number>(width).fill(0));
  const total = observations.reduce((sum, { importance }) => sum + importance, 0);
  const [coefficients, speeds] = [zeros(), zeros()];
  for (let round = 0; round < ROUNDS; round++) {
    const gradients = zeros();
    for (const { numbers, outcome, importance } of observations) {
      const chances = chancesBy(coefficients, numbers);
      for (let row = 0; row < OUTCOMES.length; row++) {
        const it = OUTCOMES[row]!;
        const error = importance * (chances[it] - (it === outcome ? 1 : 0));
        const gradient = gradients[row]!;
        for (let index = 0; index < width; index++) gradient[index]! += error * numbers[index]!;
      }
    }
    coefficients.forEach((row, at) => {
      for (let index = 0; index < width; index++) {
        const slope = gradients[at]![index]! / total + DECAY * row[index]!;
        row[index]! += speeds[at]![index] = MOMENTUM * speeds[at]![index]! - STEP * slope;
      }
    });
  }
  return coefficients;
}
