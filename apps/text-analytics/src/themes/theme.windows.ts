/** The windows that themes are counted in: the current one first, then those before it, of equal length. */

export const WINDOW_DAYS = [7, 14, 28] as const;
export type WindowDays = (typeof WINDOW_DAYS)[number];

const DAY_MS = 86_400_000;
/** Windows right before the current one: a phrase's own past. Those before them are the rest. */
export const PAST_WINDOWS = 4;
const MOST_WINDOWS = 26;
/** How far themes look back at most, which is also how long their texts are kept. */
export const LOOK_BACK_DAYS = 364;

export interface Window {
  from: Date;
  /** Exclusive. */
  to: Date;
}

/** The windows that end with the day (UTC) of `now`, the newest first; weeks as a whole, so that weekdays weigh alike. */
export function windowsUntil(now: Date, days: WindowDays): Window[] {
  const end = (Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS;
  const count = Math.min(MOST_WINDOWS, Math.floor(LOOK_BACK_DAYS / days));
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(end - (index + 1) * days * DAY_MS),
    to: new Date(end - index * days * DAY_MS),
  }));
}

/** Index of the window that holds `at`, or -1. */
export function windowOf(windows: readonly Window[], at: Date): number {
  const [newest] = windows;
  if (!newest) return -1;
  const index = Math.floor(
    (newest.to.getTime() - 1 - at.getTime()) / (newest.to.getTime() - newest.from.getTime()),
  );
  return index >= 0 && index < windows.length ? index : -1;
}
