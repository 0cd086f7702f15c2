/** Knows how busy this process is with feedback that just came in, so that work on older feedback can stand back. */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Fewer items within about a second are what comes in a quiet hour, in however many batches. */
const BUSY_ITEMS = 50;
const SECOND_MS = 1_000;
/** So long after a busy batch the next one may still be on its way. */
const QUIET_MS = 200;
/** After so long the work goes on by one step, however busy it is: it must come to an end some day. */
const MAX_WAIT_MS = 2_000;

@Injectable()
export class LiveLoad {
  private running = 0;
  private lastBusy = -Infinity;
  /** Items that came in lately; those of a second ago count a third. */
  private recent = 0;
  private countedAt = performance.now();

  /** Runs `work` on a batch of so many items that just came in. */
  async during<T>(count: number, work: () => Promise<T>): Promise<T> {
    const now = performance.now();
    this.recent = this.recent * Math.exp((this.countedAt - now) / SECOND_MS) + count;
    this.countedAt = now;
    if (this.recent < BUSY_ITEMS) return work();
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.lastBusy = performance.now();
    }
  }

  /** Milliseconds since the last busy batch; 0 during one. */
  get quietMs(): number {
    return this.running > 0 ? 0 : performance.now() - this.lastBusy;
  }

  get isBusy(): boolean {
    return this.quietMs < QUIET_MS;
  }

  /** Resolves when a step of other work may be done; also when `signal` is aborted. */
  async standBack(signal: AbortSignal): Promise<void> {
    const latest = performance.now() + MAX_WAIT_MS;
    while (this.isBusy && performance.now() < latest && !signal.aborted)
      await pause(QUIET_MS / 4, undefined, { signal }).catch(() => undefined);
  }
}
