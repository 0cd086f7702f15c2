/** Counts of the last days without gaps; pure. */

const DAY_MS = 86_400_000;

/** `count` days up to `today` (`YYYY-MM-DD`, UTC), the oldest first. */
export function lastDays(
  days: readonly { day: string; count: number }[],
  today: string,
  count: number,
): { day: string; count: number }[] {
  const counts = new Map(days.map((it) => [it.day, it.count]));
  const end = Date.parse(today);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(end - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return { day, count: counts.get(day) ?? 0 };
  });
}
