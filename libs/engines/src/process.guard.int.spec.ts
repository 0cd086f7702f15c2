// The guard: what it watches over ends when its owner is killed, in order, and not before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const guardModule = new URL('./process.guard.js', import.meta.url).href;

/** An owner that starts two children under a guard and prints their numbers, the guard's last. */
const owner = `
  const { spawn } = await import('node:child_process');
  const { Guard } = await import(${JSON.stringify(guardModule)});
  const guard = new Guard();
  const children = [1, 2].map((stage) => {
    const child = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' });
    guard.add(child.pid, stage, 'TERM');
    return child.pid;
  });
  console.log(JSON.stringify([...children, guard.pid]));
  process.on('message', async (order) => {
    if (order === 'quit') for (const pid of children) process.kill(pid);
    await guard[order]();
    process.exit(0);
  });
`;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function startOwner() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', owner], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, pids: JSON.parse(line.toString()) as number[] };
}

async function allGone(pids: number[], withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await delay(50)) {
    if (!pids.some(lives)) return true;
  }
  return false;
}

describe('Guard', () => {
  it('ends the children of an owner that was killed, and then itself', async () => {
    const { child, pids } = await startOwner();
    await delay(300);
    expect(pids.every(lives)).toBe(true);
    child.kill('SIGKILL');
    expect(await allGone(pids, 8_000)).toBe(true);
  }, 15_000);

  it.each(['quit', 'finish'])(
    'leaves nothing and ends when it is told to %s',
    async (order) => {
      const { child, pids } = await startOwner();
      child.send(order);
      await once(child, 'exit');
      expect(await allGone(pids, 5_000)).toBe(true);
    },
    15_000,
  );
});
