/** Which scores count as negative, neutral and positive. */
import type { FeedbackReceived } from '@voc/contracts';
import { sentimentOfScores } from './score.label.js';

type Score = FeedbackReceived['scores'][number];
const of = (metric: Score['metric'], min: number, max: number) => (value: number) =>
  sentimentOfScores([{ metric, value, min, max }]);
const range = (min: number, max: number) => Array.from({ length: max - min + 1 }, (_, at) => min + at);

describe('what a score says of its text', () => {
  it.each<[string, Score['metric'], number, number, string]>([
    ['stars', 'rating', 1, 5, '- - 0 + +'],
    ['the recommendation', 'nps', 0, 10, '- - - - - - - 0 0 + +'],
    ['effort from 1 to 7', 'ces', 1, 7, '- - - 0 + + +'],
    ['effort from 1 to 5', 'ces', 1, 5, '- - 0 + +'],
    ['a thumb', 'csat', 0, 1, '- +'],
    ['satisfaction from 1 to 4', 'csat', 1, 4, '- - + +'],
    ['satisfaction from 0 to 10', 'psat', 0, 10, '- - - - 0 0 0 + + + +'],
    ['a rating from 1 to 10', 'rating', 1, 10, '- - - - 0 0 + + + +'],
  ])('reads %s', (_, metric, min, max, expected) => {
    const signs = { negative: '-', neutral: '0', positive: '+' };
    const read = range(min, max).map((value) => signs[of(metric, min, max)(value) ?? 'neutral']);
    expect(read.join(' ')).toBe(expected);
  });

  it('says nothing without a score, or where scores contradict each other', () => {
    const stars = (value: number): Score => ({ metric: 'rating', value, min: 1, max: 5 });
    expect(sentimentOfScores([])).toBeUndefined();
    expect(sentimentOfScores([stars(1), stars(5)])).toBeUndefined();
    expect(sentimentOfScores([stars(4), { metric: 'nps', value: 9, min: 0, max: 10 }])).toBe('positive');
  });
});
