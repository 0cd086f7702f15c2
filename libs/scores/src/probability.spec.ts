/** Tests of the distributions against published tables. */
import { normalTwoSided, tQuantile, tTwoSided } from './probability.js';

describe('normalTwoSided', () => {
  it.each([
    [0, 1],
    [1, 0.31731050786291415],
    [1.959963984540054, 0.05],
    [-2.5758293035489004, 0.01],
    [3, 0.0026997960632601866],
    [6, 1.9731752900753e-9],
  ])('of %d is %d', (z, p) => {
    expect(Math.abs(normalTwoSided(z) / p - 1)).toBeLessThan(1e-9);
  });
});

describe('Student t', () => {
  it.each([
    [1, 12.706204736432095],
    [2, 4.302652729911275],
    [5, 2.5705818356363141],
    [9, 2.2621571627409915],
    [29, 2.045229642132703],
    [99, 1.9842169515086827],
    [1000, 1.9623390808264074],
  ])('with %d degrees of freedom has its 97.5 %% point at %d', (degrees, t) => {
    expect(tQuantile(0.05, degrees)).toBeCloseTo(t, 8);
    expect(tTwoSided(t, degrees)).toBeCloseTo(0.05, 10);
  });

  it('comes near the normal distribution as samples grow', () => {
    expect(tQuantile(0.05, 999_999)).toBeCloseTo(1.959966, 5);
    expect(tQuantile(0.05, 1e9)).toBeCloseTo(1.959964, 6);
  });

  it('has closed forms for one and two degrees of freedom', () => {
    for (const t of [0.1, 0.7, 1, 2.5, 40]) {
      expect(tTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
      expect(tTwoSided(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
  });

  it('has no quantile without degrees of freedom', () => {
    expect(tQuantile(0.05, 0)).toBeNaN();
  });
});
