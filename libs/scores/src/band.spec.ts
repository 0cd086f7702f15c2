/** Bands of single scores on the standard scales and on others. */
import { scoreBand, type SingleScore } from './band.js';

const bandsOf = (metric: SingleScore['metric'], min: number, max: number) =>
  Array.from({ length: max - min + 1 }, (_, step) => scoreBand({ metric, value: min + step, min, max })).join(
    ' ',
  );

describe('scoreBand', () => {
  it('knows detractors, passives and promoters', () => {
    expect(bandsOf('nps', 0, 10)).toBe('low low low low low low low middle middle high high');
  });

  it.each(['csat', 'psat', 'rating'] as const)('has the top two boxes of %s as high', (metric) => {
    expect(bandsOf(metric, 1, 5)).toBe('low low middle high high');
  });

  it('has agreement as high for the effort score', () => {
    expect(bandsOf('ces', 1, 7)).toBe('low low low middle high high high');
  });

  it('carries other scales over to the standard one', () => {
    expect(bandsOf('rating', 1, 3)).toBe('low middle high');
    expect(bandsOf('csat', 0, 1)).toBe('low high');
    expect(scoreBand({ metric: 'rating', value: 50, min: 0, max: 100 })).toBe('middle');
    expect(scoreBand({ metric: 'rating', value: 4.4, min: 1, max: 5 })).toBe('high');
  });
});
