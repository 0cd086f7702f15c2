/** A process that is killed in the middle of a batch: its successor gets what was not done, soon and without a gap. */
import { type ChildProcess, fork } from 'node:child_process';
import { Controller } from '@nestjs/common';
import { counted, removeTopics, startHandlers, testBroker, until, type Counted } from './broker.fixture.js';
import { OnTopic, type Received } from './on-topic.decorator.js';
import { Producer } from './producer.js';
import { consumerLag } from './topic.admin.js';

describe('a killed consumer', () => {
  let victim: ChildProcess | undefined;
  afterEach(() => victim?.kill('SIGKILL'));

  it('leaves everything that it had not done to its successor, and nothing else', async () => {
    const options = await testBroker(process.env);
    const producer = new Producer(options);
    await producer.connect();
    const send = (numbers: number[]) =>
      producer.publish(
        counted,
        numbers.map((n) => ({ id: 'k', n })),
        { deadlineMs: 30_000 },
      );
    victim = fork(new URL('./consumer.kill.fixture.js', import.meta.url), [
      options.brokers.join(','),
      options.topicPrefix ?? '',
    ]);
    const said: unknown[] = [];
    victim.on('message', (message) => said.push(message));
    await until('the victim has joined', () => said.includes('joined'), 30_000);
    await send([0, 1, 2]);
    const lag = async () =>
      [...(await consumerLag(options, counted, 'count')).values()].reduce((sum, it) => sum + it, 0);
    await until('the first ones are committed', async () => (await lag()) === 0);
    await send([3, 4, 5]);
    await until('the victim is in the middle', () => said.length > 1);
    victim?.kill('SIGKILL');

    const seen: number[] = [];
    @Controller()
    class Successor {
      @OnTopic(counted, { name: 'count' })
      async count(batch: Received<Counted>[]): Promise<void> {
        seen.push(...batch.map((it) => it.value.n));
      }
    }
    const killedAt = Date.now();
    const successor = await startHandlers(options, Successor);
    await until('the successor has the rest', () => seen.length >= 3, 30_000);
    expect(Date.now() - killedAt).toBeLessThan(15_000);
    expect(seen).toEqual([3, 4, 5]);
    await successor.close();
    await producer.disconnect();
    await removeTopics(options);
  });
});
