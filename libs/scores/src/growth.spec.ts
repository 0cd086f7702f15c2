/** Tests of growth: known values, agreement of the two exact tests, and care with what scatters. */
import { dispersionOf, fisherTest, rateTest, shareChange, shareOf } from './growth.js';

const of = (count: number, all: number) => ({ count, of: all });

describe('the test of two rates', () => {
  it('is the binomial tail', () => {
    // At least 8 of 10 with chance 1/2: (45 + 10 + 1) / 1024.
    expect(rateTest(of(8, 100), of(2, 100)).growth).toBeCloseTo(56 / 1024, 12);
    // At least 3 of 3 with chance 1/5.
    expect(rateTest(of(3, 50), of(0, 200)).growth).toBeCloseTo(1 / 125, 12);
  });

  it('tells decline as the mirror of growth', () => {
    expect(rateTest(of(2, 100), of(30, 300)).decline).toBeCloseTo(
      rateTest(of(30, 300), of(2, 100)).growth,
      12,
    );
  });

  it('finds less where counts scatter more than chance', () => {
    expect(rateTest(of(20, 100), of(8, 100), 2).growth).toBeCloseTo(
      rateTest(of(10, 100), of(4, 100)).growth,
      12,
    );
  });

  it('says nothing without a past', () => {
    expect(rateTest(of(5, 50), of(0, 0))).toEqual({ growth: 1, decline: 1 });
    expect(rateTest(of(0, 50), of(0, 50)).growth).toBe(1);
  });
});

describe("Fisher's test", () => {
  it('gives the tea-tasting figures', () => {
    // All four cups right of eight: 1/70; three or more: 17/70.
    expect(fisherTest(of(4, 4), of(0, 4)).growth).toBeCloseTo(1 / 70, 12);
    expect(fisherTest(of(3, 4), of(1, 4)).growth).toBeCloseTo(17 / 70, 12);
    expect(fisherTest(of(1, 4), of(3, 4)).decline).toBeCloseTo(17 / 70, 12);
  });

  it('comes near to the test of rates where the share is small', () => {
    const exact = fisherTest(of(30, 10_000), of(60, 40_000)).growth;
    const rates = rateTest(of(30, 10_000), of(60, 40_000)).growth;
    expect(exact / rates).toBeGreaterThan(0.9);
    expect(exact / rates).toBeLessThan(1.02);
  });

  it('holds at the edges, and for great counts', () => {
    expect(fisherTest(of(0, 10), of(5, 10)).growth).toBe(1);
    expect(fisherTest(of(10, 10), of(10, 10)).growth).toBe(1);
    expect(fisherTest(of(50_000, 100_000), of(500_000, 1_000_000)).growth).toBeCloseTo(0.5, 1);
    expect(fisherTest(of(900, 1_000), of(0, 1_000_000)).growth).toBeLessThan(1e-300);
    expect(fisherTest(of(21, 99), of(7, 101), 1.7).growth).toBeGreaterThan(
      fisherTest(of(21, 99), of(7, 101)).growth,
    );
  });
});

describe('a changed share', () => {
  it('has intervals, difference and ratio', () => {
    const change = shareChange(of(56, 100), of(40, 100));
    expect(change).toMatchObject({ now: { share: 56, of: 100 }, before: { share: 40 } });
    expect(change?.difference).toBeCloseTo(16, 10);
    expect(change?.low).toBeCloseTo(15.6863 - 1.95996 * 6.9093, 2);
    expect(change?.ratio).toBeCloseTo(1.4, 10);
    expect(shareChange(of(5, 100), of(0, 100))?.ratio).toBeNull();
    expect(shareChange(of(0, 0), of(0, 100))).toBeNull();
    expect(shareOf(of(42, 50))?.low).toBeCloseTo(71.5, 1);
  });
});

describe('dispersion', () => {
  it('is 1 where few rows can tell, and the factor by which counts scatter where many do', () => {
    const even = [of(10, 100), of(10, 100), of(10, 100), of(10, 100)];
    const wild = [of(2, 100), of(18, 100), of(2, 100), of(18, 100)];
    expect(dispersionOf([wild])).toBe(1);
    expect(dispersionOf(Array.from({ length: 30 }, () => even))).toBe(1);
    expect(dispersionOf(Array.from({ length: 30 }, () => wild))).toBeGreaterThan(5);
    // A few that moved among many that didn't.
    expect(dispersionOf([wild, wild, ...Array.from({ length: 30 }, () => even)])).toBe(1);
  });
});
