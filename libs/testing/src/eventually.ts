/** Waits for what becomes true in its own time. */
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 25;

/**
 * Calls `check` until it neither throws nor returns false, and returns its result.
 * `within`: milliseconds, 30,000 unless given. @throws the last error of `check` when the time is over.
 */
export async function eventually<T>(check: () => Promise<T> | T, { within = 30_000 } = {}): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    try {
      const result = await check();
      if (result !== false) return result;
      if (performance.now() > end) throw new Error(`It did not become true within ${within} ms.`);
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(PAUSE_MS);
  }
}
