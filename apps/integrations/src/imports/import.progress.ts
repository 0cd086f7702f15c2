/** How fast an import goes and how long it will still take, from what was seen of it lately; pure. */

/** What an import had done at a moment (ms). */
export interface Sighting {
  at: number;
  rows: number;
  bytes: number;
}

export interface Pace {
  rowsPerSecond: number;
  /** Undefined while nothing moves. */
  secondsLeft: number | undefined;
}

/** Long enough to smooth the steps of batches, short enough to show that an import has stalled. */
const WINDOW_MS = 5_000;

export class PaceMeter {
  private sightings: Sighting[] = [];

  /** The pace over the last five seconds; `bytesTotal`: length of the file. */
  see(now: Sighting, bytesTotal: number): Pace {
    // One sighting older than the window stays, so that the window is always full.
    while ((this.sightings[1]?.at ?? now.at) <= now.at - WINDOW_MS) this.sightings.shift();
    this.sightings.push(now);
    const first = this.sightings[0] ?? now;
    const seconds = (now.at - first.at) / 1000;
    if (seconds === 0) return { rowsPerSecond: 0, secondsLeft: undefined };
    const bytesPerSecond = (now.bytes - first.bytes) / seconds;
    return {
      rowsPerSecond: Math.round((now.rows - first.rows) / seconds),
      secondsLeft:
        bytesPerSecond > 0 ? Math.ceil(Math.max(0, bytesTotal - now.bytes) / bytesPerSecond) : undefined,
    };
  }
}
