/** Tests of the leave-one-out impact: it is what leaving the part out does to the score. */
import { impactOf } from './impact.js';
import { csat, nps, rating } from './score.js';

const counts = (...pairs: [number, number][]) => new Map(pairs);

describe('impact', () => {
  it.each([
    [
      'nps',
      nps(counts([0, 30], [10, 5])),
      nps(counts([0, 20], [8, 30], [10, 50])),
      nps(counts([0, 50], [8, 30], [10, 55])),
    ],
    [
      'csat',
      csat(counts([1, 9], [5, 1])),
      csat(counts([2, 20], [4, 70])),
      csat(counts([1, 9], [2, 20], [4, 70], [5, 1])),
    ],
    [
      'a mean',
      rating(counts([1, 4], [2, 2])),
      rating(counts([3, 9], [5, 31])),
      rating(counts([1, 4], [2, 2], [3, 9], [5, 31])),
    ],
  ])('of %s is all minus all without it', (_, part, rest, all) => {
    const found = impactOf(part, rest);
    expect(found?.impact).toBeCloseTo((all.score ?? 0) - (rest.score ?? 0), 10);
    expect(found).toMatchObject({ n: part.n, of: all.n });
    expect(found?.low).toBeLessThan(found?.impact ?? 0);
    expect(found?.high).toBeGreaterThan(found?.impact ?? 0);
    expect(found?.high).toBeLessThan(0);
  });

  it('is unknown without answers on both sides, and has no interval from one answer', () => {
    expect(impactOf(nps([]), nps(counts([9, 3])))).toBeNull();
    expect(impactOf(nps(counts([9, 3])), nps([]))).toBeNull();
    expect(impactOf(rating(counts([1, 1])), rating(counts([5, 9])))).toMatchObject({
      low: null,
      high: null,
      n: 1,
    });
  });
});
