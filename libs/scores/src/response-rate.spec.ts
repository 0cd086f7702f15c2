/** The response rate and its interval. */
import { responseRate } from './response-rate.js';

describe('responseRate', () => {
  it('is a share with its Wilson interval', () => {
    const { rate, low, high, n, smallSample } = responseRate(42, 50);
    expect({ rate, n, smallSample }).toEqual({ rate: 84, n: 50, smallSample: false });
    expect(low).toBeCloseTo(71.5, 1);
    expect(high).toBeCloseTo(91.7, 1);
  });

  it('is nothing without invitations', () => {
    expect(responseRate(0, 0)).toMatchObject({ n: 0, rate: null, low: null, high: null, smallSample: true });
  });

  it('refuses more answers than invitations', () => {
    expect(() => responseRate(2, 1)).toThrow(RangeError);
  });
});
