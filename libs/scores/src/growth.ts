/** Whether a share of items has grown or fallen by more than chance: exact tests that hold for small counts too. */
import { wilson } from './intervals.js';
import { binomialUpper, hypergeometricUpper, Z95 } from './probability.js';

/** So many of so many items; `count` is at most `of`. */
export interface Counted {
  count: number;
  of: number;
}

/** A share in per cent with its 95 % Wilson interval. */
export interface Share {
  count: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

/** One-sided p-values of a share being greater, or smaller, than before. */
export interface GrowthTest {
  growth: number;
  decline: number;
}

export interface ShareChange {
  now: Share;
  before: Share;
  /** Now minus before in percentage points, with its 95 % interval by Agresti and Caffo. */
  difference: number;
  low: number;
  high: number;
  /** Now divided by before; null where there was nothing before. */
  ratio: number | null;
}

/** A share with its interval; null without items. */
export function shareOf({ count, of }: Counted): Share | null {
  if (of === 0) return null;
  const { low, high } = wilson(count, of);
  return { count, of, share: (100 * count) / of, low: 100 * low, high: 100 * high };
}

/** How a share has changed; null where one of the two has no items. */
export function shareChange(now: Counted, before: Counted): ShareChange | null {
  const [first, second] = [shareOf(now), shareOf(before)];
  if (!first || !second) return null;
  const [a, b] = [now, before].map(({ count, of }) => ({ share: (count + 1) / (of + 2), of: of + 2 })) as [
    Counted & { share: number },
    Counted & { share: number },
  ];
  const half = 100 * Z95 * Math.sqrt((a.share * (1 - a.share)) / a.of + (b.share * (1 - b.share)) / b.of);
  const centre = 100 * (a.share - b.share);
  return {
    now: first,
    before: second,
    difference: first.share - second.share,
    low: Math.max(-100, centre - half),
    high: Math.min(100, centre + half),
    ratio: second.share === 0 ? null : first.share / second.share,
  };
}

/**
 * Test of two rates given their sum: were both the same, `now.count` would be binomial with the share that `now.of` has
 * of all items (J. Przyborowski and H. Wilenski, Biometrika 31, 1940). Exact for rare events, careful for frequent ones.
 * `dispersion` above 1 says that counts scatter more than chance does, as items come in bunches: both samples then count
 * as so many times smaller. No answer (1) where one sample is empty.
 */
export function rateTest(now: Counted, before: Counted, dispersion = 1): GrowthTest {
  if (now.of === 0 || before.of === 0) return { growth: 1, decline: 1 };
  const chance = now.of / (now.of + before.of);
  const [count, other] = [now.count / dispersion, before.count / dispersion];
  return {
    growth: binomialUpper(count, count + other, chance),
    decline: binomialUpper(other, count + other, 1 - chance),
  };
}

/**
 * Fisher's exact test of two shares (Statistical Methods for Research Workers, 1934). `dispersion` as for `rateTest`;
 * counts are then rounded to the side that finds less.
 */
export function fisherTest(now: Counted, before: Counted, dispersion = 1): GrowthTest {
  if (now.of === 0 || before.of === 0) return { growth: 1, decline: 1 };
  const upper = (a: Counted, b: Counted) => {
    const [drawn, rest] = [Math.ceil(a.of / dispersion), Math.ceil(b.of / dispersion)];
    const hits = Math.floor(a.count / dispersion);
    const marked = hits + Math.min(rest, Math.ceil(b.count / dispersion));
    return hypergeometricUpper(hits, drawn, marked, drawn + rest);
  };
  return { growth: upper(now, before), decline: upper(before, now) };
}

/** Chi-square of counts over samples against one share for all, and its degrees of freedom; 0 and 0 where all are empty. */
export function scatter(samples: readonly Counted[]): { chiSquare: number; degreesOfFreedom: number } {
  const used = samples.filter(({ of }) => of > 0);
  const items = used.reduce((sum, { of }) => sum + of, 0);
  const share = used.reduce((sum, { count }) => sum + count, 0) / items;
  if (!(share > 0 && share < 1) || used.length < 2) return { chiSquare: 0, degreesOfFreedom: 0 };
  const chiSquare = used.reduce(
    (sum, { count, of }) => sum + (count - share * of) ** 2 / (share * (1 - share) * of),
    0,
  );
  return { chiSquare, degreesOfFreedom: used.length - 1 };
}

/**
 * How much more the counts scatter than chance alone would have it, at least 1: the median over many rows of samples of
 * their chi-square, divided by the median of its distribution (Wilson and Hilferty's cube). A few rows that really
 * moved don't change a median. 1 where fewer than `fewest` rows can tell.
 */
export function dispersionOf(rows: readonly (readonly Counted[])[], fewest = 20): number {
  const ratios = rows
    .map(scatter)
    .filter(({ degreesOfFreedom }) => degreesOfFreedom > 0)
    .map(({ chiSquare, degreesOfFreedom: df }) => chiSquare / (df * (1 - 2 / (9 * df)) ** 3))
    .sort((a, b) => a - b);
  if (ratios.length < fewest) return 1;
  return Math.max(1, ratios[Math.floor(ratios.length / 2)] ?? 1);
}
