/** The share of invitations that were answered, with its interval. */
import { wilson } from './intervals.js';
import { SMALL_SAMPLE } from './score.js';

export interface ResponseRate {
  definition: { id: 'response_rate'; version: number };
  /** Invitations that reached a contact. */
  n: number;
  answered: number;
  /** In per cent, like the ends of the 95 % Wilson interval; null without invitations. */
  rate: number | null;
  low: number | null;
  high: number | null;
  smallSample: boolean;
}

/** `answered` of `n` invitations; those that could not be delivered belong to neither. RangeError where more were answered. */
export function responseRate(answered: number, n: number): ResponseRate {
  if (answered > n) throw new RangeError('More invitations were answered than sent.');
  const facts = {
    definition: { id: 'response_rate', version: 1 },
    n,
    answered,
    smallSample: n < SMALL_SAMPLE,
  } as const;
  if (n === 0) return { ...facts, rate: null, low: null, high: null };
  const { low, high } = wilson(answered, n);
  return { ...facts, rate: (100 * answered) / n, low: 100 * low, high: 100 * high };
}
