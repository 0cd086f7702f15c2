/** Answers counted by value: the only input that scores are computed from. */

/** How many answers had one value. */
export interface Bin {
  value: number;
  count: number;
}

/** Counts by value, in any order; a value may come more than once in the iterable form. */
export type Histogram = Iterable<Bin> | ReadonlyMap<number, number>;

/** The least and greatest value that an answer can have, both included. */
export interface Scale {
  min: number;
  max: number;
}

/**
 * Bins in ascending order of value, one each, empty ones left out.
 * RangeError for a value off the scale, and for a count that isn't a whole number of zero or more.
 */
export function binsOf(histogram: Histogram, scale: Scale): Bin[] {
  const counts = new Map<number, number>();
  for (const { value, count } of pairs(histogram)) {
    if (!(value >= scale.min && value <= scale.max)) {
      throw new RangeError(`The value ${value} lies off the scale ${scale.min} to ${scale.max}.`);
    }
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count.`);
    if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function* pairs(histogram: Histogram): Generator<Bin> {
  if (!(histogram instanceof Map)) {
    yield* histogram as Iterable<Bin>;
    return;
  }
  for (const [value, count] of histogram as ReadonlyMap<number, number>) yield { value, count };
}

/** How many answers fulfil a condition. */
export function countWhere(bins: readonly Bin[], matches: (value: number) => boolean): number {
  return bins.reduce((sum, { value, count }) => (matches(value) ? sum + count : sum), 0);
}

/** Mean and sample variance (divided by n - 1; 0 for a single answer); both NaN without answers. */
export function momentsOf(bins: readonly Bin[]): { n: number; mean: number; variance: number } {
  const n = countWhere(bins, () => true);
  const mean = bins.reduce((sum, { value, count }) => sum + value * count, 0) / n;
  const squares = bins.reduce((sum, { value, count }) => sum + count * (value - mean) ** 2, 0);
  return { n, mean, variance: n === 1 ? 0 : squares / (n - 1) };
}
