/** Lets work behind the doors stand back while the process is busy at them. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** With that much of its time taken the process has doors to serve first; nobody waits for this. */
const BUSY = 0.8;
const PAUSE_MS = 200;

export class DoorFirst {
  private load = performance.eventLoopUtilization();

  /** Waits a moment if the process was busy since the last call. */
  async standBack(): Promise<void> {
    const { utilization } = performance.eventLoopUtilization(this.load);
    if (utilization > BUSY) await pause(PAUSE_MS);
    this.load = performance.eventLoopUtilization();
  }
}
