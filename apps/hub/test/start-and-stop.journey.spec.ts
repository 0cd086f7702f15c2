// The life of a hub: first start, a crash, a second hub refused, the end by a signal, a quick second start, a killed supervisor.
import { once } from 'node:events';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HubClient } from './hub-client.js';
import { hubFolder, lives, spawnHub, startHub, type HubProcess, type RunningHub } from '@voc/testing';

const names = [
  ...['elasticsearch', 'gateway', 'hub', 'integrations', 'kafka', 'metrics', 'postgres', 'repository'],
  ...['response-ingestion', 'survey-delivery', 'text-analytics'],
];

async function until(done: () => Promise<boolean> | boolean, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await delay(100)) {
    if (await done()) return true;
  }
  return false;
}

async function survivors(processes: HubProcess[]): Promise<string[]> {
  const alive = await Promise.all(processes.map(({ pid }) => lives(pid)));
  return processes.filter((_, index) => alive[index]).map(({ name }) => name);
}

describe('a hub', () => {
  let dir: string;
  let hub: RunningHub;
  const workspace = () =>
    new HubClient(hub.access.url, hub.access.apiKey).request<{ name: string }>('GET', '/workspace');

  beforeAll(async () => {
    dir = await hubFolder();
    hub = await startHub({ VOC_SAMPLE: 'none' }, dir);
  });
  afterAll(async () => {
    await hub?.end();
    await rm(dir, { recursive: true, force: true });
  });

  it('names its processes and lets in whoever has the key, which only its owner can read', async () => {
    expect((await hub.processes()).map(({ name }) => name).sort()).toEqual(names);
    expect(await workspace()).toMatchObject({ name: 'Sample workspace' });
    for (const file of ['access.json', 'secrets.json']) {
      expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
    }
  });

  it('refuses a second hub in its folder and says which process holds it', async () => {
    const second = await spawnHub(dir);
    let said = '';
    second.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(1);
    const holder = (await hub.processes()).find(({ name }) => name === 'hub');
    expect(said).toContain(`Another hub (process ${holder?.pid})`);
  });

  it('starts a crashed service and a crashed engine again and says so', async () => {
    for (const [name, title] of [
      ['metrics', 'metrics'],
      ['postgres', 'PostgreSQL'],
    ] as const) {
      const before = (await hub.processes()).find((it) => it.name === name);
      await hub.kill(name);
      expect(await until(() => hub.output().includes(`${title} is back`), 60_000)).toBe(true);
      const after = (await hub.processes()).find((it) => it.name === name);
      expect(after?.pid).not.toBe(before?.pid);
      expect(after?.port).toBe(before?.port);
    }
  });

  it('leaves no process when it is told to stop', async () => {
    const processes = await hub.processes();
    expect(await hub.end('SIGTERM')).toBe(0);
    expect(await survivors(processes)).toEqual([]);
  });

  it('starts a second time with what it has: nothing is fetched, the key and the data are the same', async () => {
    const { apiKey } = hub.access;
    hub = await startHub({ VOC_SAMPLE: 'none' }, dir);
    expect(hub.access.apiKey).toBe(apiKey);
    expect(await workspace()).toMatchObject({ name: 'Sample workspace' });
    expect(hub.output()).not.toMatch(/fetching|compiling|topics: made/);
  });

  it('leaves no process when its supervisor is killed, and starts again after that', async () => {
    const processes = await hub.processes();
    await hub.end('SIGKILL');
    // No waiting here: the next start itself waits for what is left of this one.
    hub = await startHub({ VOC_SAMPLE: 'none' }, dir);
    expect(await survivors(processes)).toEqual([]);
    expect(await workspace()).toMatchObject({ name: 'Sample workspace' });
  });
});
