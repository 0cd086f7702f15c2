/** The axis of each metric, its mirror, and the figures' wording. */
import { formatFor } from '../i18n/format.js';
import { definitions } from '@voc/scores';
import { placeOn, sayDifference, sayScore, ticksOf } from './score.scale.js';

const on = (metric: keyof typeof definitions) => ({ metric, scale: definitions[metric].scale });

describe('placeOn', () => {
  it('puts zero NPS in the middle both ways and mirrors the ends', () => {
    expect([-100, 0, 100].map(placeOn(on('nps'), 'ltr'))).toEqual([0, 50, 100]);
    expect([-100, 0, 100].map(placeOn(on('nps'), 'rtl'))).toEqual([100, 50, 0]);
  });

  it('begins effort and stars at one', () => {
    expect([1, 4, 7].map(placeOn(on('ces'), 'ltr'))).toEqual([0, 50, 100]);
    expect(placeOn(on('rating'), 'ltr')(9)).toBe(100);
  });

  it('follows a scale of its own', () => {
    const tenStars = { metric: 'rating', scale: { min: 1, max: 10 } } as const;
    expect(placeOn(tenStars, 'ltr')(10)).toBe(100);
    expect(ticksOf({ ...tenStars, scale: { min: 0, max: 100 } })).toEqual([0, 100]);
  });

  it('marks both ends of the axis', () => {
    expect(ticksOf(on('rating'))).toEqual([1, 2, 3, 4, 5]);
    expect(ticksOf(on('csat')).at(-1)).toBe(100);
  });
});

describe('figures', () => {
  const en = formatFor('en');
  it('have the unit of their metric', () => {
    expect([sayScore('nps', 32.4, en), sayScore('csat', 84, en), sayScore('ces', 5.612, en)]).toEqual([
      '+32',
      '84%',
      '5.61',
    ]);
    expect([sayDifference('csat', -4.2, en), sayDifference('rating', 0.312, en)]).toEqual(['-4', '+0.31']);
  });
});
