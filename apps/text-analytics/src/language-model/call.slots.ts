/** Lets only so many calls run at once, and no workspace take all of them; others wait in line. */
import { ModelBusy } from './language-model.errors.js';

interface Waiting {
  workspaceId: string;
  start: () => void;
}

export class CallSlots {
  private readonly running = new Map<string, number>();
  private readonly line: Waiting[] = [];
  private count = 0;

  /** `ofOne`: most of one workspace. `waiting`: most that wait. */
  constructor(private readonly limits: { atOnce: number; ofOne: number; waiting: number }) {}

  /**
   * Runs `call` when its turn comes.
   * @throws ModelBusy where too many wait; the signal's reason where it is aborted in line
   */
  async run<T>(workspaceId: string, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.isFree(workspaceId)) this.take(workspaceId);
    else await this.turn(workspaceId, signal);
    try {
      return await call();
    } finally {
      this.give(workspaceId);
    }
  }

  private isFree(workspaceId: string): boolean {
    return this.count < this.limits.atOnce && (this.running.get(workspaceId) ?? 0) < this.limits.ofOne;
  }

  private take(workspaceId: string): void {
    this.count += 1;
    this.running.set(workspaceId, (this.running.get(workspaceId) ?? 0) + 1);
  }

  private turn(workspaceId: string, signal: AbortSignal): Promise<void> {
    if (this.line.length >= this.limits.waiting) throw new ModelBusy();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.line.splice(this.line.indexOf(waiting), 1);
        reject(signal.reason as Error);
      };
      const waiting: Waiting = {
        workspaceId,
        start: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.line.push(waiting);
    });
  }

  private give(workspaceId: string): void {
    this.count -= 1;
    const left = (this.running.get(workspaceId) ?? 1) - 1;
    if (left === 0) this.running.delete(workspaceId);
    else this.running.set(workspaceId, left);
    const next = this.line.findIndex((it) => this.isFree(it.workspaceId));
    const [waiting] = next < 0 ? [] : this.line.splice(next, 1);
    if (!waiting) return;
    this.take(waiting.workspaceId);
    waiting.start();
  }
}
