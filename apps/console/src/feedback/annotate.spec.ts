/** Cutting a text into underlined runs. */
import { runsOf } from './annotate.js';
import type { Aspect } from './feedback.types.js';

const aspect = (topic: string, start: number, end: number): Aspect => ({
  topic,
  start,
  end,
  sentiment: { label: 'negative', score: -0.5 },
});

describe('runsOf', () => {
  it('gives the text again, whatever the aspects', () => {
    const text = 'پیک دیر رسید ولی غذا گرم بود';
    const runs = runsOf(text, [
      aspect('delivery', 0, 12),
      aspect('food', 17, 28),
      aspect('odd', 20, 99),
      aspect('no', 5, 5),
    ]);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });

  it('names every aspect of an overlap', () => {
    const runs = runsOf('abcdef', [aspect('x', 0, 4), aspect('y', 2, 6)]);
    expect(runs.map((run) => [run.text, run.aspects.map((it) => it.topic)])).toEqual([
      ['ab', ['x']],
      ['cd', ['x', 'y']],
      ['ef', ['y']],
    ]);
  });

  it('leaves a text without aspects whole, and an empty one empty', () => {
    expect(runsOf('abc', [])).toEqual([{ text: 'abc', aspects: [] }]);
    expect(runsOf('', [aspect('x', 0, 3)])).toEqual([]);
  });
});
