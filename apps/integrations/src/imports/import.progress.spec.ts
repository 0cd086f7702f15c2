/** The pace of an import. */
import { PaceMeter } from './import.progress.js';

describe('the pace of an import', () => {
  it('is what happened in the last five seconds, and says how long the rest will take', () => {
    const meter = new PaceMeter();
    expect(meter.see({ at: 0, rows: 0, bytes: 0 }, 10_000)).toEqual({
      rowsPerSecond: 0,
      secondsLeft: undefined,
    });
    expect(meter.see({ at: 1_000, rows: 10, bytes: 1_000 }, 10_000)).toEqual({
      rowsPerSecond: 10,
      secondsLeft: 9,
    });
    for (let second = 2; second <= 6; second++)
      meter.see({ at: second * 1_000, rows: 10, bytes: 1_000 }, 10_000);
    // It stalled for five seconds: nothing of the good start counts any more.
    expect(meter.see({ at: 7_000, rows: 10, bytes: 1_000 }, 10_000)).toEqual({
      rowsPerSecond: 0,
      secondsLeft: undefined,
    });
  });
});
