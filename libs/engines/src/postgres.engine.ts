// Embedded PostgreSQL: the cluster is made at the first start, with a generated password for its superuser.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { EngineError } from './engine.errors.js';
import type { Launch } from './engine.process.js';
import { postgresBinaries } from './postgres.binaries.js';
import {
  canReach,
  makeOwned,
  makeStandIn,
  standInFor,
  unprivilegedUser,
  type User,
} from './unprivileged.user.js';

const run = promisify(execFile);

export interface PostgresPlan {
  /** Folder for the password and, where its user can enter it, the data. */
  folder: string;
  logFile: string;
  port: number;
  note: (text: string) => void;
}

export interface PostgresLaunch {
  launch: Launch;
  url: string;
  /** The data's folder when it had to be elsewhere than below `folder`. */
  outside?: string;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function keptPassword(file: string): Promise<string> {
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** The folder that holds `data`: the planned one, or its stand-in when the unprivileged user can't enter it. */
async function dataHome(plan: PostgresPlan, user: User | undefined): Promise<string> {
  await mkdir(plan.folder, { recursive: true });
  if (!user) return plan.folder;
  const standIn = await standInFor(plan.folder);
  if (!(await exists(join(standIn, 'data'))) && (await canReach(user, plan.folder))) return plan.folder;
  await makeStandIn(standIn);
  plan.note(`its data is in ${standIn}, since its user can't enter ${plan.folder}`);
  return standIn;
}

/** Runs initdb into a folder of its own and moves it in place, so that a half-made cluster is never used. */
async function makeCluster(
  native: string,
  data: string,
  password: string,
  user: User | undefined,
): Promise<void> {
  const home = join(data, '..', 'cluster.part');
  await rm(home, { recursive: true, force: true });
  await makeOwned(home, user);
  const passwordFile = join(home, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const args = [
    ...['-D', join(home, 'data'), '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256'],
    ...[
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
  ];
  const options = { ...user, cwd: home, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  await run(join(native, 'bin', 'initdb'), args, options).catch((error: unknown) => {
    throw new EngineError(
      'postgres',
      'its data folder could not be made.',
      `Check that there is room on the disk of ${data}, then start again.`,
      error instanceof Error ? error.message.split('\n').slice(-10).join('\n') : '',
    );
  });
  await rename(join(home, 'data'), data);
  await rm(home, { recursive: true, force: true });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the cluster if there is none and tells how to start the server. */
export async function postgresLaunch(plan: PostgresPlan): Promise<PostgresLaunch> {
  const user = unprivilegedUser();
  const home = await dataHome(plan, user);
  const native = await postgresBinaries(user, plan.note);
  const password = await keptPassword(join(plan.folder, 'password'));
  const data = join(home, 'data');
  if (!(await exists(data))) await makeCluster(native, data, password, user);
  const url = `postgres://postgres:${password}@127.0.0.1:${plan.port}/postgres`;
  const settings = [
    ...[
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=250',
      'shared_buffers=64MB',
    ],
    ...[
      'dynamic_shared_memory_type=mmap',
      'max_wal_size=512MB',
      'jit=off',
      'log_timezone=UTC',
      'timezone=UTC',
    ],
  ];
  return {
    launch: {
      name: 'postgres',
      port: plan.port,
      command: join(native, 'bin', 'postgres'),
      args: ['-D', data, '-p', String(plan.port), ...settings.flatMap((setting) => ['-c', setting])],
      cwd: home,
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      logFile: plan.logFile,
      ...(user && { user }),
      stopSignal: 'INT',
      isReady: () => answers(url),
      // Its processes outlive a killed server until their statements end.
      leftover: /pre-existing shared memory block/,
    },
    url,
    ...(home !== plan.folder && { outside: home }),
  };
}
