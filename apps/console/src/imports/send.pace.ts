/** How fast a file goes up, from what was seen of it in the last seconds; pure. */

/** Bytes that were sent by a moment (ms). */
export interface Seen {
  at: number;
  bytes: number;
}

export interface SendPace {
  bytesPerSecond: number;
  /** Absent while nothing moves. */
  secondsLeft?: number;
}

const WINDOW_MS = 5_000;

/** What to remember once this is seen: the window, and one before it so that it is always full. */
export function withSeen(seen: readonly Seen[], now: Seen): Seen[] {
  const first = seen.findLastIndex((it) => it.at <= now.at - WINDOW_MS);
  return [...seen.slice(Math.max(0, first)), now];
}

export function sendPace(seen: readonly Seen[], total: number): SendPace {
  const [first, last] = [seen[0], seen.at(-1)];
  const ms = first && last ? last.at - first.at : 0;
  if (!first || !last || ms <= 0) return { bytesPerSecond: 0 };
  const bytesPerSecond = Math.max(0, ((last.bytes - first.bytes) / ms) * 1_000);
  if (bytesPerSecond === 0) return { bytesPerSecond };
  return { bytesPerSecond, secondsLeft: Math.ceil((total - last.bytes) / bytesPerSecond) };
}
