/** Keeps one handler's consumer group alive: fetches ahead, commits behind, begins anew when the connection is lost. */
import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { backoff, pause } from './backoff.js';
import { BatchRunner } from './batch.runner.js';
import { FETCH_BYTES, FETCH_BYTES_OF_PARTITION, hasRoom, isFull } from './fetch.limits.js';
import { kafkaClient } from './kafka.client.js';
import { consumerMetrics, observe } from './kafka.metrics.js';
import { groupName, topicName, type KafkaOptions } from './kafka.options.js';
import type { HandlerResult, Received, TopicHandler } from './on-topic.decorator.js';
import type { Producer } from './producer.js';
import { QuarantineWriter } from './quarantine.writer.js';

/** A dead process loses its partitions after that; heartbeats go out from the fetch loop, not from the handler's time. */
const SESSION_TIMEOUT_MS = 9_000;
const HEARTBEAT_MS = 2_000;
/** A fetch that finds nothing ends after that; a partition that is fetched again waits as long at most. */
const FETCH_WAIT_MS = 500;
/** How often it is asked whether its handler rests. */
const REST_CHECK_MS = 500;
/** Without a sign of the broker for that long the consumer is made anew; the client is known to get stuck. */
const STALL_MS = 30_000;

/** How far one handler's group is. */
export interface ConsumerHealth {
  group: string;
  /** False while it has no part in its group: it reads nothing. */
  joined: boolean;
  /** Milliseconds since 1970 when it last heard from the broker; liveness means that this moves on. */
  lastContact: number;
}

export class TopicConsumer {
  readonly group: string;
  private readonly logger: Logger;
  private readonly topic: string;
  private readonly runner: BatchRunner;
  private readonly stopping = new AbortController();
  private readonly highWatermarks = new Map<number, number>();
  private readonly endOfMetrics: () => void;
  private loop?: Promise<void>;
  private consumer?: Consumer;
  private commit?: EachBatchPayload['commitOffsetsIfNecessary'];
  private committing?: Promise<void>;
  private lastContact = Date.now();
  private joined = false;
  private resting = false;

  constructor(
    private readonly options: KafkaOptions,
    private readonly handler: TopicHandler,
    call: (batch: Received<unknown>[]) => Promise<HandlerResult>,
    producer: Producer,
    /** Gets the error after which nothing can go on; it should end the process. */
    private readonly fatal: (error: Error) => void,
    /** Whether nobody wants the records now. */
    private readonly restful: () => boolean = () => false,
  ) {
    this.group = groupName(options, handler.name);
    this.topic = topicName(options, handler.topic);
    this.logger = new Logger(this.group);
    this.runner = new BatchRunner({
      topic: handler.topic,
      group: this.group,
      batch: handler.batch ?? 500,
      concurrency: handler.concurrency ?? 2,
      maxAttempts: handler.maxAttempts ?? 8,
      raw: handler.raw ?? false,
      call,
      isSinkDown: options.isSinkDown ?? (() => false),
      quarantine: new QuarantineWriter(producer, handler.topic, this.group),
      metrics: consumerMetrics({ group: this.group, topic: this.topic }),
      onProgress: () => this.progress(),
    });
    this.endOfMetrics = observe('voc_consumer_lag', 'Records that the group has not done yet.', () =>
      this.lag(),
    );
  }

  start(): void {
    this.loop = this.keepConsuming();
  }

  /** Lets the running calls end, commits what is done, leaves the group. */
  async stop(): Promise<void> {
    await this.runner.close();
    await this.commitDone();
    this.stopping.abort();
    await this.loop;
    this.endOfMetrics();
  }

  health(): ConsumerHealth {
    return { group: this.group, joined: this.joined, lastContact: this.lastContact };
  }

  private async keepConsuming(): Promise<void> {
    for (let attempt = 1; !this.stopping.signal.aborted; attempt += 1) {
      const startedAt = Date.now();
      const problem = await this.consumeUntilProblem();
      if (this.stopping.signal.aborted) return;
      if (Date.now() - startedAt > STALL_MS) attempt = 1;
      this.logger.warn(`Consuming ${this.topic} stopped and begins anew: ${problem.message}`);
      await pause(backoff(attempt, 200, 5_000), this.stopping.signal);
    }
  }

  /** Resolves with the reason why this consumer is of no more use. */
  private async consumeUntilProblem(): Promise<Error> {
    const consumer = kafkaClient(this.options).consumer({
      groupId: this.group,
      sessionTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      maxBytes: FETCH_BYTES,
      maxBytesPerPartition: FETCH_BYTES_OF_PARTITION,
      allowAutoTopicCreation: false,
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 2_000, restartOnFailure: async () => false },
    });
    this.consumer = consumer;
    const problem = this.problemOf(consumer);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [this.topic], fromBeginning: this.handler.fromBeginning ?? true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: this.handler.topic.partitions,
        eachBatch: async (payload) => this.take(payload),
      });
      return await problem;
    } catch (error) {
      return error as Error;
    } finally {
      this.joined = false;
      this.commit = undefined;
      this.runner.assign([]);
      await consumer.disconnect().catch(() => undefined);
    }
  }

  private problemOf(consumer: Consumer): Promise<Error> {
    const alive = () => (this.lastContact = Date.now());
    let assigned = false;
    alive();
    consumer.on(consumer.events.FETCH, () => {
      alive();
      // Only a fetch settles where a group without offsets begins.
      this.joined = assigned;
    });
    consumer.on(consumer.events.HEARTBEAT, alive);
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      alive();
      const partitions = payload.memberAssignment[this.topic] ?? [];
      this.runner.assign(partitions);
      this.commit = undefined;
      this.highWatermarks.clear();
      // The client keeps partitions paused over a rebalance; the new lanes are empty.
      consumer.resume([{ topic: this.topic, partitions }]);
      this.resting = false;
      assigned = true;
    });
    return new Promise((resolve) => {
      const watch = setInterval(() => {
        if (Date.now() - this.lastContact > STALL_MS) end(new Error('nothing heard from the broker'));
      }, 2_000).unref();
      const rest = setInterval(() => this.rest(consumer), REST_CHECK_MS).unref();
      const stop = () => end(new Error('stopping'));
      const end = (error: Error) => {
        clearInterval(watch);
        clearInterval(rest);
        this.stopping.signal.removeEventListener('abort', stop);
        resolve(error);
      };
      consumer.on(consumer.events.CRASH, ({ payload: { error } }) => {
        if (!isPassing(error)) this.fatal(error);
        end(error);
      });
      this.stopping.signal.addEventListener('abort', stop);
      // A start that failed, too, ends what watches over it.
      consumer.on(consumer.events.DISCONNECT, () => end(new Error('disconnected')));
    });
  }

  /** Takes a fetched batch in. The position moves on at once, the committed offset only when its items are done. */
  private take({ batch, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload): void {
    const { partition, messages } = batch;
    const lane = this.runner.accept(partition, messages, batch.lastOffset());
    const last = messages.at(-1);
    if (!lane || !last) return;
    resolveOffset(last.offset);
    this.commit = commitOffsetsIfNecessary;
    this.highWatermarks.set(partition, Number(batch.highWatermark));
    if (!lane.paused && isFull(lane, this.runner.lanes)) {
      lane.paused = true;
      this.consumer?.pause([{ topic: this.topic, partitions: [partition] }]);
    }
  }

  /** Stays in its group without fetching while its handler rests. */
  private rest(consumer: Consumer): void {
    const resting = this.joined && this.restful();
    if (resting === this.resting) return;
    this.resting = resting;
    const partitions = [...this.runner.lanes].filter((it) => !it.paused).map((it) => it.partition);
    if (resting) consumer.pause([{ topic: this.topic, partitions }]);
    else consumer.resume([{ topic: this.topic, partitions }]);
  }

  private progress(): void {
    for (const lane of this.runner.lanes) {
      if (lane.paused && hasRoom(lane, this.runner.lanes)) {
        lane.paused = false;
        if (!this.resting) this.consumer?.resume([{ topic: this.topic, partitions: [lane.partition] }]);
      }
    }
    void this.commitDone();
  }

  /** Commits what all partitions have done in one request; what is done meanwhile goes in the next one. */
  private async commitDone(): Promise<void> {
    this.committing ??= this.commitUntilAllIs().finally(() => (this.committing = undefined));
    await this.committing;
  }

  private async commitUntilAllIs(): Promise<void> {
    for (let failures = 0; failures < 3 && this.commit;) {
      const due = [...this.runner.lanes].flatMap((lane) => {
        const offset = lane.committable;
        return offset === undefined || offset === lane.committed ? [] : [{ lane, offset }];
      });
      if (due.length === 0) return;
      const partitions = due.map(({ lane, offset }) => ({
        partition: lane.partition,
        offset: String(offset),
      }));
      try {
        await this.commit({ topics: [{ topic: this.topic, partitions }] });
        for (const { lane, offset } of due) lane.committed = offset;
      } catch (error) {
        // After a rebalance others may have the partitions; otherwise the next progress tries again.
        failures += 1;
        this.logger.debug(`Offsets not committed: ${(error as Error).message}`);
        await pause(200, this.stopping.signal);
      }
    }
  }

  private lag() {
    return [...this.runner.lanes].map((lane) => {
      const high = this.highWatermarks.get(lane.partition) ?? 0;
      const value = Math.max(0, high - (lane.committable ?? high));
      return { value, labels: { group: this.group, topic: this.topic, partition: lane.partition } };
    });
  }
}

/** True for what may pass by itself: a broker that is away, a group that moves. */
function isPassing(error: Error & { retriable?: boolean; cause?: unknown }): boolean {
  if (error.name === 'KafkaJSNumberOfRetriesExceeded') return true;
  return error.cause instanceof Error ? isPassing(error.cause) : error.retriable === true;
}
