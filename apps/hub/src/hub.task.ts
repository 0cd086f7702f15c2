// A short-lived child process of the hub, so that what it needs to load does not stay in the supervisor's memory.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** A task that ended badly; the message is the end of what it said. */
export class TaskFailed extends Error {}

/**
 * Runs a compiled file of this folder to its end.
 * @param line sees each line of its output
 * @param signal ends it early
 * @throws TaskFailed with its last lines when it ends with another code than 0
 */
export async function runTask(
  file: string,
  env: NodeJS.ProcessEnv,
  line: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const said: string[] = [];
    const child = spawn(process.execPath, [join(here, file)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      signal,
    });
    const listen = (chunk: Buffer) => {
      for (const text of chunk.toString().split('\n').filter(Boolean)) {
        said.push(text);
        line(text);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', (chunk: Buffer) => said.push(...chunk.toString().trimEnd().split('\n')));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new TaskFailed(said.slice(-10).join('\n') || `${file} ended with ${code}`)),
    );
  });
}
