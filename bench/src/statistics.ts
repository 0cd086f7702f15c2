/** Median and spread of a few runs. */

/** The value that `share` of the sorted values lie below, linearly interpolated. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Distance between the quartiles. */
export const spread = (values: readonly number[]) => quantile(values, 0.75) - quantile(values, 0.25);
