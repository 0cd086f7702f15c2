/** How evidence becomes bars. */
import { barsOf } from './evidence.bars.js';

const TEXT = 'not good, terrible';
const at = (start: number, end: number, weight: number, kind = 'word') => ({
  ...{ start, end, weight, kind },
  rule: 'list',
});

describe('barsOf', () => {
  it('keeps the order of the text and quotes its words', () => {
    const bars = barsOf(TEXT, [at(10, 18, -3), at(4, 8, 1.5)]);
    expect(bars.map((it) => it.words)).toEqual(['good', 'terrible']);
    expect(bars.map((it) => it.length)).toEqual([0.5, 1]);
  });

  it('measures models on a scale of their own', () => {
    const bars = barsOf(TEXT, [at(4, 8, 2), at(10, 18, -0.5, 'model')]);
    expect(bars.map((it) => it.length)).toEqual([1, 1]);
  });

  it('shows what weighs most where there is too much', () => {
    const many = Array.from({ length: 50 }, (_, index) => at(index, index + 1, index));
    const bars = barsOf('x'.repeat(60), many);
    expect(bars).toHaveLength(40);
    expect(bars[0]?.weight).toBe(10);
  });

  it('gives bars without length to evidence without weight', () => {
    expect(barsOf(TEXT, [at(0, 3, 0, 'negation')])[0]?.length).toBe(0);
  });
});
