/** Sends messages to Kafka with group commit: what queued while the last request was under way goes in the next one. */
import { Logger } from '@nestjs/common';
import type { MessageOf, Topic } from '@voc/contracts';
import type { Producer as Client } from 'kafkajs';
import { backoff, pause } from './backoff.js';
import { kafkaClient } from './kafka.client.js';
import { keyPartitioner } from './key.partitioner.js';
import { BrokerUnavailable } from './kafka.errors.js';
import { topicName, type KafkaOptions } from './kafka.options.js';
import { encodeMessage, envelope, type EncodedMessage } from './message.encoding.js';
import { partsOf, SendQueue, type Entry, type QueueLimits } from './send.queue.js';

export interface PublishOptions {
  /** Added to every message, for example `ce_id` of a fact that may be sent again. */
  headers?: Record<string, string>;
  /** `ce_source`; `/<service>` by default. */
  source?: string;
  /** Milliseconds until an unanswered publish is refused; 2,000 by default, more for work that nobody waits for. */
  deadlineMs?: number;
}

const DEADLINE_MS = 2_000;
/** One request's size: all of it may go to one partition, and a broker's default limit of a batch is 1,048,588 bytes. */
const REQUEST_BYTES = 900_000;
const QUEUE: QueueLimits = { count: 100_000, bytes: 32_000_000 };

/** One connection with its own producer id at the broker. */
interface Link {
  client: Client;
  sending: boolean;
  inFlight: Entry[];
}

/**
 * One per process. After any failed request the connection and its producer id are thrown away: the client would give
 * the same sequence numbers to other messages, which the broker might then drop as duplicates though it acknowledges them.
 */
export class Producer {
  private readonly logger = new Logger(Producer.name);
  private readonly queue = new SendQueue(QUEUE);
  private readonly closing = new AbortController();
  private link?: Link;
  private connecting?: Promise<void>;
  private lastProblem = 'not connected yet';

  constructor(private readonly options: KafkaOptions) {}

  /** True while the broker answers; for readiness checks. */
  get connected(): boolean {
    return this.link !== undefined;
  }

  /** Makes the first connection. Resolves also when the broker is down: the producer goes on trying by itself. */
  async connect(): Promise<void> {
    if (!(await this.tryToConnect())) this.reconnect();
  }

  /** Sends what is queued, then closes; publishing is refused from now on. */
  async disconnect(): Promise<void> {
    this.closing.abort();
    await this.connecting;
    while (this.link?.sending) await new Promise((resolve) => setTimeout(resolve, 5));
    const { link } = this;
    this.link = undefined;
    await link?.client.disconnect();
  }

  /**
   * Resolves once all in-sync replicas have the messages; messages of one key keep the order of the calls.
   * @throws BrokerUnavailable at once while the broker is down, when the queue is full, or at the deadline: then the
   *   messages may or may not be in the log, so they must be harmless when sent again.
   * @throws MessageTooLarge
   */
  async publish<T extends Topic>(
    topic: T,
    messages: MessageOf<T>[],
    options: PublishOptions = {},
  ): Promise<void> {
    const { source = `/${this.options.clientId}`, headers } = options;
    const shared = envelope(topic, { source, ...(headers && { headers }) });
    await this.publishEncoded(
      messages.map((message) => encodeMessage(topic, message, shared)),
      options,
    );
  }

  /** The same for messages that are bytes already, such as rows of an outbox. */
  async publishEncoded(
    messages: EncodedMessage[],
    options: Pick<PublishOptions, 'deadlineMs'> = {},
  ): Promise<void> {
    if (messages.length === 0) return;
    if (this.closing.signal.aborted) throw new BrokerUnavailable('closing');
    if (!this.link) throw new BrokerUnavailable(this.lastProblem);
    const parts = partsOf(messages, REQUEST_BYTES);
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    if (!this.queue.hasRoomFor(messages.length, bytes))
      throw new BrokerUnavailable('too much waits to be sent');
    const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
    const sent = parts.map((part) => this.enqueue(part.messages, part.bytes, deadlineMs));
    void this.flush(this.link);
    await Promise.all(sent);
  }

  private enqueue(messages: EncodedMessage[], bytes: number, deadlineMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const entry: Entry = {
        messages,
        bytes,
        inFlight: false,
        settled: false,
        settle: (error) => {
          if (entry.settled) return;
          entry.settled = true;
          clearTimeout(timer);
          if (error) reject(error);
          else resolve();
        },
      };
      const timer = setTimeout(() => this.expire(entry, deadlineMs), deadlineMs);
      this.queue.add(entry);
    });
  }

  /** A request that outlives a deadline means a broker that hangs: nobody else should wait for it as long. */
  private expire(entry: Entry, deadlineMs: number): void {
    const error = new BrokerUnavailable(`no answer within ${deadlineMs} ms`);
    if (entry.inFlight && this.link?.inFlight.includes(entry)) this.drop(this.link, error);
    entry.settle(error);
  }

  private async flush(link: Link): Promise<void> {
    if (link.sending) return;
    link.sending = true;
    while (this.link === link && !this.queue.isEmpty) {
      link.inFlight = this.queue.take(REQUEST_BYTES);
      if (link.inFlight.length === 0) continue;
      try {
        await link.client.sendBatch({ acks: -1, topicMessages: this.byTopic(link.inFlight) });
        for (const entry of link.inFlight) entry.settle();
      } catch (error) {
        this.drop(link, new BrokerUnavailable(error instanceof Error ? error.message : String(error)));
      }
    }
    link.inFlight = [];
    link.sending = false;
  }

  private byTopic(entries: Entry[]) {
    const topics = new Map<string, EncodedMessage[]>();
    for (const { messages } of entries) {
      for (const message of messages) {
        const of = topics.get(message.topic);
        if (of) of.push(message);
        else topics.set(message.topic, [message]);
      }
    }
    return [...topics].map(([name, messages]) => ({ topic: topicName(this.options, { name }), messages }));
  }

  /** Gives the connection up, refuses all that waits, and begins to connect anew. */
  private drop(link: Link, error: BrokerUnavailable): void {
    if (this.link !== link) return;
    this.link = undefined;
    this.lastProblem = error.detail;
    this.logger.warn(error.message);
    for (const entry of link.inFlight) entry.settle(error);
    this.queue.refuseAll(error);
    link.client.disconnect().catch(() => undefined);
    this.reconnect();
  }

  private reconnect(): void {
    this.connecting ??= this.connectUntilDone().finally(() => (this.connecting = undefined));
  }

  private async connectUntilDone(): Promise<void> {
    for (let attempt = 1; !this.closing.signal.aborted; attempt += 1) {
      await pause(backoff(attempt, 50, 1_000), this.closing.signal);
      if (this.closing.signal.aborted || (await this.tryToConnect())) return;
    }
  }

  private async tryToConnect(): Promise<boolean> {
    // A lost broker must be said well within a second; this class has its own way to come back.
    const retry = { retries: 1, initialRetryTime: 50, maxRetryTime: 200 };
    const kafka = kafkaClient(this.options, { requestTimeout: 5_000, retry });
    const client = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: keyPartitioner,
      retry: { ...retry, retries: 3 },
    });
    try {
      await client.connect();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (problem !== this.lastProblem) this.logger.warn(`Kafka is not available: ${problem}`);
      this.lastProblem = problem;
      client.disconnect().catch(() => undefined);
      return false;
    }
    this.link = { client, sending: false, inFlight: [] };
    this.logger.log(`Connected to Kafka at ${this.options.brokers.join(', ')}`);
    return true;
  }
}
