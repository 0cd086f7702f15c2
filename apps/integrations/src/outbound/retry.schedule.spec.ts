/** Delays between attempts: the schedule, its jitter, and the receiver's own wish. */
import { nextDelay } from './retry.schedule.js';

const SCHEDULE = [5, 30, 120];
const NOW = Date.parse('2026-05-01T00:00:00Z');
const delay = (tries: number, options: { retryAfter?: string; random?: number } = {}) =>
  nextDelay(SCHEDULE, tries, { now: NOW, random: 0.5, ...options });

describe('nextDelay', () => {
  it('follows the schedule and ends with it', () => {
    expect([1, 2, 3, 4].map((tries) => delay(tries))).toEqual([5_000, 30_000, 120_000, undefined]);
  });

  it('lies up to a fifth beside it', () => {
    expect([0, 1].map((random) => delay(2, { random }))).toEqual([24_000, 36_000]);
  });

  it.each([
    ['seconds', '600', 600_000],
    ['a date', 'Fri, 01 May 2026 00:10:00 GMT', 600_000],
    ['less than the schedule', '10', 30_000],
    ['a date that has passed', 'Thu, 30 Apr 2026 00:00:00 GMT', 30_000],
    ['more than half a day', '999999999', 43_200_000],
    ['nonsense', 'soon', 30_000],
    ['a negative number', '-5', 30_000],
  ])('obeys Retry-After within bounds: %s', (_, retryAfter, expected) => {
    expect(delay(2, { retryAfter })).toBe(expected);
  });
});
