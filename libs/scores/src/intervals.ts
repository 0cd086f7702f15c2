/** 95 % intervals of shares, of the net promoter score and of means. */
import { tQuantile, Z95 } from './probability.js';

export interface Interval {
  low: number;
  high: number;
}

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** Both ends brought back onto the scale. */
export function clamp({ low, high }: Interval, min: number, max: number): Interval {
  return { low: within(low, min, max), high: within(high, min, max) };
}

/**
 * Wilson's score interval of a share, as proportions from 0 to 1 (E. B. Wilson, JASA 22, 1927). Needs n > 0.
 */
export function wilson(successes: number, n: number): Interval {
  const p = successes / n;
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  // The ends are exact where all answers agree; rounding would leave a hair.
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half };
}

/** What the net promoter score's tests need, in points from -100 to 100. */
export interface NpsEstimate {
  score: number;
  /** Half width of the plain interval: 1.96 standard errors; too narrow for small samples. */
  plainMargin: number;
  /** Centre and standard error after adding ¾ promoter, ¾ detractor and 1½ passives. */
  centre: number;
  standardError: number;
  /** The adjusted-Wald interval, clamped to the scale. */
  interval: Interval;
}

/**
 * Net promoter score with its adjusted-Wald interval: n' = n + 3, p' = (P + ¾)/n', d' = (D + ¾)/n',
 * SE' = √((p' + d' − (p' − d')²)/n'). Answers count as +1, 0, −1, hence the variance (p + d − (p − d)²)/n.
 * Method: J. Sauro and J. Lewis, MeasuringU; B. Rocks, "Interval estimation for the net promoter score", The American
 * Statistician 70 (2016). Needs n > 0.
 */
export function npsEstimate(promoters: number, detractors: number, n: number): NpsEstimate {
  const net = (promoters - detractors) / n;
  const variance = ((promoters + detractors) / n - net * net) / n;
  const size = n + 3;
  const centre = (promoters - detractors) / size;
  const standardError = Math.sqrt(((promoters + detractors + 1.5) / size - centre * centre) / size);
  return {
    score: 100 * net,
    plainMargin: 100 * Z95 * Math.sqrt(Math.max(0, variance)),
    centre: 100 * centre,
    standardError: 100 * standardError,
    interval: clamp(
      { low: 100 * (centre - Z95 * standardError), high: 100 * (centre + Z95 * standardError) },
      -100,
      100,
    ),
  };
}

/** Student's interval of a mean: mean ± t(n − 1) · s/√n. A single answer says nothing: from −∞ to ∞, to be clamped. */
export function tInterval({ n, mean, variance }: { n: number; mean: number; variance: number }): Interval {
  if (n < 2) return { low: -Infinity, high: Infinity };
  const half = tQuantile(0.05, n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}
