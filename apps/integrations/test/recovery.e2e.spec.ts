/** An import whose process is killed: nothing is lost, nothing comes twice, whatever the moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { feedbackReceived } from '@voc/contracts';
import {
  A_WORKSPACE,
  eventually,
  makeTopics,
  newTopicPrefix,
  recordTopic,
  TEST_SECRET,
  testBrokers,
  testDatabase,
  type TestDatabase,
  type TopicRecorder,
} from '@voc/testing';
import type { ImportDetails } from '../src/imports/import.dto.js';
import { entities, migrations, NAME } from '../src/integrations.module.js';
import { ApiClient, startHub, topics } from './hub.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
const dieAt = new URL('./die-at.js', import.meta.url).href;
const topicPrefix = newTopicPrefix();

let database: TestDatabase;
let topic: TopicRecorder<typeof feedbackReceived>;
let api: ApiClient;
let port: number;
let child: ChildProcess;

beforeAll(async () => {
  database = await testDatabase(NAME, { entities, migrations });
  await makeTopics(topicPrefix, topics);
  topic = await recordTopic(topicPrefix, feedbackReceived);
  port = await freePort();
  api = new ApiClient(`http://127.0.0.1:${port}`, A_WORKSPACE);
}, 90_000);

afterAll(async () => {
  child.kill('SIGKILL');
  await topic.stop();
  await database.dispose();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts the service as a process of its own and waits until it answers. */
async function start(env: Record<string, string> = {}): Promise<ChildProcess> {
  child = spawn(process.execPath, [...(env['DIE_AT'] ? ['--import', dieAt] : []), main], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      KAFKA_BROKERS: testBrokers().join(','),
      DATABASE_URL: database.url,
      INTERNAL_SECRET: TEST_SECRET,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'fatal',
      TOPIC_PREFIX: topicPrefix,
      IMPORT_LEASE_SECONDS: '2',
      ...env,
    },
  });
  await eventually(async () => (await api.request('GET', '/imports')).status === 200, { within: 60_000 });
  return child;
}

const mapping = (system: string) =>
  JSON.stringify({
    source: { kind: 'review', system },
    fields: { externalId: 'id', occurredAt: { column: 'date' }, texts: [{ column: 'text' }] },
  });
const fileOf = (rows: number) =>
  [
    'id,date,text',
    ...Array.from({ length: rows }, (_, row) =>
      row === 700 ? `${row},never,x` : `${row},2026-01-01,"متن ${row}"`,
    ),
  ].join('\n');

/** What came out of an import: how many items, and whether any has two versions. */
function published(importId: string) {
  const versions = new Map<string, Set<number>>();
  for (const { value } of topic.messages) {
    if (value.importId !== importId) continue;
    versions.set(value.feedbackId, (versions.get(value.feedbackId) ?? new Set()).add(value.version));
  }
  return { items: versions.size, changed: [...versions.values()].filter((it) => it.size > 1).length };
}

async function expectExactly(result: ImportDetails, rows: number): Promise<void> {
  expect(result).toMatchObject({
    state: 'completed',
    counts: { read: rows, accepted: rows - 1, updated: 0, duplicate: 0, rejected: 1 },
    errors: [{ line: 702, code: 'unreadable_date' }],
  });
  await eventually(() => expect(published(result.id)).toEqual({ items: rows - 1, changed: 0 }));
}

describe('an import whose process is killed', () => {
  it.each(['recorded:2', 'published:1', 'published:3', 'committed:2'])(
    'comes out exactly when that happens at %s',
    async (moment) => {
      const doomed = await start({ DIE_AT: moment });
      const { body } = await api.upload(fileOf(2_500), { mapping: mapping(moment) });
      if (doomed.exitCode === null && doomed.signalCode === null) await once(doomed, 'exit');
      expect(doomed.signalCode).toBe('SIGKILL');
      const survivor = await start();
      await expectExactly(await api.ended(String(body['id'])), 2_500);
      survivor.kill('SIGKILL');
      await once(survivor, 'exit');
    },
    120_000,
  );

  it('has exactly 6,300 rows dealt with after several kills at any moment, and a second import adds none', async () => {
    let running = await start();
    const file = fileOf(6_300);
    const { body } = await api.upload(file, { mapping: mapping('any moment') });
    for (const moment of [40, 150]) {
      await pause(moment);
      running.kill('SIGKILL');
      await once(running, 'exit');
      running = await start();
    }
    await expectExactly(await api.ended(String(body['id']), 60_000), 6_300);
    const again = await api.upload(file, { mapping: mapping('any moment') });
    const second = await api.ended(String(again.body['id']));
    expect(second.counts).toEqual({ read: 6_300, accepted: 0, updated: 0, duplicate: 6_299, rejected: 1 });
  }, 120_000);

  it('is handed over at once where the process is asked to stop', async () => {
    const first = child;
    const { body } = await api.upload(fileOf(20_000), { mapping: mapping('handed over') });
    await eventually(async () => {
      const { body: state } = await api.request('GET', `/imports/${String(body['id'])}`);
      return (state as unknown as ImportDetails).counts.read > 0;
    });
    first.kill('SIGTERM');
    await once(first, 'exit');
    expect(first.exitCode).toBe(0);
    const held = await database.query('select state from import where lease_until > now()');
    expect(held).toEqual([]);
    await start();
    await expectExactly(await api.ended(String(body['id']), 60_000), 20_000);
  }, 120_000);
});

describe('without a message broker', () => {
  it('imports are taken and wait, saying for what; events are refused at once with 503', async () => {
    const hub = await startHub({ KAFKA_BROKERS: `127.0.0.1:${await freePort()}` }, { consumes: false });
    const door = new ApiClient(hub.service.url, A_WORKSPACE);
    const { status, body } = await door.upload(fileOf(10), { mapping: mapping('waiting') });
    expect(status).toBe(202);
    const path = `/imports/${String(body['id'])}`;
    await eventually(async () =>
      expect((await door.request('GET', path)).body).toMatchObject({
        state: 'running',
        waiting: expect.stringContaining('broker'),
      }),
    );
    const event = { specversion: '1.0', id: '1', source: 's', type: 't' };
    const headers = { 'content-type': 'application/cloudevents+json' };
    const begun = Date.now();
    const refused = await door.request('POST', '/events', { body: JSON.stringify(event), headers });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Date.now() - begun).toBeLessThan(1_000);
    await hub.stop();
  }, 60_000);
});
