/** Keeps a source's requests under its system's limit. */

/** Time as a pull sees it; a test has one of its own. */
export interface Clock {
  now(): number;
  /** @throws Error once the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Lets at most `perMinute` requests begin within any 60 seconds, all at once where the minute was quiet. */
export class Pace {
  private begun: number[] = [];

  constructor(
    private readonly perMinute: number,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the next request may begin. For one caller at a time. */
  async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      this.begun = this.begun.filter((it) => it > now - MINUTE_MS);
      const oldest = this.begun[this.begun.length - this.perMinute];
      if (oldest === undefined) {
        this.begun.push(now);
        return;
      }
      await this.clock.pause(oldest + MINUTE_MS - now, signal);
    }
  }

  /** Whether nothing of the last minute has to be remembered. */
  get quiet(): boolean {
    return this.begun.every((it) => it <= this.clock.now() - MINUTE_MS);
  }
}
