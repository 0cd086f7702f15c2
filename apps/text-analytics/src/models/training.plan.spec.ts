/** When a model is trained by itself, and when its agreement counts as fallen. */
import type { Evaluation } from '../learning/learning.js';
import { driftOf } from './drift.js';
import { verdictOf } from './model.card.js';
import { type ExampleCounts, missingFor, reasonToTrain } from './training.plan.js';

const counts = (overrides: Partial<ExampleCounts> = {}): ExampleCounts => ({
  total: 300,
  negative: 100,
  neutral: 50,
  positive: 150,
  added: 300,
  ...overrides,
});

describe('training by itself', () => {
  it('begins with enough of both sides', () => {
    expect(reasonToTrain(counts(), undefined, false)).toBe('first');
    expect(reasonToTrain(counts({ total: 199 }), undefined, false)).toBeUndefined();
    expect(reasonToTrain(counts({ negative: 19 }), undefined, false)).toBeUndefined();
  });

  it('begins again when half as many came in, or when agreement fell and there is news', () => {
    const last = { examples: 200 };
    expect(reasonToTrain(counts({ added: 100 }), last, false)).toBe('growth');
    expect(reasonToTrain(counts({ added: 99 }), last, false)).toBeUndefined();
    expect(reasonToTrain(counts({ added: 100 }), { examples: 1_000 }, true)).toBe('drift');
    expect(reasonToTrain(counts({ added: 99 }), { examples: 1_000 }, true)).toBeUndefined();
  });

  it('says how many there are and are needed', () => {
    expect(missingFor(counts({ total: 120 }))).toMatch(/120.*200/);
    expect(missingFor(counts({ positive: 3 }))).toMatch(/3 positive.*20/);
    expect(missingFor(counts())).toBeUndefined();
  });
});

describe('the verdict on a model', () => {
  const evaluation = (overrides: Partial<Evaluation>): Evaluation => ({
    count: 100,
    accuracy: 0.8,
    balancedAccuracy: 0.8,
    macroF1: 0.8,
    recall: {},
    confusion: [],
    calibrationError: 0.05,
    ...overrides,
  });

  it('is for the one that finds both sides better', () => {
    const base = evaluation({});
    expect(verdictOf(evaluation({ balancedAccuracy: 0.85 }), base).better).toBe(true);
    expect(verdictOf(evaluation({ balancedAccuracy: 0.803 }), base).better).toBe(false);
    expect(verdictOf(evaluation({ balancedAccuracy: 0.85, macroF1: 0.7 }), base).better).toBe(false);
  });

  it('names both figures', () => {
    const { reason } = verdictOf(evaluation({ balancedAccuracy: 0.851 }), evaluation({}));
    expect(reason).toContain('85.1 %');
    expect(reason).toContain('80.0 %');
  });
});

describe('the watch on agreement', () => {
  const card = { accuracy: 0.85, heldOut: 1_000 };
  const agreed = (count: number, share: number) => driftOf({ count, agreed: count * share }, card);

  it('tells a fall that chance does not explain', () => {
    expect(agreed(400, 0.7)).toMatchObject({ drifted: true, agreement: 0.7, expected: 0.85 });
    expect(agreed(400, 0.84).drifted).toBe(false);
    expect(agreed(400, 0.95).drifted).toBe(false);
    expect(agreed(50, 0.4).drifted).toBe(false);
    expect(agreed(0, 0)).toMatchObject({ drifted: false, agreement: null });
  });

  it('asks for more where the card itself rests on little', () => {
    const small = { accuracy: 0.85, heldOut: 40 };
    expect(driftOf({ count: 100, agreed: 75 }, small).drifted).toBe(false);
  });
});
