/** Every pulled system, played by a local server: all comes out once, whatever the system or the process does in between. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { crmEvent, feedbackReceived } from '@voc/contracts';
import { Cipher } from '@voc/service/basics';
import {
  A_WORKSPACE,
  ANOTHER_WORKSPACE,
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
import { fixturesOf } from '../src/connectors/connector.suite.js';
import { connectors } from '../src/connectors/connectors.js';
import { entities, migrations, NAME } from '../src/integrations.module.js';
import { ApiClient, topics } from './hub.js';
import { expectedOf, playSystems, PlayedSystem } from './pulling.systems.js';

const main = fileURLToPath(new URL('./pulling.process.js', import.meta.url));
const masterKey = Buffer.alloc(32, 7).toString('base64');
const cipher = new Cipher(masterKey);
const topicPrefix = newTopicPrefix();
const pulled = connectors.flatMap((connector) =>
  connector.pull ? [{ connector, fixtures: fixturesOf(connector) }] : [],
);
type Pulled = (typeof pulled)[number];

/** One source of a connector, and what must come of it. */
interface Staged {
  id: string;
  system: string;
  played: PlayedSystem;
  expected: ReturnType<typeof expectedOf>;
}

const systems = new Map<string, PlayedSystem>();
const crashed: Staged[] = [];
const logs: string[] = [];
let stage: Awaited<ReturnType<typeof playSystems>>;
let database: TestDatabase;
let feedback: TopicRecorder<typeof feedbackReceived>;
let events: TopicRecorder<typeof crmEvent>;
let api: ApiClient;
let port: number;
let child: ChildProcess;

beforeAll(async () => {
  stage = await playSystems(systems);
  [database, port] = await Promise.all([
    testDatabase(NAME, { entities, migrations }),
    freePort(),
    makeTopics(topicPrefix, topics),
  ]);
  api = new ApiClient(`http://127.0.0.1:${port}`, A_WORKSPACE);
  for (const of of pulled) crashed.push(await addSource(of, 'crashed', new Date()));
  const recorders = Promise.all([
    recordTopic(topicPrefix, feedbackReceived),
    recordTopic(topicPrefix, crmEvent),
  ]);
  // The first process ends while the fourth page is published and not yet kept; what it leaves is for the second.
  child = start({ DIE_AT: 'taken:4' });
  await once(child, 'exit');
  for (const { id, played } of crashed) {
    const [row] = await database.query<{ cursor: unknown }>('select cursor from source where id = $1', [id]);
    await played.rewind(row?.cursor ?? null);
  }
  child = start();
  [feedback, events] = await recorders;
  await eventually(async () => (await api.request('GET', '/imports')).status === 200, { within: 60_000 });
}, 90_000);

afterAll(async () => {
  child.kill('SIGKILL');
  await Promise.all([feedback.stop(), events.stop()]);
  stage.stop();
  await database.dispose();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

function start(env: Record<string, string> = {}): ChildProcess {
  const started = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      KAFKA_BROKERS: testBrokers().join(','),
      DATABASE_URL: database.url,
      INTERNAL_SECRET: TEST_SECRET,
      ENCRYPTION_KEY: masterKey,
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'json',
      TOPIC_PREFIX: topicPrefix,
      PULL_LEASE_SECONDS: '2',
      ALLOW_PRIVATE_ADDRESSES: '127.0.0.1',
      SYSTEMS_URL: stage.url,
      ...env,
    },
  });
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk: Buffer) => logs.push(chunk.toString()));
  return started;
}

/** A source that nothing pulls before `due`, and its system. */
async function addSource(
  { connector, fixtures }: Pulled,
  name: string,
  due: Date | null = null,
): Promise<Staged> {
  const id = randomUUID();
  const system = `${connector.id}-${name}`;
  const played = new PlayedSystem(fixtures.pull?.record ?? []);
  systems.set(id, played);
  const credentials =
    connector.credentials && cipher.encrypt(A_WORKSPACE, JSON.stringify(fixtures.credentials ?? {}));
  await database.query(
    `insert into source (id, workspace_id, connector, name, system, state, settings, credentials, webhook_secrets,
       pull_minutes, next_pull_at, created_at)
     values ($1, $2, $3, $4, $4, 'active', $5, $6, '', 30, $7, now())`,
    [id, A_WORKSPACE, connector.id, system, JSON.stringify(fixtures.settings), credentials ?? null, due],
  );
  return { id, system, played, expected: expectedOf(fixtures) };
}

interface Row {
  state: string;
  problem: string | null;
  failures: number;
  minutes: number;
}

/** The source once nobody works on it and it isn't due. */
async function rested({ id }: Staged): Promise<Row> {
  return eventually(
    async () => {
      const [row] = await database.query<Row>(
        `select state, problem, failures, (extract(epoch from next_pull_at - now()) / 60)::float8 as minutes from source
         where id = $1 and lease_token is null and next_pull_at > now()`,
        [id],
      );
      if (!row) throw new Error(`The source is still being pulled. ${logs.slice(-3).join('')}`);
      return row;
    },
    { within: 40_000 },
  );
}

async function pull(source: Staged, body: object = {}): Promise<Row> {
  const answer = await api.request('POST', `/sources/${source.id}/pull`, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  expect(answer).toMatchObject({ status: 202, body: { id: source.id } });
  return rested(source);
}

async function countsOf({ id }: Staged): Promise<Record<string, number>> {
  const rows = await database.query<{ outcome: string; count: string }>(
    'select outcome, sum(count) as count from source_count where source_id = $1 group by outcome',
    [id],
  );
  return Object.fromEntries(rows.map((it) => [it.outcome, Number(it.count)]));
}

/** What is kept to be corrected. */
async function refusedOf({ id }: Staged): Promise<unknown[]> {
  return database.query('select id from quarantined where source_id = $1 order by id', [id]);
}

/** External ids as they came out, one for each id and version. */
function cameOut({ system }: Staged) {
  const versions = (list: { externalId: string; version: number }[]) => [
    ...new Map(list.map((it) => [`${it.externalId} ${it.version}`, it.externalId])).values(),
  ];
  return {
    feedback: versions(
      feedback.messages
        .map((it) => it.value)
        .filter((it) => it.source.system === system)
        .map(({ source, version }) => ({ externalId: source.externalId ?? '', version })),
    ),
    events: versions(events.messages.map((it) => it.value).filter((it) => it.source === `/${system}`)),
  };
}

const distinct = (list: readonly string[]) => [...new Set(list)].sort();

async function expectAllOut(source: Staged): Promise<void> {
  await eventually(() => {
    const { feedback: items, events: happened } = cameOut(source);
    expect(distinct(items)).toEqual(distinct(source.expected.feedback));
    expect(distinct(happened)).toEqual(distinct(source.expected.events));
  });
}

describe.each(pulled.map((it) => [it.connector.id, it] as const))('%s', (id, of) => {
  let source: Staged;

  it('gives everything through a limit, a failure and an empty page, and nothing twice', async () => {
    source = await addSource(of, 'steady');
    source.played.trouble.push(
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 503, headers: { 'retry-after': '0' } },
    );
    expect(await pull(source)).toMatchObject({ state: 'active', problem: null, failures: 0 });
    await expectAllOut(source);
    const first = await countsOf(source);
    const out = cameOut(source);
    const kept = await refusedOf(source);
    expect(first['accepted']).toBeGreaterThanOrEqual(
      source.expected.feedback.length + source.expected.events.length,
    );

    await pull(source);
    await source.played.rewind(null);
    await pull(source, { from: 'start' });
    const again = await countsOf(source);
    expect([again['accepted'], again['updated']]).toEqual([first['accepted'], first['updated']]);
    expect(again['duplicate']).toBeGreaterThan(first['duplicate'] ?? 0);
    expect(cameOut(source)).toEqual(out);
    expect(await refusedOf(source)).toEqual(kept);
  });

  it('says that refused credentials have to be renewed, after one request', async () => {
    const asked = source.played.requests;
    source.played.trouble.push({ status: 401 });
    const { state, problem, minutes } = await pull(source);
    expect({ state, problem }).toEqual({
      state: 'failing',
      problem: expect.stringMatching(/401.*Renew/) as string,
    });
    expect(minutes).toBeGreaterThan(4 * 60);
    expect(source.played.requests).toBe(asked + 1);
    expect(await pull(source)).toMatchObject({ state: 'active', problem: null, failures: 0 });
  });

  it('loses nothing and doubles nothing where the process was killed between a page and its cursor', async () => {
    const victim = crashed.find((it) => it.system === `${id}-crashed`) as Staged;
    await rested(victim);
    await expectAllOut(victim);
    const counts = Object.values(await countsOf(victim));
    expect(counts.reduce((sum, it) => sum + it, 0)).toBe(victim.expected.things);
  });
});

describe('POST /api/v1/sources/:id/pull', () => {
  it('is for sources that are there and can be pulled', async () => {
    const [first] = pulled;
    if (!first) return;
    const source = await addSource(first, 'refused');
    const path = `/sources/${source.id}/pull`;
    const ask = async (client: ApiClient, to: string, body = '{}') =>
      client.request('POST', to, { body, headers: { 'content-type': 'application/json' } });
    expect((await ask(new ApiClient(`http://127.0.0.1:${port}`, ANOTHER_WORKSPACE), path)).status).toBe(404);
    expect((await ask(api, `/sources/${randomUUID()}/pull`)).status).toBe(404);
    expect((await ask(api, path, '{"from":"middle"}')).body.errors?.[0]?.pointer).toBe('/from');
    await database.query(`update source set state = 'paused' where id = $1`, [source.id]);
    expect(await ask(api, path)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('paused') },
    });
    await database.query(`update source set state = 'active', credentials = null where id = $1`, [source.id]);
    expect((await ask(api, path)).status).toBe(first.connector.credentials ? 409 : 202);
  });
});

it('leaves the sources to others when it stops, and has logged neither a secret nor what anybody said', async () => {
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(await database.query('select 1 from source where lease_token is not null')).toEqual([]);
  expect(stage.errors).toEqual([]);
  const log = logs.join('');
  expect(log).toContain('could not be pulled');
  const hidden = pulled.flatMap(({ fixtures }) => [
    ...fixtures.personal,
    // Keys have several lines, which a log would join in its own way.
    ...Object.values(fixtures.credentials ?? {}).flatMap((it) =>
      it.split('\n').filter((line) => line.length > 3),
    ),
  ]);
  expect(hidden.length).toBeGreaterThan(pulled.length);
  expect(log).not.toMatch(/Bearer \w/);
  expect(hidden.filter((it) => log.includes(it))).toEqual([]);
});
