// PostgreSQL refuses to run as root: the user it runs as then, and folders that this user can enter.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine.errors.js';

const run = promisify(execFile);

export interface User {
  uid: number;
  gid: number;
}

/** The user `nobody` when this process is root, else undefined: then everything runs as its owner. */
export function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

/** Whether this user can run the file or enter the folder; asked of the system, since access lists count as well. */
export async function canReach(user: User, path: string): Promise<boolean> {
  return run('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** The folder that stands in for `folder` when that can't be entered; always the same one. */
export async function standInFor(folder: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  return join('/var/tmp', `voc-hub-${hash.slice(0, 12)}`);
}

/**
 * Makes a folder under /var/tmp which everybody may enter and only we may change.
 * @throws EngineError when somebody else made it before us: that folder can't be trusted
 */
export async function makeStandIn(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o755 }).catch(() => undefined);
  const made = await lstat(folder);
  if (made.isDirectory() && made.uid === process.getuid?.() && (made.mode & 0o022) === 0) return;
  throw new EngineError(
    'postgres',
    `${folder} belongs to somebody else.`,
    'Remove it, or move the data folder to a place that every user can enter.',
  );
}

/** Makes a folder that belongs to this user, or to us when there is none. */
export async function makeOwned(folder: string, user: User | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}
