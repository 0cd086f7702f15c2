/** The outbox relay on real PostgreSQL and Kafka: order per key, several relays, engines that come and go. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { counted, readLog, removeTopics, testBroker, until, type Counted } from './broker.fixture.js';
import { BrokerUnavailable } from './kafka.errors.js';
import type { KafkaOptions } from './kafka.options.js';
import { encodeMessage, envelope } from './message.encoding.js';
import { OutboxRelay, type OutboxRelayOptions } from './outbox.relay.js';
import { outboxChannel, outboxTableSql } from './outbox.table.js';
import { Producer } from './producer.js';

const WORKSPACE = randomUUID();

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

describe('the outbox relay', () => {
  const id = randomUUID().slice(0, 8);
  const names = { database: `outbox_${id}`, app: `app_${id}`, relay: `relay_${id}`, schema: 'tester' };
  const adminUrl = process.env['DATABASE_URL'] ?? '';
  const url = (user?: string) => {
    const it = new URL(adminUrl);
    it.pathname = names.database;
    if (user) Object.assign(it, { username: user, password: 'secret' });
    return it.href;
  };
  let options: KafkaOptions;
  let producer: Producer;
  let relays: OutboxRelay[];
  let writer: Client;

  beforeAll(async () => {
    options = await testBroker(process.env);
    producer = new Producer(options);
    await producer.connect();
    const admin = await connected(adminUrl);
    await admin.query(`create database ${names.database}`);
    await admin.query(`create role ${names.app} login password 'secret'`);
    await admin.query(`create role ${names.relay}`);
    await admin.query(`grant ${names.relay} to ${names.app} with inherit false`);
    await admin.end();
    const owner = await connected(url());
    await owner.query(`create schema ${names.schema}`);
    await owner.query(outboxTableSql(names.schema, names.app, names.relay));
    await owner.query(`create table tester.thing (id text primary key, n int not null default 0)`);
    await owner.query(`grant all on tester.thing to ${names.app}`);
    await owner.end();
  });

  beforeEach(async () => {
    relays = [];
    writer = await connected(url(names.app));
  });

  afterEach(async () => {
    for (const relay of relays) await relay.stop();
    await writer.end();
    const owner = await connected(url());
    await owner.query('truncate tester.outbox, tester.thing');
    await owner.end();
  });

  afterAll(async () => {
    await producer.disconnect();
    await removeTopics(options);
    const admin = await connected(adminUrl);
    await admin.query(`drop database ${names.database} with (force)`);
    await admin.query(`drop role ${names.app}`);
    await admin.query(`drop role ${names.relay}`);
    await admin.end();
  });

  const startRelay = (changes: Partial<OutboxRelayOptions> = {}) => {
    const connect = () => connected(url(names.app));
    const relay = new OutboxRelay({
      connect,
      schema: names.schema,
      relayRole: names.relay,
      producer,
      ...changes,
    });
    relay.start();
    relays.push(relay);
    return relay;
  };

  const append = async (client: Client, message: Counted) => {
    const { topic, key, headers, value } = encodeMessage(
      counted,
      message,
      envelope(counted, { source: '/tester' }),
    );
    await client.query(
      'insert into tester.outbox (workspace_id, topic, key, headers, value) values ($1, $2, $3, $4, $5)',
      [WORKSPACE, topic, key, headers, value],
    );
    await client.query('select pg_notify($1, $2)', [outboxChannel(names.schema), '']);
  };

  /** Counts a thing up as services do: the row first, then the outbox, in one transaction. */
  const countUp = async (client: Client, thing: string) => {
    await client.query('begin');
    await client.query(`select set_config('voc.workspace_id', $1, true)`, [WORKSPACE]);
    const { rows } = await client.query<{ n: number }>(
      'insert into tester.thing (id, n) values ($1, 1) on conflict (id) do update set n = thing.n + 1 returning n',
      [thing],
    );
    await append(client, { id: thing, n: rows[0]?.n ?? 0 });
    await client.query('commit');
  };

  const logOf = async (thing: string) =>
    (await readLog(options, counted))
      .map((it) => JSON.parse(it.value) as Counted)
      .filter((it) => it.id === thing);
  const waiting = async () => {
    const owner = await connected(url());
    const { rows } = await owner.query<{ count: string }>('select count(*) from tester.outbox');
    await owner.end();
    return Number(rows[0]?.count);
  };

  it('publishes a committed row within moments, with its headers, and deletes it', async () => {
    startRelay({ pollMs: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await countUp(writer, 'quick');
    await until('the outbox is empty', async () => (await waiting()) === 0, 2_000);
    const [record] = (await readLog(options, counted)).filter((it) => it.key === 'quick');
    expect(record?.value).toBe('{"id":"quick","n":1}');
    expect(record?.headers).toMatchObject({ ce_type: 'counted.v1', ce_source: '/tester' });
  });

  it('lets the application append for its own workspace only, and read nothing', async () => {
    await writer.query('begin');
    await writer.query(`select set_config('voc.workspace_id', $1, true)`, [randomUUID()]);
    await expect(append(writer, { id: 'x', n: 1 })).rejects.toThrow(/row-level security/);
    await writer.query('rollback');
    await expect(append(writer, { id: 'x', n: 1 })).rejects.toThrow(/row-level security/);
    await expect(writer.query('select * from tester.outbox')).rejects.toThrow(/permission denied/);
  });

  it('keeps the order of each key under concurrent writers and two relays, and loses nothing', async () => {
    startRelay({ batch: 7 });
    startRelay({ batch: 7 });
    const things = ['p', 'q', 'r'];
    const writers = await Promise.all(Array.from({ length: 6 }, () => connected(url(names.app))));
    await Promise.all(
      writers.map(async (client, index) => {
        for (let n = 0; n < 30; n += 1) await countUp(client, things[(index + n) % 3] ?? '');
        await client.end();
      }),
    );
    await until('the outbox is empty', async () => (await waiting()) === 0);
    for (const thing of things) {
      expect((await logOf(thing)).map((it) => it.n)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    }
  });

  it('leaves the work to another relay when one ends', async () => {
    const first = startRelay();
    startRelay({ pollMs: 200 });
    await countUp(writer, 'baton');
    await until('the outbox is empty', async () => (await waiting()) === 0);
    await first.stop();
    await countUp(writer, 'baton');
    await until('the other one has published', async () => (await waiting()) === 0);
    expect((await logOf('baton')).map((it) => it.n)).toEqual([1, 2]);
  });

  it('keeps rows while the broker is away and publishes them afterwards', async () => {
    const away = new Producer({ ...options, brokers: ['127.0.0.1:1'] });
    await away.connect();
    let reachable = false;
    startRelay({
      pollMs: 100,
      producer: {
        publishEncoded: (messages, settings) =>
          (reachable ? producer : away).publishEncoded(messages, settings),
      },
    });
    await countUp(writer, 'patient');
    await countUp(writer, 'patient');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await expect(away.publish(counted, [{ id: 'x', n: 0 }])).rejects.toBeInstanceOf(BrokerUnavailable);
    expect(await waiting()).toBe(2);
    reachable = true;
    await until('the outbox is empty', async () => (await waiting()) === 0);
    expect((await logOf('patient')).map((it) => it.n)).toEqual([1, 2]);
    await away.disconnect();
  });

  it('goes on after PostgreSQL has closed its connection', async () => {
    startRelay();
    await countUp(writer, 'phoenix');
    await until('the outbox is empty', async () => (await waiting()) === 0);
    const owner = await connected(url());
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and query not like 'commit%'`,
      [names.app],
    );
    await owner.end();
    expect(rowCount).toBe(1);
    await countUp(writer, 'phoenix');
    await until('the outbox is empty again', async () => (await waiting()) === 0);
    expect((await logOf('phoenix')).map((it) => it.n)).toEqual([1, 2]);
  });
});
