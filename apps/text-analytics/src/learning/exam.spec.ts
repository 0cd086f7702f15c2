/** Holds the analysis to the frozen exams: every change of rules, words or model is measured against them. */
import { clothingReviews, labelledTexts } from './base.sources.js';
import { labelQuality, qualityOf } from './quality.js';

/** A little below what was measured, since a text or two turn with every change. */
const FLOORS = {
  fa: { accuracy: 0.79, balancedAccuracy: 0.76, macroF1: 0.77, negativeRecall: 0.85 },
  en: { accuracy: 0.69, balancedAccuracy: 0.62, macroF1: 0.63, negativeRecall: 0.82 },
};

describe.each(['fa', 'en'] as const)('the exam in %s', (language) => {
  const quality = labelQuality(labelledTexts(language, 'exam'));

  it.each(Object.entries(FLOORS[language]))('is passed with %s of at least %f', (figure, floor) => {
    expect(quality[figure as keyof (typeof FLOORS)['fa']]).toBeGreaterThanOrEqual(floor);
  });
});

it('finds the unhappy and the happy among reviews', () => {
  const scored = clothingReviews().filter(({ stars }) => stars !== 3);
  const { recall } = qualityOf(
    scored.map(({ text, stars }) => ({ text, truth: stars > 3 ? 'positive' : 'negative' })),
  );
  expect(recall.negative).toBeGreaterThanOrEqual(0.85);
  expect(recall.positive).toBeGreaterThanOrEqual(0.85);
});
