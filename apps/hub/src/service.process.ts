// One service as a child process: started, watched, started again with backoff when it ends by itself, and ended.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tailOf, type Guard } from '@voc/engines';
import { services, type ServiceName } from './service.list.js';

export interface ServicePlan {
  name: ServiceName;
  /** Folder of the app, with dist/src/main.js. */
  folder: string;
  port: number;
  env: NodeJS.ProcessEnv;
  logFile: string;
}

/** News of a service that nobody asked for. */
export interface ServiceEvents {
  crashed(name: ServiceName, reason: string, againInMs: number): void;
  back(name: ServiceName, afterMs: number): void;
  /** Its process number is another one now. */
  changed(): void;
}

const readyWithinMs = 120_000;
const stopWithinMs = 12_000;
const largestLog = 8 * 1024 * 1024;
const firstBackoffMs = 500;
const longestBackoffMs = 30_000;
/** A service that was ready this long before it ended begins with the shortest wait again. */
const steadyMs = 10_000;

/** A service that did not come up, with the end of its log. */
export class ServiceFailed extends Error {}

export class ServiceProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private failures = 0;
  private readyAt = Infinity;

  constructor(
    private readonly plan: ServicePlan,
    private readonly guard: Guard,
    private readonly events: ServiceEvents,
  ) {}

  get name(): ServiceName {
    return this.plan.name;
  }

  get port(): number {
    return this.plan.port;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when it is ready. @throws ServiceFailed when it ends before that or takes too long */
  async start(): Promise<void> {
    const child = await this.spawn();
    let ended: string | undefined;
    child.once('exit', (code, signal) => (ended = signal ? `ended by ${signal}` : `ended with code ${code}`));
    const deadline = Date.now() + readyWithinMs;
    while (!(await this.isReady())) {
      if (this.stopping) return;
      if (ended === undefined && Date.now() < deadline) {
        await delay(150);
        continue;
      }
      const reason = ended ?? `not ready within ${readyWithinMs / 1000} s: ${await this.readiness()}`;
      throw new ServiceFailed(
        `${reason}\n${await tailOf(this.plan.logFile)}\nIts whole log is ${this.plan.logFile}`,
      );
    }
    this.readyAt = Date.now();
    child.once('exit', (code, signal) => {
      if (!this.stopping) void this.bringBack(signal ? `ended by ${signal}` : `ended with code ${code}`);
    });
    // It may have ended between its last answer and the line above.
    if (ended !== undefined && !this.stopping) void this.bringBack(ended);
  }

  /** Asks it to stop and waits; kills it after a time-out. */
  async stop(withinMs = stopWithinMs): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await gone;
    clearTimeout(late);
  }

  /** Ends it at once. */
  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private async spawn(): Promise<ChildProcess> {
    const { name, folder, env, logFile } = this.plan;
    const size = await stat(logFile).then(
      (file) => file.size,
      () => 0,
    );
    if (size > largestLog) await rename(logFile, `${logFile}.1`);
    const log = openSync(logFile, 'a');
    const { heap, young } = services[name];
    // Without a small beginning the first collection of old objects comes when half of the heap is full of them.
    const flags = [
      `--max-old-space-size=${heap}`,
      `--max-semi-space-size=${young}`,
      '--initial-old-space-size=48',
    ];
    const main = join(folder, 'dist/src/main.js');
    const child = spawn(process.execPath, [...flags, '--import', '@voc/service/telemetry', main], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    this.readyAt = Infinity;
    const { pid } = child;
    if (pid !== undefined) this.guard.add(pid, 1, 'TERM');
    child.once('exit', () => {
      if (pid !== undefined) this.guard.remove(pid);
      if (this.child === child) this.child = undefined;
    });
    child.on('error', () => undefined);
    this.events.changed();
    return child;
  }

  private async bringBack(reason: string): Promise<void> {
    const crashed = Date.now();
    if (crashed - this.readyAt > steadyMs) this.failures = 0;
    for (let why = reason; !this.stopping;) {
      const wait = Math.min(longestBackoffMs, firstBackoffMs * 2 ** this.failures);
      this.failures += 1;
      this.events.crashed(this.plan.name, why, wait);
      await delay(wait);
      if (this.stopping) return;
      try {
        await this.start();
        if (!this.stopping) this.events.back(this.plan.name, Date.now() - crashed);
        return;
      } catch (error) {
        this.child?.kill('SIGKILL');
        why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      }
    }
  }

  private async isReady(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.plan.port}/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
  }

  private async readiness(): Promise<string> {
    return fetch(`http://127.0.0.1:${this.plan.port}/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    }).then(
      (response) => response.text(),
      () => 'it does not answer',
    );
  }
}
