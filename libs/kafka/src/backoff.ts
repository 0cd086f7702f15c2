/** Waiting times between attempts. */

/**
 * Milliseconds before attempt `attempt` + 1: doubles from `baseMs` up to `maxMs`, and of that a random half to whole, so
 * that many clients don't come back at one moment.
 */
export function backoff(attempt: number, baseMs: number, maxMs: number): number {
  const full = Math.min(maxMs, baseMs * 2 ** Math.max(0, attempt - 1));
  return full * (0.5 + Math.random() / 2);
}

/** Resolves after `ms`, or at once when the signal says stop; does not keep the process alive. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms).unref();
    signal.addEventListener('abort', finish);
  });
}
