// One hub to a data folder: a lock file that names its process, and that a dead process does not hold.
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readJson } from './private.file.js';

const run = promisify(execFile);

interface Holder {
  pid: number;
  /** When that process began, since numbers are used again. */
  began: string;
  /** The guard, which lives on until everything of a killed hub has ended. */
  guard?: { pid: number; began: string };
}

/** Another hub works in this folder. */
export class FolderInUse extends Error {
  constructor(dir: string, pid: number) {
    super(
      `Another hub (process ${pid}) already works in ${dir}.\nStop it first (Ctrl-C in its terminal, or: kill ${pid}), or give this one its own folder with VOC_DIR and its own port with VOC_PORT.`,
    );
  }
}

/** A text that differs between processes that had the same number one after the other; undefined when it has ended. */
async function beginningOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
    return fields && fields[0] !== 'Z' ? fields[19] : undefined;
  }
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}

async function lives(process: { pid: number; began: string } | undefined): Promise<boolean> {
  return process !== undefined && (await beginningOf(process.pid)) === process.began;
}

/**
 * Takes the folder for this process. Waits for what is left of a hub that was killed.
 * @throws FolderInUse while another hub runs there
 * @returns a function that gives the folder back
 */
export async function lockFolder(
  dir: string,
  guardPid: number | undefined,
  waiting: () => void,
): Promise<() => Promise<void>> {
  const file = join(dir, 'hub.lock');
  const holder: Holder = { pid: process.pid, began: (await beginningOf(process.pid)) ?? '' };
  if (guardPid !== undefined) holder.guard = { pid: guardPid, began: (await beginningOf(guardPid)) ?? '' };
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = await readJson<Holder>(file).catch(() => undefined);
    if (other && (await lives(other))) throw new FolderInUse(dir, other.pid);
    if (other && (await lives(other.guard))) {
      waiting();
      while (await lives(other.guard)) await delay(200);
    }
    await rm(file, { force: true });
  }
}
