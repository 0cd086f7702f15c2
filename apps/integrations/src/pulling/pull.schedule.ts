/** When a source is pulled again after a failure, and how its state is called then. */
import type { SourceState } from '../sources/source.entity.js';
import type { PullFailed, PullFailureKind } from './pull.errors.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * First and longest wait by the kind of failure. Refused credentials are tried seldom from the first time on, since many
 * systems lock an account after some wrong tries; whoever renews them has the source pulled at once.
 */
const WAITS: Record<PullFailureKind, readonly [first: number, longest: number]> = {
  credentials_refused: [6 * HOUR_MS, 6 * HOUR_MS],
  limited: [MINUTE_MS, HOUR_MS],
  away: [MINUTE_MS, HOUR_MS],
  unfit: [5 * MINUTE_MS, 6 * HOUR_MS],
  unforeseen: [5 * MINUTE_MS, 6 * HOUR_MS],
};

/** Failures in a row from which on a system that was only away or busy is shown as failing. */
const PATIENCE = 3;

export interface NextTry {
  state: Exclude<SourceState, 'paused'>;
  waitMs: number;
}

/** `failures`: in a row, with this one. A wait is a random four fifths to whole of its length, so that sources spread. */
export function nextTry(failure: PullFailed, failures: number): NextTry {
  const [first, longest] = WAITS[failure.kind];
  const usual = Math.min(longest, first * 2 ** Math.min(failures - 1, 20)) * (0.8 + Math.random() / 5);
  const passing = failure.kind === 'away' || failure.kind === 'limited';
  return {
    state: passing && failures < PATIENCE ? 'active' : 'failing',
    waitMs: Math.max(failure.retryAfterMs ?? 0, usual),
  };
}
