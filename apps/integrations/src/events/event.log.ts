/** Makes accepted events durable: a few as they are, many as one record that is taken apart behind the door. */
import { Controller, Inject, Injectable } from '@nestjs/common';
import { crmBatch, type CrmBatch, crmEvent, type CrmEvent } from '@voc/contracts';
import { OnTopic, Producer, type Received } from '@voc/kafka';
import { DoorFirst } from './door.first.js';

/** From so many on, one record for all: the broker's client spends more on a record than the door on an event. */
const MANY = 10;
/** Requests above that hold large events, which go one by one: a record has its limit too. */
const MAX_RECORD_BYTES = 1 << 20;
/** Nobody waits at a door for the events of a batch. */
const PUBLISH_DEADLINE_MS = 10_000;

@Injectable()
export class EventLog {
  constructor(@Inject(Producer) private readonly producer: Producer) {}

  /** Resolves once all of them are durable; `bytes`: size of the request. @throws BrokerUnavailable: any of them may be, none has to. */
  async append(workspaceId: string, events: CrmEvent[], bytes: number): Promise<void> {
    if (events.length < MANY || bytes > MAX_RECORD_BYTES) return this.producer.publish(crmEvent, events);
    return this.producer.publish(crmBatch, [{ workspaceId, events }]);
  }
}

@Controller()
export class EventBatchConsumer {
  private readonly doors = new DoorFirst();

  constructor(@Inject(Producer) private readonly producer: Producer) {}

  /** The events keep their ids and versions, so taking a batch apart twice changes nothing. */
  @OnTopic(crmBatch, { name: 'event-batches', batch: 2, concurrency: 1 })
  async takeApart(batches: Received<CrmBatch>[]): Promise<void> {
    const events = batches.flatMap(({ value }) => value.events);
    await this.producer.publish(crmEvent, events, { deadlineMs: PUBLISH_DEADLINE_MS });
    await this.doors.standBack();
  }
}
