/** Which phrases grew more than chance: against the windows right before, or against all before; false ones held at 5 %. */
import { benjaminiHochberg, type Counted, dispersionOf, fisherTest, rateTest } from '@voc/scores';
import type { PhraseCounts } from './phrase.counting.js';
import { PAST_WINDOWS } from './theme.windows.js';

/** Expected share of false ones among those found. */
export const FALSE_DISCOVERY_RATE = 0.05;
/** Texts of the current window that a grown phrase must be in. */
export const FEWEST_NOW = 5;
/** How many times the share of before it must have now: less isn't worth a look, however certain. */
const LEAST_RATIO = 1.5;
/** A phrase in so many texts of the past tells how much counts scatter. */
const TELLING = 20;

/** What a share is compared with: the windows right before, or everything before. */
export type Against = 'past' | 'rest';

export interface Compared {
  now: Counted;
  past: Counted;
  rest: Counted;
}

export interface GrownPhrase extends Compared {
  phrase: string;
  /** The stronger of the two tests, corrected for there being two. */
  p: number;
  /** Corrected for all phrases that were tested (Benjamini and Hochberg). */
  q: number;
  against: Against;
}

export interface Growth {
  /** By p, the surest first. */
  grown: GrownPhrase[];
  tested: number;
  /** Factor by which counts scatter more than by chance; 1 = not. */
  dispersion: number;
}

const sum = (counts: ArrayLike<number>, from: number, to: number) => {
  let total = 0;
  for (let at = from; at < Math.min(to, counts.length); at++) total += counts[at] ?? 0;
  return total;
};

/** The counts of a phrase, or of a theme, as the tests take them. `texts`: all texts by window. */
export function compared(counts: ArrayLike<number>, texts: ArrayLike<number>): Compared {
  const between = (from: number, to: number) => ({ count: sum(counts, from, to), of: sum(texts, from, to) });
  return {
    now: between(0, 1),
    past: between(1, 1 + PAST_WINDOWS),
    rest: between(1, texts.length),
  };
}

/**
 * p of having grown or shrunk by either test, corrected for there being two; `against` says by which. The past is compared by
 * rates, the rest by Fisher's test.
 */
export function changeOf({ now, past, rest }: Compared, dispersion: number) {
  const [near, far] = [rateTest(now, past, dispersion), fisherTest(now, rest, dispersion)];
  const of = (a: number, b: number) => ({
    p: Math.min(1, 2 * Math.min(a, b)),
    against: (a <= b ? 'past' : 'rest') as Against,
  });
  return { growth: of(near.growth, far.growth), decline: of(near.decline, far.decline) };
}

/** How much counts scatter between the windows before the current one. */
export function scatterOf(rows: readonly PhraseCounts[], texts: ArrayLike<number>): number {
  const telling = rows.filter(({ counts }) => sum(counts, 1, counts.length) >= TELLING);
  const before = (counts: Uint32Array) =>
    Array.from(counts.subarray(1), (count, index) => ({ count, of: texts[index + 1] ?? 0 }));
  return dispersionOf(telling.map(({ counts }) => before(counts)));
}

/**
 * The phrases that grew. What is too rare now or has hardly grown counts as tested without a finding, so that leaving it
 * out makes the others look no better than they are.
 */
export function findGrown(rows: readonly PhraseCounts[], texts: ArrayLike<number>): Growth {
  const dispersion = scatterOf(rows, texts);
  const tests = rows.map(({ phrase, counts }) => {
    const figures = compared(counts, texts);
    if (!isWorthTesting(figures)) return { phrase, ...figures, p: 1, against: 'past' as const };
    return { phrase, ...figures, ...changeOf(figures, dispersion).growth };
  });
  const qs = benjaminiHochberg(tests.map(({ p }) => p));
  const grown = tests
    .map((test, index) => ({ ...test, q: qs[index] ?? 1 }))
    .filter(({ q }) => q <= FALSE_DISCOVERY_RATE)
    .sort((a, b) => a.p - b.p || b.phrase.length - a.phrase.length);
  return { grown, tested: rows.length, dispersion };
}

function isWorthTesting({ now, past, rest }: Compared): boolean {
  const grewFrom = (before: Counted) => now.count * before.of >= LEAST_RATIO * before.count * now.of;
  return now.count >= FEWEST_NOW && (grewFrom(past) || grewFrom(rest));
}
