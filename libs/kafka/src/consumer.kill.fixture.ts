/** A service of its own process that is killed in the middle of a batch: says each item that it gets, ends none. */
import { Controller } from '@nestjs/common';
import { counted, startHandlers, type Counted } from './broker.fixture.js';
import { OnTopic, type Received } from './on-topic.decorator.js';

@Controller()
class NeverDone {
  @OnTopic(counted, { name: 'count' })
  async count(batch: Received<Counted>[]): Promise<void> {
    const done = batch.filter((it) => it.value.n < 3);
    if (done.length === batch.length) return;
    process.send?.(batch.map((it) => it.value.n));
    await new Promise(() => undefined);
  }
}

const [brokers = '', topicPrefix = ''] = process.argv.slice(2);
await startHandlers({ brokers: brokers.split(','), clientId: 'tester', topicPrefix }, NeverDone);
process.send?.('joined');
