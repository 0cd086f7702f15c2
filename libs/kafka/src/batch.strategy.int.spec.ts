/** The batch consumer on a real broker: batches, order, outcomes, quarantine, and offsets that follow the effect. */
import { Controller } from '@nestjs/common';
import {
  counted,
  readQuarantine,
  removeTopics,
  startHandlers,
  testBroker,
  until,
  type Counted,
} from './broker.fixture.js';
import { kafkaClient } from './kafka.client.js';
import { RetryForever } from './kafka.errors.js';
import { topicName, type KafkaOptions } from './kafka.options.js';
import { OnTopic, type Received } from './on-topic.decorator.js';
import type { Producer } from './producer.js';
import { ok, quarantine, retry, skip, type Outcome } from './outcome.js';
import { consumerLag } from './topic.admin.js';

describe('the batch consumer', () => {
  let options: KafkaOptions;
  let closing: (() => Promise<void>)[];

  beforeEach(async () => {
    options = await testBroker(process.env);
    closing = [];
  });

  afterEach(async () => {
    for (const close of closing) await close();
    await removeTopics(options);
  });

  const start = async (handle: (batch: Received<Counted>[]) => Promise<Outcome[] | void>) => {
    @Controller()
    class Handler {
      @OnTopic(counted, { name: 'count', maxAttempts: 3 })
      async count(batch: Received<Counted>[]): Promise<Outcome[] | void> {
        return handle(batch);
      }
    }
    const service = await startHandlers(options, Handler);
    closing.push(service.close);
    return { ...service, send: sendWith(service.producer) };
  };

  /** Patient, since the machine of a test may be busy. */
  const sendWith = (producer: Producer) => (messages: Counted[]) =>
    producer.publish(counted, messages, { deadlineMs: 30_000 });
  const sequence = (id: string, count: number): Counted[] =>
    Array.from({ length: count }, (_, n) => ({ id, n }));
  const lag = async () =>
    [...(await consumerLag(options, counted, 'count')).values()].reduce((sum, it) => sum + it, 0);

  it('hands over batches in the order of each key and commits them', async () => {
    const seen: Counted[] = [];
    const sizes: number[] = [];
    const { send } = await start(async (batch) => {
      sizes.push(batch.length);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(...batch.map((it) => it.value));
    });
    const all = ['a', 'b', 'c', 'd', 'e'].flatMap((id) => sequence(id, 200));
    await send(all);
    await until('all are handled', () => seen.length >= all.length);
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      expect(seen.filter((it) => it.id === id).map((it) => it.n)).toEqual(
        sequence(id, 200).map((it) => it.n),
      );
    }
    expect(seen).toHaveLength(all.length);
    expect(sizes.length).toBeLessThan(40);
    await until('all is committed', async () => (await lag()) === 0);
  });

  it('gives the value, the key, the headers and the place of each record', async () => {
    const seen: Received<Counted>[] = [];
    const { producer } = await start(async (batch) => void seen.push(...batch));
    await producer.publish(counted, [{ id: 'x', n: 7 }], {
      headers: { extra: 'yes' },
      source: '/elsewhere',
      deadlineMs: 30_000,
    });
    await until('it is handled', () => seen.length === 1);
    expect(seen[0]).toMatchObject({ value: { id: 'x', n: 7 }, key: 'x', offset: '0' });
    expect(seen[0]?.headers).toMatchObject({
      ce_specversion: '1.0',
      ce_type: 'counted.v1',
      ce_source: '/elsewhere',
      'content-type': 'application/json',
      extra: 'yes',
    });
    expect(Date.parse(seen[0]?.headers['ce_time'] ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('quarantines what does not decode or breaks the contract, and goes on with the rest', async () => {
    const seen: number[] = [];
    await start(async (batch) => void seen.push(...batch.map((it) => it.value.n)));
    const raw = kafkaClient(options).producer();
    await raw.connect();
    const value = (n: unknown) => Buffer.from(JSON.stringify({ id: 'k', n }));
    const bad = [Buffer.from([0x7b, 0xff, 0xfe]), Buffer.from('{"id":'), value('seven')];
    const messages = [value(1), ...bad, null, value(2)].map((it) => ({ key: 'k', value: it }));
    await raw.send({ topic: topicName(options, counted), messages });
    await raw.disconnect();
    await until('the good ones are handled', () => seen.length === 2);
    expect(seen).toEqual([1, 2]);
    await until('all is committed', async () => (await lag()) === 0);
    const refused = (await readQuarantine(options)).sort(
      (a, b) => Number(a.origin.offset) - Number(b.origin.offset),
    );
    expect(refused.map((it) => it.reason.code)).toEqual([
      'invalid_utf8',
      'invalid_json',
      'contract_violation',
    ]);
    expect(refused.map((it) => Buffer.from(it.payload, 'base64'))).toEqual(bad);
    expect(refused.map((it) => it.origin.offset)).toEqual(['1', '2', '3']);
    expect(refused[2]).toMatchObject({
      stage: 'consumer',
      refusedBy: `${options.topicPrefix}tester.count`,
      origin: { topic: 'counted.v1', key: 'k' },
      reason: { issues: [{ path: 'n' }] },
    });
  });

  it('retries one item while others go on, keeps its key in order behind it, and quarantines it in the end', async () => {
    const done: string[] = [];
    let attempts = 0;
    const { send } = await start(async (batch) =>
      batch.map(({ value: { id, n } }) => {
        if (id === 'poison' && n === 0) {
          attempts += 1;
          return retry('never works', 300);
        }
        done.push(`${id}${n}`);
        return ok;
      }),
    );
    await send([...sequence('poison', 3), ...sequence('fine', 3)]);
    await until('the others are done', () => done.includes('fine2'));
    expect(attempts).toBeLessThan(3);
    done.length = 0;
    await send([
      { id: 'poison', n: 3 },
      { id: 'fine', n: 3 },
    ]);
    await until('a later one is done', () => done.includes('fine3'));
    await until('the rest of the key follows', () => done.includes('poison3'));
    expect(attempts).toBe(3);
    expect(done.filter((it) => it.startsWith('poison'))).toEqual(['poison1', 'poison2', 'poison3']);
    await until('all is committed', async () => (await lag()) === 0);
    const [refused, ...others] = await readQuarantine(options);
    expect(others).toEqual([]);
    expect(refused?.reason).toMatchObject({ code: 'retries_exhausted', message: 'never works' });
  });

  it('finds the item that makes the handler throw, and spares its neighbours', async () => {
    const done = new Set<number>();
    const { send } = await start(async (batch) => {
      if (batch.some((it) => it.value.n === 13)) throw new Error('unlucky');
      for (const it of batch) done.add(it.value.n);
    });
    await send(Array.from({ length: 50 }, (_, n) => ({ id: `key${n}`, n })));
    await until('the others are done', () => done.size === 49);
    await until('all is committed', async () => (await lag()) === 0);
    const refused = await readQuarantine(options);
    expect(refused.map((it) => [it.reason.code, it.reason.message])).toEqual([
      ['retries_exhausted', 'unlucky'],
    ]);
  });

  it('skips and quarantines as the handler says', async () => {
    const { send } = await start(async (batch) =>
      batch.map(({ value: { n } }) =>
        n === 0
          ? skip('not ours')
          : quarantine('not_acceptable', 'It is odd.', [{ path: 'n', message: 'odd' }]),
      ),
    );
    await send(sequence('s', 2));
    await until('all is committed', async () => (await lag()) === 0);
    const refused = await readQuarantine(options);
    expect(refused.map((it) => it.reason)).toEqual([
      { code: 'not_acceptable', message: 'It is odd.', issues: [{ path: 'n', message: 'odd' }] },
    ]);
  });

  it('waits without limit while a sink is down, then goes on where it was', async () => {
    const done: number[] = [];
    let down = true;
    let calls = 0;
    const { send } = await start(async (batch) => {
      calls += 1;
      if (down) throw new RetryForever('the store is away');
      done.push(...batch.map((it) => it.value.n));
    });
    await send(sequence('s', 10));
    await until('it has tried more often than an item may', () => calls > 4);
    expect(await lag()).toBe(10);
    down = false;
    await until('all are done', () => done.length === 10);
    expect(done).toEqual(sequence('s', 10).map((it) => it.n));
    expect(await readQuarantine(options)).toEqual([]);
  });

  it('takes errors that the service knows as a lost sink for that, without a word of the handler', async () => {
    options = { ...options, isSinkDown: (error) => (error as { code?: string }).code === 'ECONNREFUSED' };
    const done: number[] = [];
    let calls = 0;
    const { send } = await start(async (batch) => {
      calls += 1;
      if (calls <= 4) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
      done.push(...batch.map((it) => it.value.n));
    });
    await send(sequence('s', 3));
    await until('all are done', () => done.length === 3);
    expect(await readQuarantine(options)).toEqual([]);
  });

  it('finishes and commits the running batch when it stops; a successor begins behind it', async () => {
    const first: number[] = [];
    let started = false;
    const service = await start(async (batch) => {
      started = true;
      await new Promise((resolve) => setTimeout(resolve, 500));
      first.push(...batch.map((it) => it.value.n));
    });
    await service.send(sequence('s', 5));
    await until('the batch is running', () => started);
    await closing.pop()?.();
    expect(first).toEqual([0, 1, 2, 3, 4]);
    expect(await lag()).toBe(0);
    const second: number[] = [];
    const successor = await start(async (batch) => void second.push(...batch.map((it) => it.value.n)));
    await successor.send([{ id: 's', n: 5 }]);
    await until('the successor has the next one', () => second.length > 0);
    expect(second).toEqual([5]);
  });

  it('hands raw values over as they are, and fetches nothing while its handler rests', async () => {
    const seen: string[] = [];
    @Controller()
    class Handler {
      @OnTopic(counted, { name: 'raw', raw: true })
      async take(batch: Received<Buffer>[]): Promise<void> {
        seen.push(...batch.map((it) => it.value.toString()));
      }
    }
    const { producer, strategy, close } = await startHandlers(options, Handler);
    closing.push(close);
    const send = sendWith(producer);
    let asked = 0;
    let idle = true;
    strategy.restWhile('raw', () => {
      asked += 1;
      return idle;
    });
    await until('it rests', () => asked > 1);
    await send([{ id: 'a', n: 1 }]);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(seen).toEqual([]);
    idle = false;
    await until('it has gone on', () => seen.length > 0);
    expect(seen).toEqual(['{"id":"a","n":1}']);
  });

  it('fetches no more than it can handle, and all in the end', async () => {
    let count = 0;
    let open = false;
    const { send } = await start(async (batch) => {
      await until('the gate opens', () => open, 60_000);
      count += batch.length;
    });
    const padding = 'x'.repeat(10_000);
    const all = Array.from({ length: 1_500 }, (_, n) => ({ id: `k${n}`, n, padding }));
    await send(all);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    open = true;
    await until('all are handled', () => count === all.length);
    await until('all is committed', async () => (await lag()) === 0);
  });
});
