/** Days without events count too. */
import { lastDays } from './event-days.js';

describe('lastDays', () => {
  it('fills the gaps, across a month', () => {
    const days = [
      { day: '2026-02-28', count: 4 },
      { day: '2026-01-01', count: 9 },
    ];
    expect(lastDays(days, '2026-03-01', 3)).toEqual([
      { day: '2026-02-27', count: 0 },
      { day: '2026-02-28', count: 4 },
      { day: '2026-03-01', count: 0 },
    ]);
  });
});
