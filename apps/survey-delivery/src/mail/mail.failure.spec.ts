/** Refusals are final, outages are not, and pauses grow up to an hour. */
import { pauseAfter, readFailure } from './mail.failure.js';

describe('mail failures', () => {
  it.each([
    [
      { code: 'EENVELOPE', responseCode: 550, message: '550 no such user sara@example.com' },
      true,
      'EENVELOPE 550',
    ],
    [{ code: 'EENVELOPE' }, true, 'EENVELOPE'],
    [{ code: 'EENVELOPE', responseCode: 450 }, false, 'EENVELOPE 450'],
    [{ code: 'EAUTH', responseCode: 535 }, false, 'EAUTH 535'],
    [{ code: 'ESOCKET' }, false, 'ESOCKET'],
    [undefined, false, 'unknown'],
  ])('%j', (error, permanent, reason) => expect(readFailure(error)).toEqual({ permanent, reason }));

  it('pauses longer each time', () => {
    expect([1, 2, 3, 12].map((attempts) => pauseAfter(attempts, 15))).toEqual([15, 30, 60, 3_600]);
  });
});
