// One engine as a child process: its log file, its readiness, its clean end, and the news when it ends by itself.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { EngineError } from './engine.errors.js';
import type { Crash, EngineName } from './engine.types.js';
import type { Guard, GuardedSignal } from './process.guard.js';

const largestLog = 8 * 1024 * 1024;

export interface Launch {
  name: EngineName;
  port: number;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** User to run as; own user when left out. */
  user?: { uid: number; gid: number };
  stopSignal: GuardedSignal;
  /** True once it can be used; throws or answers false until then. */
  isReady: () => Promise<boolean>;
  /** Said in the log when what is left of a killed engine still holds its data: it ends soon, and another try helps. */
  leftover?: RegExp;
}

const startWithinMs = 180_000;
const stopWithinMs = 20_000;

/** The last lines of a log file, '' if there is none. */
export async function tailOf(file: string, lines = 15): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, 16_384);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString().trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    await handle.close();
  }
}

/** Starts, watches and ends one engine. */
export class EngineProcess {
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(
    private readonly launch: Launch,
    private readonly guard: Guard,
    private readonly onCrash: (crash: Crash) => void,
  ) {}

  get name(): EngineName {
    return this.launch.name;
  }

  get port(): number {
    return this.launch.port;
  }

  /** The process number while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the engine answers. @throws EngineError with the end of its log when it does not */
  async start(): Promise<void> {
    if (this.child) return;
    await this.keepLogSmall();
    this.stopping = false;
    const { logFile, name, leftover } = this.launch;
    const deadline = Date.now() + startWithinMs;
    for (;;) {
      const ended = await this.tryOnce(deadline);
      if (ended === undefined) return;
      const log = await tailOf(logFile);
      if (!leftover?.test(log) || Date.now() > deadline)
        throw new EngineError(
          name,
          ended,
          `Its whole log is ${logFile}. Usual causes: not enough memory, a full disk, or a data folder of another version.`,
          log,
        );
      await delay(500);
      if (this.stopping) return;
    }
  }

  /** Starts it and waits until it is ready (or is being stopped); else tells why it isn't, and leaves no process. */
  private async tryOnce(deadline: number): Promise<string | undefined> {
    const { command, args, cwd, env, user, logFile } = this.launch;
    const log = openSync(logFile, 'a');
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log], ...user });
    closeSync(log);
    this.child = child;
    if (child.pid !== undefined) this.guard.add(child.pid, 2, this.launch.stopSignal);
    let ended: string | undefined;
    let ready = false;
    child.once('error', (error) => (ended = error.message));
    child.once('exit', (code, signal) => {
      ended = signal ? `it was ended by ${signal}` : `it ended with code ${code}`;
      if (child.pid !== undefined) this.guard.remove(child.pid);
      this.child = undefined;
      if (ready && !this.stopping) void this.report(ended);
    });
    while (!(await this.launch.isReady().catch(() => false))) {
      if (this.stopping) return undefined;
      if (ended !== undefined) {
        this.child = undefined;
        return `${ended}.`;
      }
      if (Date.now() > deadline) {
        await this.stop('SIGKILL');
        return `it was not ready within ${startWithinMs / 1000} s.`;
      }
      await delay(100);
    }
    ready = true;
    return undefined;
  }

  /** Ends it cleanly, or kills it after a time-out (with `SIGKILL` at once). Resolves when it is gone. */
  async stop(signal?: 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || child.pid === undefined) return;
    this.stopping = true;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const kill = () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    if (signal) kill();
    else child.kill(`SIG${this.launch.stopSignal}`);
    const late = setTimeout(kill, stopWithinMs);
    await gone;
    clearTimeout(late);
  }

  private async report(reason: string): Promise<void> {
    this.onCrash({ engine: this.launch.name, reason, log: await tailOf(this.launch.logFile) });
  }

  private async keepLogSmall(): Promise<void> {
    const { logFile } = this.launch;
    const size = await stat(logFile).then(
      (file) => file.size,
      () => 0,
    );
    if (size > largestLog) await rename(logFile, `${logFile}.1`);
  }
}
