// Runs a whole hub for a test: on free ports, with data of its own, and with everything ended at the end.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@voc/engines';

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, '../../..');
const main = join(checkout, 'apps/hub/dist/src/main.js');

/** The checkout's fetched jars, so that a test does not fetch them again. */
export const jars = join(checkout, '.voc/engines/jars');

const readyWithinMs = 180_000;
const stopWithinMs = 60_000;

/** What the hub's `access.json` holds. */
export interface HubAccess {
  url: string;
  apiKey: string;
  email: string;
  password: string;
}

export interface HubProcess {
  name: string;
  pid: number;
  port: number;
}

export interface RunningHub {
  access: HubAccess;
  /** Its data folder. */
  dir: string;
  /** All that it has printed so far. */
  output(): string;
  /** What processes.json says now. */
  processes(): Promise<HubProcess[]>;
  /** Kills one of its processes (`hub` is the supervisor) as if it had crashed. */
  kill(name: string): Promise<void>;
  /** Ends it by this signal, resolves to its exit code; the data stays. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Whether a process with this number runs; one that has ended and waits for its parent does not. */
export async function lives(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/\) Z/.test(state);
}

/** A data folder that PostgreSQL's user can enter, too. */
export async function hubFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'voc hub-'));
  await chmod(dir, 0o755);
  return dir;
}

/** Starts the compiled hub without waiting; `env` is added to an environment that names no engines. */
export async function spawnHub(dir: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const own = { ...process.env, VOC_DIR: dir, VOC_JARS: jars, VOC_PORT: String(await freePort()) };
  const engines = { KAFKA_BROKERS: '', ELASTICSEARCH_URL: '', DATABASE_URL: '' };
  return spawn(process.execPath, [main], {
    env: { ...own, ...engines, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Starts a hub and waits until it is ready.
 * @param env settings such as VOC_SAMPLE, VOC_SERVICES, or engines that run already
 * @param dir the data folder of an earlier start; a new one unless given
 * @throws with all that it printed when it ends before that or takes longer than three minutes
 */
export async function startHub(env: Record<string, string> = {}, dir?: string): Promise<RunningHub> {
  const folder = dir ?? (await hubFolder());
  const began = Date.now();
  const child = await spawnHub(folder, env);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, 'exit');
  while (!/ready after/i.test(said)) {
    if (child.exitCode !== null || Date.now() - began > readyWithinMs) {
      child.kill('SIGTERM');
      throw new Error(`The hub did not become ready:\n${said}`);
    }
    await delay(50);
  }
  const read = async <T>(name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
  const processes = () => read<HubProcess[]>('processes.json');
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await exited;
    clearTimeout(late);
    return child.exitCode;
  };
  return {
    // With a few services only there may be no gateway to sign in at.
    access: await read<HubAccess>('access.json').catch(() => ({
      url: '',
      apiKey: '',
      email: '',
      password: '',
    })),
    dir: folder,
    output: () => said,
    processes,
    kill: async (name) => {
      const found = (await processes()).find((it) => it.name === name);
      if (!found) throw new Error(`The hub has no process ${name}.`);
      process.kill(found.pid, 'SIGKILL');
    },
    end,
    stop: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
