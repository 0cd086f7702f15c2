/** Whether two scores differ by more than chance, and correction for asking so many times. */
import { momentsOf } from './histogram.js';
import { clamp, npsEstimate } from './intervals.js';
import { normalTwoSided, tQuantile, tTwoSided, Z95 } from './probability.js';
import type { Score } from './score.js';

export interface Difference {
  /** First headline minus second, in the metric's unit; null where one has no answers. */
  difference: number | null;
  /** 95 % interval of the difference; null, like `p`, where the samples are too small or too uniform to test. */
  low: number | null;
  high: number | null;
  /** z or t. */
  statistic: number | null;
  degreesOfFreedom?: number;
  /** Two-sided, uncorrected. */
  p: number | null;
  method: 'adjusted-wald' | 'agresti-caffo' | 'welch-t';
}

/** A difference as estimated, in the metric's unit; without degrees of freedom the normal distribution applies. */
interface Estimate {
  centre: number;
  standardError: number;
  degreesOfFreedom?: number;
  /** Greatest difference that is possible. */
  limit: number;
  method: Difference['method'];
}

/**
 * Difference of two independent scores of one metric and scale, with its 95 % interval and test:
 * NPS by the adjusted-Wald estimates of both, z = (c₁ − c₂)/√(SE₁² + SE₂²); CSAT and PSAT by Agresti and Caffo
 * (The American Statistician 54, 2000: one success and one failure added to each sample); means by Welch's t test
 * (Biometrika 34, 1947). RangeError where metric or scale differ.
 */
export function difference(a: Score, b: Score): Difference {
  if (a.metric !== b.metric || a.scale.min !== b.scale.min || a.scale.max !== b.scale.max) {
    throw new RangeError('Only scores of one metric on one scale can be compared.');
  }
  const estimate =
    a.metric === 'nps' ? npsDifference : a.method === 'wilson' ? shareDifference : meanDifference;
  if (a.score === null || b.score === null) return untested(null, methodOf(a));
  const { centre, standardError, degreesOfFreedom, limit, method } = estimate(a, b);
  if (!(standardError > 0)) return untested(a.score - b.score, method);
  const statistic = centre / standardError;
  const half = standardError * (degreesOfFreedom === undefined ? Z95 : tQuantile(0.05, degreesOfFreedom));
  return {
    difference: a.score - b.score,
    ...clamp({ low: centre - half, high: centre + half }, -limit, limit),
    statistic,
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
    p: degreesOfFreedom === undefined ? normalTwoSided(statistic) : tTwoSided(statistic, degreesOfFreedom),
    method,
  };
}

const methodOf = (score: Score): Difference['method'] =>
  score.method === 'wilson' ? 'agresti-caffo' : score.method === 'student-t' ? 'welch-t' : 'adjusted-wald';

function untested(value: number | null, method: Difference['method']): Difference {
  return { difference: value, low: null, high: null, statistic: null, p: null, method };
}

function npsDifference(a: Score, b: Score): Estimate {
  const [first, second] = [a, b].map(({ bands, n }) => npsEstimate(bands.high, bands.low, n)) as [
    ReturnType<typeof npsEstimate>,
    ReturnType<typeof npsEstimate>,
  ];
  return {
    centre: first.centre - second.centre,
    standardError: Math.hypot(first.standardError, second.standardError),
    limit: 200,
    method: 'adjusted-wald',
  };
}

function shareDifference(a: Score, b: Score): Estimate {
  const adjusted = ({ bands, n }: Score) => {
    const share = (bands.high + 1) / (n + 2);
    return { share, variance: (share * (1 - share)) / (n + 2) };
  };
  const [first, second] = [adjusted(a), adjusted(b)];
  return {
    centre: 100 * (first.share - second.share),
    standardError: 100 * Math.sqrt(first.variance + second.variance),
    limit: 100,
    method: 'agresti-caffo',
  };
}

function meanDifference(a: Score, b: Score): Estimate {
  const [first, second] = [momentsOf(a.distribution), momentsOf(b.distribution)];
  const limit = a.scale.max - a.scale.min;
  // One answer has no variance to estimate, so nothing can be tested.
  const testable = first.n > 1 && second.n > 1;
  const parts = [first.variance / first.n, second.variance / second.n] as const;
  const variance = testable ? parts[0] + parts[1] : Number.NaN;
  return {
    centre: first.mean - second.mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: variance ** 2 / (parts[0] ** 2 / (first.n - 1) + parts[1] ** 2 / (second.n - 1)),
    limit,
    method: 'welch-t',
  };
}

/**
 * Adjusted p-values by Benjamini and Hochberg (J. R. Statist. Soc. B 57, 1995), in the order given: reporting those
 * of at most q keeps the expected share of false findings at q. A null stays null and doesn't count as a test.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = pValues.map(() => null);
  const tested = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p);
  let least = 1;
  for (const [position, { p, index }] of tested.entries()) {
    least = Math.min(least, (p * tested.length) / (tested.length - position));
    adjusted[index] = least;
  }
  return adjusted;
}
