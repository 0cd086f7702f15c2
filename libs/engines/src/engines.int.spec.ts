// The embedded engines for real: all three in a folder with spaces, crash and return, data over a second start, orphans.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Crash, Engines } from './engine.types.js';
import { startEngines } from './engines.js';

/** The checkout's cache, so that a test does not fetch again. */
const jars = fileURLToPath(new URL('../../../.voc/engines/jars', import.meta.url));
const named = ['KAFKA_BROKERS', 'ELASTICSEARCH_URL', 'DATABASE_URL', 'VOC_ENGINES'] as const;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });
}

describe('startEngines', () => {
  let dir: string;
  const before = Object.fromEntries(named.map((name) => [name, process.env[name]]));

  beforeEach(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'engines-'));
    await chmod(parent, 0o755);
    dir = join(parent, 'a folder');
    await mkdir(dir);
    for (const name of named) delete process.env[name];
    process.env['VOC_ENGINES'] = 'embedded';
  });
  let onTestEnd: () => unknown = () => undefined;
  afterEach(async () => {
    onTestEnd();
    for (const name of named) if (before[name]) process.env[name] = before[name];
    if (!before['VOC_ENGINES']) delete process.env['VOC_ENGINES'];
    await rm(join(dir, '..'), { recursive: true, force: true });
  });

  it('starts all three, brings a killed one back, and keeps data and ports', async () => {
    const crashes: Crash[] = [];
    const first = await startEngines({ dir, jars, onCrash: (crash) => crashes.push(crash) });
    let second: Engines | undefined;
    try {
      const health = await fetch(`${first.elasticsearch.url}/_cluster/health`);
      expect(await health.json()).toMatchObject({ number_of_nodes: 1 });
      const [broker = ''] = first.kafka.brokers;
      expect(await answers(Number(broker.split(':')[1]))).toBe(true);
      await query(first.postgres.url, 'create table kept as select 42 as answer');
      const server = first.processes.find(({ name }) => name === 'postgres');
      process.kill(server?.pid ?? 0, 'SIGKILL');
      while (crashes.length === 0) await delay(50);
      expect(crashes[0]).toMatchObject({ engine: 'postgres', reason: 'it was ended by SIGKILL' });
      await first.startOne('postgres');
      expect(await query(first.postgres.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
      await first.stop();
      second = await startEngines({ dir, jars, only: ['postgres'] });
      expect(second.postgres.url).toBe(first.postgres.url);
      expect(await query(second.postgres.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
      expect(crashes).toHaveLength(1);
    } finally {
      await first.stop();
      await second?.stop();
    }
  }, 180_000);

  it('starts PostgreSQL at once after a kill amid its work', async () => {
    const engines = await startEngines({ dir, only: ['postgres'] });
    try {
      const working = new pg.Client({ connectionString: engines.postgres.url });
      working.on('error', () => undefined);
      await working.connect();
      const work = working.query('select count(*) from generate_series(1, 20000000)').catch(() => undefined);
      await delay(200);
      await engines.stopOne('postgres', 'SIGKILL');
      await engines.startOne('postgres');
      expect(await query(engines.postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await work;
    } finally {
      await engines.stop();
    }
  }, 60_000);

  it('leaves no engine when its owner is killed', async () => {
    const module = new URL('./engines.js', import.meta.url).href;
    const code = `
      const { startEngines } = await import(${JSON.stringify(module)});
      const engines = await startEngines({ dir: process.argv[1], only: ['postgres'] });
      console.log(JSON.stringify(engines.processes));
      setInterval(() => undefined, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', code, dir], {
      env: process.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestEnd = () => owner.kill('SIGKILL');
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const [server] = JSON.parse(line.toString()) as { port: number }[];
    const port = server?.port ?? 0;
    expect(await answers(port)).toBe(true);
    owner.kill('SIGKILL');
    for (let tries = 0; tries < 100 && (await answers(port)); tries++) await delay(100);
    expect(await answers(port)).toBe(false);
  }, 60_000);

  it('uses what the environment names and starts nothing', async () => {
    process.env['KAFKA_BROKERS'] = 'one:9092, two:9092';
    process.env['ELASTICSEARCH_URL'] = 'http://search:9200';
    process.env['DATABASE_URL'] = 'postgres://admin:secret@db/voc';
    const engines = await startEngines({ dir });
    expect(engines.processes).toEqual([]);
    expect(engines.kafka.brokers).toEqual(['one:9092', 'two:9092']);
    expect(engines.postgres.url).toBe('postgres://admin:secret@db/voc');
    expect(engines.sources).toEqual({
      kafka: 'environment',
      elasticsearch: 'environment',
      postgres: 'environment',
    });
    await engines.stop();
  });

  it('tells why an engine did not start, with the end of its log', async () => {
    const first = await startEngines({ dir, only: ['postgres'] });
    const port = first.processes[0]?.port ?? 0;
    const other = join(dir, 'other');
    await mkdir(other);
    await expect(startEngines({ dir: other, only: ['postgres'], ports: { postgres: port } })).rejects.toThrow(
      /postgres: .*ended with code 1[\s\S]*Address already in use[\s\S]*whole log is/,
    );
    await first.stop();
  }, 60_000);
});
