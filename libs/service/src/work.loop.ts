/** A loop that works while there is work, sleeps until woken or until it is time to look again, and stands back after failures. */
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_BACKOFF_MS = 1_000;

export interface WorkLoopOptions {
  /** Does one piece of work; true where there may be more at once. Ends soon when the signal is aborted. */
  step: (stopping: AbortSignal) => Promise<boolean>;
  /** Milliseconds between two looks where there was nothing to do, give or take a quarter: several processes look at the same table. */
  pollMs: number;
  /** A step failed while the loop was not being stopped. */
  onError: (error: unknown) => void;
  /** Longest wait after failures in a row, in milliseconds; the first one is a second. */
  maxBackoffMs?: number;
  /** Steps that may run side by side. */
  slots?: number;
}

export class WorkLoop {
  private readonly stopping = new AbortController();
  private alarm = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WorkLoopOptions) {}

  start(): void {
    const { slots = 1 } = this.options;
    this.running = Promise.all(Array.from({ length: slots }, () => this.workUntilStopped()));
  }

  /** Says that there may be work: whoever sleeps looks at once, whoever works looks once more after it. */
  wake(): void {
    this.alarm.abort();
    this.alarm = new AbortController();
  }

  /** Resolves when the steps under way have ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async workUntilStopped(): Promise<void> {
    const { step, pollMs, onError, maxBackoffMs = pollMs } = this.options;
    const { signal } = this.stopping;
    for (let backoff = FIRST_BACKOFF_MS; !signal.aborted;) {
      const woken = AbortSignal.any([signal, this.alarm.signal]);
      try {
        const more = await step(signal);
        backoff = FIRST_BACKOFF_MS;
        if (!more) await sleep(pollMs * (0.75 + Math.random() / 2), woken);
      } catch (error) {
        if (signal.aborted) return;
        onError(error);
        await sleep(backoff, signal);
        backoff = Math.min(backoff * 2, maxBackoffMs);
      }
    }
  }
}

const sleep = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => undefined);
