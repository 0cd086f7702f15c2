/** Figures of judgements, worked out by hand, and the calibration behind their chances. */
import { calibrate } from './calibration.js';
import { evaluate, type Judged } from './evaluation.js';
import { calibrated, type Chances } from './sentiment.model.js';

const chances = (negative: number, neutral: number, mixed: number, positive: number): Chances => ({
  ...{ negative, neutral, mixed, positive },
});
const bad = chances(0.9, 0.05, 0, 0.05);
const good = chances(0.1, 0.1, 0, 0.8);
const torn = chances(0.3, 0, 0.5, 0.2);

describe('evaluation', () => {
  it('counts as one would by hand', () => {
    const judged: Judged[] = [
      { truth: 'negative', chances: bad },
      { truth: 'negative', chances: good },
      { truth: 'positive', chances: good },
      { truth: 'positive', chances: good },
    ];
    const evaluation = evaluate(judged);
    expect(evaluation.confusion).toEqual([
      [1, 0, 1],
      [0, 0, 0],
      [0, 0, 2],
    ]);
    expect(evaluation).toMatchObject({ count: 4, accuracy: 0.75, balancedAccuracy: 0.75 });
    expect(evaluation.recall).toEqual({ negative: 0.5, positive: 1 });
    expect(evaluation.macroF1).toBeCloseTo((2 / 3 + 4 / 5) / 2);
    // One in the bin of 0.9 was right; of three in the bin of 0.8 two were.
    expect(evaluation.calibrationError).toBeCloseTo((Math.abs(0.9 - 1) + Math.abs(2.4 - 2)) / 4);
  });

  it('takes mixed for three stars where there are any, else for its likelier side', () => {
    const judged: Judged[] = [{ truth: 'negative', chances: torn }];
    expect(evaluate(judged).accuracy).toBe(1);
    expect(evaluate([...judged, { truth: 'neutral', chances: torn }]).confusion[0]).toEqual([0, 1, 0]);
  });

  it('has nothing to say of nothing', () => {
    expect(evaluate([])).toMatchObject({ count: 0, accuracy: 0, macroF1: 0, calibrationError: 0 });
  });
});

describe('calibration', () => {
  const even = chances(0.25, 0.25, 0.25, 0.25);

  it('gives the share that is so as the chance', () => {
    // Of sums of 1 three in four are positive, of sums of -1 one in four.
    const trials = Array.from({ length: 400 }, (_, at) => {
      const sum = at % 2 === 0 ? 1 : -1;
      const truth = at % 8 < 2 === sum > 0 ? ('negative' as const) : ('positive' as const);
      return { sum, base: 0, truth, importance: 1 };
    });
    const share = (sum: number) => {
      const of = trials.filter((it) => it.sum === sum);
      return of.filter(({ truth }) => truth === 'positive').length / of.length;
    };
    const calibration = calibrate(trials);
    for (const sum of [-1, 1]) expect(calibrated(sum, even, calibration).positive).toBeCloseTo(share(sum), 1);
    expect(calibration.lower).toBeCloseTo(calibration.upper);
  });

  it('keeps room between the sides for what is between', () => {
    const trials = Array.from({ length: 300 }, (_, at) => ({
      ...{ sum: (at % 3) - 1, base: 0, importance: 1 },
      truth: (['negative', 'neutral', 'positive'] as const)[at % 3]!,
    }));
    const { neutral, mixed } = calibrated(0, even, calibrate(trials));
    expect(neutral + mixed).toBeGreaterThan(0.6);
  });
});
