/** The producer on a real broker: nothing acknowledged is lost, order holds, and a broker that is away is said at once. */
import { setTimeout as delay } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { counted, readLog, removeTopics, testBroker, until, type Counted } from './broker.fixture.js';
import { BrokerUnavailable, MessageTooLarge } from './kafka.errors.js';
import type { KafkaOptions } from './kafka.options.js';
import { Producer } from './producer.js';

/** The machine of a test may be busy. */
const PATIENT = { deadlineMs: 30_000 };

describe('the producer', () => {
  let options: KafkaOptions;
  let producer: Producer;

  beforeEach(async () => {
    options = await testBroker(process.env);
    producer = new Producer(options);
    await producer.connect();
  });

  afterEach(async () => {
    await producer.disconnect();
    await removeTopics(options);
  });

  const logged = async () => (await readLog(options, counted)).map((it) => JSON.parse(it.value) as Counted);

  it('keeps everything that it acknowledged, in the order of the calls per key', async () => {
    const all = Array.from({ length: 2_000 }, (_, n) => ({ id: `k${n % 7}`, n }));
    await Promise.all(all.map((it) => producer.publish(counted, [it], PATIENT)));
    const log = await logged();
    expect(log).toHaveLength(all.length);
    for (let key = 0; key < 7; key += 1) {
      const of = (list: Counted[]) => list.filter((it) => it.id === `k${key}`).map((it) => it.n);
      expect(of(log)).toEqual(of(all));
    }
  });

  it('sends what queues during a request together: many at once cost far less than one by one', async () => {
    await producer.publish(counted, [{ id: 'warm', n: 0 }], PATIENT);
    const count = 400;
    const startAlone = performance.now();
    for (let n = 0; n < count; n += 1) await producer.publish(counted, [{ id: 'alone', n }], PATIENT);
    const alone = performance.now() - startAlone;
    const startTogether = performance.now();
    await Promise.all(
      Array.from({ length: count }, (_, n) => producer.publish(counted, [{ id: 'together', n }], PATIENT)),
    );
    const together = performance.now() - startTogether;
    expect(together).toBeLessThan(alone / 3);
  });

  it('does nothing while there is nothing to send', async () => {
    await producer.publish(counted, [{ id: 'once', n: 0 }], PATIENT);
    const turns = () => performance.nodeTiming.uvMetricsInfo.loopCount;
    const before = turns();
    await delay(1_000);
    expect(turns() - before).toBeLessThan(200);
  });

  it('splits what is larger than a request and keeps its order', async () => {
    const padding = 'x'.repeat(50_000);
    const all = Array.from({ length: 60 }, (_, n) => ({ id: 'big', n, padding }));
    await producer.publish(counted, all, PATIENT);
    expect((await logged()).map((it) => it.n)).toEqual(all.map((it) => it.n));
  });

  it('takes a message of almost the largest size, and refuses a larger one at once', async () => {
    const sized = (bytes: number) => ({ id: 'large', n: 0, padding: 'x'.repeat(bytes) });
    await producer.publish(counted, [sized(3_900_000)], PATIENT);
    await expect(producer.publish(counted, [sized(4_000_000)])).rejects.toBeInstanceOf(MessageTooLarge);
    expect(producer.connected).toBe(true);
  });

  it('sends what is queued before it closes, and refuses afterwards', async () => {
    const sent = producer.publish(counted, [{ id: 'last', n: 1 }], PATIENT);
    await producer.disconnect();
    await sent;
    expect(await logged()).toEqual([{ id: 'last', n: 1 }]);
    await expect(producer.publish(counted, [{ id: 'late', n: 2 }])).rejects.toBeInstanceOf(BrokerUnavailable);
  });
});

describe('without a broker', () => {
  let server: Server | undefined;

  afterEach(() => server?.close());

  it('is refused at once, and works by itself as soon as the broker is there', async () => {
    const options = await testBroker(process.env);
    const [host = '', port = ''] = (options.brokers[0] ?? '').split(':');
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = server.address() as AddressInfo;
    await new Promise((resolve) => server?.close(resolve));

    const producer = new Producer({ ...options, brokers: [`127.0.0.1:${address.port}`] });
    await producer.connect();
    expect(producer.connected).toBe(false);
    const start = performance.now();
    await expect(producer.publish(counted, [{ id: 'a', n: 1 }])).rejects.toBeInstanceOf(BrokerUnavailable);
    expect(performance.now() - start).toBeLessThan(50);

    server = createServer((socket) => {
      const broker = connect(Number(port), host);
      socket.pipe(broker).pipe(socket);
      socket.on('error', () => broker.destroy());
      broker.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server?.listen(address.port, '127.0.0.1', resolve));
    await until('the producer has connected', () => producer.connected);
    await producer.publish(counted, [{ id: 'a', n: 2 }], PATIENT);
    expect((await readLog(options, counted)).map((it) => it.value)).toEqual(['{"id":"a","n":2}']);
    await producer.disconnect();
    await removeTopics(options);
  });

  it('is refused at once also while a broker accepts the connection but never answers', async () => {
    const sockets: { destroy(): void }[] = [];
    server = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const producer = new Producer({ brokers: [`127.0.0.1:${port}`], clientId: 'tester' });
    const connecting = producer.connect();
    await until('it has connected', () => sockets.length > 0);
    const start = performance.now();
    await expect(producer.publish(counted, [{ id: 'a', n: 1 }])).rejects.toBeInstanceOf(BrokerUnavailable);
    expect(performance.now() - start).toBeLessThan(50);
    for (const socket of sockets) socket.destroy();
    server.close();
    await connecting;
    await producer.disconnect();
  });
});
