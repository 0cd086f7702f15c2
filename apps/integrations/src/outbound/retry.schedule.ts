/** When a failed delivery is tried again; pure. */

/** A delay lies this far round its place in the schedule, so that what failed together doesn't come back together. */
const JITTER = 0.2;
/** Least and most seconds that a receiver's Retry-After is obeyed. */
const RETRY_AFTER_SECONDS = [1, 12 * 3_600] as const;

/**
 * Milliseconds until the next try, or undefined where that was the last one. `tries`: how many there were, at least 1.
 * `retryAfter`: the receiver's header, in seconds or as a date; it can put a try off, not bring it forward.
 */
export function nextDelay(
  schedule: readonly number[],
  tries: number,
  {
    retryAfter,
    now = Date.now(),
    random = Math.random(),
  }: { retryAfter?: string; now?: number; random?: number },
): number | undefined {
  const seconds = schedule[tries - 1];
  if (seconds === undefined) return undefined;
  const own = seconds * (1 - JITTER + 2 * JITTER * random) * 1_000;
  return Math.round(Math.max(own, retryAfterMs(retryAfter, now)));
}

function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const asked = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  if (Number.isNaN(asked)) return 0;
  const [least, most] = RETRY_AFTER_SECONDS;
  return Math.min(Math.max(asked, least * 1_000), most * 1_000);
}
