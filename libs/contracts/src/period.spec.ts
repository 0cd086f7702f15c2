/** Reading periods of days and instants. */
import { PeriodError, periodOf } from './period.js';

const at = (text: string) => new Date(text);

describe('periodOf', () => {
  it('takes in the whole of a last day', () => {
    expect(periodOf('2026-05-01', '2026-05-31')).toEqual({
      from: at('2026-05-01T00:00:00Z'),
      until: at('2026-06-01T00:00:00Z'),
    });
  });

  it('reads instants with an offset, the last one excluded', () => {
    expect(periodOf('2026-05-01T03:30:00+03:30', '2026-05-01T12:00:00Z')).toEqual({
      from: at('2026-05-01T00:00:00Z'),
      until: at('2026-05-01T12:00:00Z'),
    });
  });

  it('leaves absent ends open', () => {
    expect(periodOf(undefined, undefined)).toEqual({});
  });

  it.each(['2026-02-30', 'yesterday', '2026', '2026-05-01T25:00:00Z', '', '0001-01-01', '9999-12-31'])(
    'refuses %j and says which end',
    (wrong) => {
      expect(() => periodOf(wrong, undefined)).toThrow(new PeriodError('from'));
      expect(() => periodOf(undefined, wrong)).toThrow(new PeriodError('to'));
    },
  );
});
