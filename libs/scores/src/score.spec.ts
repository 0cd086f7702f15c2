/** Tests of the scores against worked figures. */
import { npsEstimate, wilson } from './intervals.js';
import { ces, csat, nps, psat, rating, scoreOf } from './score.js';

/** Answers with so many promoters and detractors among n. */
const answers = (promoters: number, detractors: number, n: number) => [
  { value: 10, count: promoters },
  { value: 3, count: detractors },
  { value: 8, count: n - promoters - detractors },
];

describe('nps', () => {
  it.each([
    { promoters: 50, detractors: 20, n: 100, score: 30, margin: 15.31, low: 14.05, high: 44.2 },
    { promoters: 220, detractors: 90, n: 400, score: 32.5, margin: 8.02, low: 24.27, high: 40.24 },
  ])(
    'of $promoters promoters and $detractors detractors in $n',
    ({ promoters, detractors, n, score, margin, low, high }) => {
      const result = nps(answers(promoters, detractors, n));
      expect(result.score).toBeCloseTo(score, 10);
      expect(result.low).toBeCloseTo(low, 2);
      expect(result.high).toBeCloseTo(high, 2);
      expect(npsEstimate(promoters, detractors, n).plainMargin).toBeCloseTo(margin, 2);
      expect(result).toMatchObject({ n, method: 'adjusted-wald', smallSample: false });
    },
  );

  it('puts 6 to the detractors, 7 and 8 to the passives, 9 to the promoters', () => {
    const one = (value: number) => nps([{ value, count: 1 }]).score;
    expect([0, 6, 7, 8, 9, 10].map(one)).toEqual([-100, -100, 0, 0, 100, 100]);
  });

  it('keeps the interval on the scale and open when all answers agree', () => {
    const all = nps([{ value: 10, count: 5 }]);
    expect(all.high).toBe(100);
    expect(all.low).toBeLessThan(60);
    expect(all.smallSample).toBe(true);
  });

  it('is defined on 0 to 10 only', () => {
    expect(() => scoreOf('nps', [], { min: 1, max: 10 })).toThrow(RangeError);
  });
});

describe('csat and psat', () => {
  it('count the two best answers with a Wilson interval', () => {
    const result = csat(
      new Map([
        [5, 30],
        [4, 12],
        [3, 5],
        [1, 3],
      ]),
    );
    expect(result).toMatchObject({ score: 84, n: 50, method: 'wilson' });
    expect(result.low).toBeCloseTo(71.5, 1);
    expect(result.high).toBeCloseTo(91.7, 1);
    expect(result.mean).toBeCloseTo((150 + 48 + 15 + 3) / 50, 10);
    expect(psat([{ value: 5, count: 10 }])).toMatchObject({ metric: 'psat', score: 100, high: 100 });
  });

  it.each([
    [42, 50, 0.715, 0.917],
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
  ])('Wilson of %d in %d', (successes, n, low, high) => {
    expect(wilson(successes, n).low).toBeCloseTo(low, 3);
    expect(wilson(successes, n).high).toBeCloseTo(high, 3);
  });

  it('count the best answer alone on three smileys', () => {
    const smileys = [
      { value: 1, count: 2 },
      { value: 2, count: 4 },
      { value: 3, count: 4 },
    ];
    expect(csat(smileys, { min: 1, max: 3 }).score).toBe(40);
  });
});

describe('ces and rating', () => {
  it('are means with a t interval', () => {
    // 2, 4, 4, 4, 5, 5, 7, 7 has mean 4.75 and s = 1.6690; t(7) = 2.3646.
    const result = ces([
      { value: 2, count: 1 },
      { value: 4, count: 3 },
      { value: 5, count: 2 },
      { value: 7, count: 2 },
    ]);
    expect(result.score).toBe(4.75);
    expect(result.low).toBeCloseTo(4.75 - 1.3954, 3);
    expect(result.high).toBeCloseTo(4.75 + 1.3954, 3);
    expect(result.favourable?.share).toBe(50);
    expect(result.bands).toEqual({ low: 1, middle: 3, high: 4 });
  });

  it('stay on the scale', () => {
    const result = rating([
      { value: 5, count: 3 },
      { value: 3, count: 1 },
    ]);
    expect(result.score).toBe(4.5);
    expect(result.high).toBe(5);
    expect(rating([{ value: 4, count: 1 }])).toMatchObject({ score: 4, low: 1, high: 5, smallSample: true });
  });
});

describe('scoreOf', () => {
  it.each(['nps', 'csat', 'ces', 'psat', 'rating'] as const)('of no answers is null for %s', (metric) => {
    expect(scoreOf(metric, [])).toMatchObject({
      n: 0,
      score: null,
      low: null,
      high: null,
      mean: null,
      smallSample: true,
    });
  });

  it('merges equal values and leaves empty ones out', () => {
    const bins = [
      { value: 5, count: 1 },
      { value: 1, count: 0 },
      { value: 5, count: 2 },
      { value: 2, count: 1 },
    ];
    expect(rating(bins).distribution).toEqual([
      { value: 2, count: 1 },
      { value: 5, count: 3 },
    ]);
  });

  it.each([
    { value: 6, count: 1 },
    { value: Number.NaN, count: 1 },
    { value: 3, count: -1 },
    { value: 3, count: 0.5 },
    { value: 3, count: Number.NaN },
  ])('refuses $value counted $count times', (bin) => {
    expect(() => csat([bin])).toThrow(RangeError);
  });
});
