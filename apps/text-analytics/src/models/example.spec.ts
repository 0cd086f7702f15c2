/** What of an analysed item can be learned from. */
import { aFeedbackAnalyzed } from '@voc/testing/builders';
import { EXAMPLE_LENGTH, exampleOf } from './example.js';

const [aText] = aFeedbackAnalyzed().texts;
const textsOf = (...texts: { role?: 'customer' | 'agent'; text: string }[]) =>
  texts.map(({ role = 'customer', text }) => ({ ...aText!, role, text }));

describe('an example', () => {
  it('is what the customer wrote, with what the score says and what analysis said', () => {
    const item = aFeedbackAnalyzed({
      texts: textsOf({ text: 'دیر رسید' }, { role: 'agent', text: 'پوزش' }, { text: 'شکسته بود' }),
      scores: [{ metric: 'rating', value: 5, min: 1, max: 5 }],
      sentiment: { label: 'very_negative', score: -0.8 },
    });
    const { feedbackId, version, occurredAt } = item;
    expect(exampleOf(item)).toEqual({
      ...{ feedbackId, version, occurredAt, language: 'fa' },
      text: 'دیر رسید\n\nشکسته بود',
      scored: 'positive',
      judged: 'negative',
    });
  });

  it('says that nothing was judged where nothing was', () => {
    const { sentiment: _, ...item } = aFeedbackAnalyzed();
    expect(exampleOf(item)?.judged).toBeNull();
  });

  it.each([
    ['without a score', { scores: [] }],
    ['in a language that no model reads', { language: 'other' as const }],
    ['without words', { language: 'none' as const }],
    ['that its source deleted', { deletedAt: '2026-03-22T00:00:00Z', scores: [], texts: [] }],
  ])('is no item %s', (_, overrides) => {
    expect(exampleOf(aFeedbackAnalyzed(overrides))).toBeUndefined();
  });

  it('is cut, but never within a character', () => {
    const text = `${'a'.repeat(EXAMPLE_LENGTH - 1)}😡 and more`;
    const example = exampleOf(aFeedbackAnalyzed({ texts: textsOf({ text }), language: 'en' }));
    expect(example?.text).toBe('a'.repeat(EXAMPLE_LENGTH - 1));
  });
});
