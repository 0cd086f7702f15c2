/** Tests of comparing scores. */
import { benjaminiHochberg, difference } from './difference.js';
import { ces, csat, nps, rating } from './score.js';

const npsOf = (promoters: number, detractors: number, n: number) =>
  nps(
    new Map([
      [9, promoters],
      [0, detractors],
      [7, n - promoters - detractors],
    ]),
  );
const csatOf = (satisfied: number, n: number) =>
  csat(
    new Map([
      [5, satisfied],
      [2, n - satisfied],
    ]),
  );

describe('difference', () => {
  it('of two net promoter scores', () => {
    const result = difference(npsOf(220, 90, 400), npsOf(60, 30, 120));
    expect(result.difference).toBeCloseTo(7.5, 10);
    expect(result.statistic).toBeCloseTo(0.926, 3);
    expect(result.p).toBeCloseTo(0.355, 3);
    expect(result.low).toBeLessThan(0);
    expect(difference(npsOf(250, 60, 400), npsOf(190, 110, 400)).statistic).toBeCloseTo(4.883, 3);
  });

  it('of two shares by Agresti and Caffo', () => {
    // 57/102 − 41/102 = 0.156863 with a standard error of 0.069093.
    const result = difference(csatOf(56, 100), csatOf(40, 100));
    expect(result.difference).toBeCloseTo(16, 10);
    expect(result.statistic).toBeCloseTo(2.2703, 3);
    expect(result.low).toBeCloseTo(15.6863 - 1.95996 * 6.9093, 2);
    expect(result.method).toBe('agresti-caffo');
  });

  it('of two means by Welch', () => {
    // 1,2,3,4,5 and 3,4,4,5,5,5: means 3 and 4.3333, variances 2.5 and 0.66667, so t = -1.33333/0.78174 with 5.748 degrees.
    const first = rating([1, 2, 3, 4, 5].map((value) => ({ value, count: 1 })));
    const second = rating([3, 4, 4, 5, 5, 5].map((value) => ({ value, count: 1 })));
    const result = difference(first, second);
    expect(result.difference).toBeCloseTo(-1.3333, 4);
    expect(result.statistic).toBeCloseTo(-1.7056, 3);
    expect(result.degreesOfFreedom).toBeCloseTo(5.748, 3);
    expect(result.p).toBeGreaterThan(0.1);
    expect(result.p).toBeLessThan(0.16);
  });

  it('turns its sign with the order', () => {
    const forth = difference(npsOf(5, 1, 9), npsOf(2, 4, 9));
    const back = difference(npsOf(2, 4, 9), npsOf(5, 1, 9));
    expect(forth.difference).toBe(-(back.difference ?? 0));
    expect(forth.low).toBeCloseTo(-(back.high ?? 0), 10);
    expect(forth.p).toBe(back.p);
  });

  it('says nothing where nothing can be said', () => {
    expect(difference(nps([]), npsOf(1, 1, 3))).toMatchObject({ difference: null, p: null });
    const single = rating([{ value: 5, count: 1 }]);
    expect(difference(single, rating([{ value: 1, count: 9 }]))).toMatchObject({
      difference: 4,
      low: null,
      p: null,
    });
    const uniform = rating([{ value: 4, count: 9 }]);
    expect(difference(uniform, uniform)).toMatchObject({ difference: 0, p: null });
  });

  it('compares nothing across metrics or scales', () => {
    expect(() => difference(nps([]), csat([]))).toThrow(RangeError);
    expect(() => difference(ces([]), ces([], { min: 1, max: 5 }))).toThrow(RangeError);
  });
});

describe('benjaminiHochberg', () => {
  it('adjusts p-values and keeps their order', () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005]);
    [0.02, 0.04, 0.04, 0.02].forEach((p, index) => expect(adjusted[index]).toBeCloseTo(p, 12));
  });

  it('leaves what was not tested out of the count', () => {
    expect(benjaminiHochberg([null, 0.02, null, 0.5])).toEqual([null, 0.04, null, 0.5]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('never exceeds one', () => {
    expect(benjaminiHochberg([0.9, 1, 0.8])).toEqual([1, 1, 1]);
  });
});
