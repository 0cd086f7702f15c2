// Finds free ports on the loopback interface and remembers them, so that an engine keeps its address over starts.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

/** Below the range from which operating systems take the ports of outgoing connections. */
const lowest = 21_000;
const highest = 32_000;

/** Whether nothing listens on this loopback port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A free loopback port that is not in `taken`. */
export async function freePort(taken: ReadonlySet<number> = new Set()): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

async function read(file: string): Promise<Record<string, number>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

/**
 * A free port for each name: the wanted one as it is, else the one of the last start if it is free, else a new one.
 * The answer is written to `file` for the next start.
 */
export async function keptPorts<Name extends string>(
  file: string,
  names: readonly Name[],
  wanted: Partial<Record<Name, number>> = {},
): Promise<Record<Name, number>> {
  const before = await read(file);
  const ports: Record<string, number> = { ...before };
  const taken = new Set<number>(Object.values(wanted as Record<string, number>));
  for (const name of names) {
    const kept = before[name];
    const keep = kept !== undefined && !taken.has(kept) && (await isFree(kept));
    const port = wanted[name] ?? (keep ? kept : await freePort(taken));
    taken.add(port);
    ports[name] = port;
  }
  await writeFile(file, JSON.stringify(ports, null, 2));
  return ports as Record<Name, number>;
}
