/** Tests of the median and the spread. */
import { median, quantile, spread } from './statistics.js';

describe('statistics of runs', () => {
  it('takes the middle of an odd number of runs and the mean of the two middle ones of an even number', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 9, 6])).toBe(5);
  });

  it('gives the distance between the quartiles', () => {
    expect(spread([1, 2, 3, 4, 5])).toBe(2);
    expect(quantile([10], 0.75)).toBe(10);
  });
});
