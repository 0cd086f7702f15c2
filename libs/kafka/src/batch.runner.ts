/** Hands records of all partitions to one handler in batches, and deals with what the handler answers or throws. */
import { Logger } from '@nestjs/common';
import { quarantine as quarantineTopic, type Topic } from '@voc/contracts';
import type { KafkaMessage } from 'kafkajs';
import { backoff } from './backoff.js';
import { inBatchSpan, TRACE_HEADERS } from './batch.tracing.js';
import { BrokerUnavailable, RetryForever } from './kafka.errors.js';
import type { consumerMetrics } from './kafka.metrics.js';
import { decode, type Decoded, textHeaders } from './message.decoding.js';
import type { HandlerResult, Received } from './on-topic.decorator.js';
import { ok, quarantine, retry, skip, type Outcome } from './outcome.js';
import { Lane, type Item } from './partition.lane.js';
import type { QuarantineWriter, RefusedItem } from './quarantine.writer.js';

/** Bytes of records in one call, so that a batch of long texts does not fill the memory. */
const BATCH_BYTES = 4_000_000;
/** Waits of one failing item: 0.2 s, doubling to 10 s; eight attempts take half a minute. */
const ITEM_BACKOFF_MS = [200, 10_000] as const;
/** Waits of the whole group while a sink is down; short enough to be back soon after it is. */
const SINK_BACKOFF_MS = [250, 5_000] as const;

export interface RunnerOptions {
  topic: Topic;
  group: string;
  batch: number;
  concurrency: number;
  maxAttempts: number;
  raw: boolean;
  call: (batch: Received<unknown>[]) => Promise<HandlerResult>;
  /** Recognises more errors that mean what `RetryForever` says. */
  isSinkDown: (error: unknown) => boolean;
  quarantine: Pick<QuarantineWriter, 'write'>;
  metrics: ReturnType<typeof consumerMetrics>;
  /** Called after each call of the handler: offsets may be committed, partitions fetched again. */
  onProgress: () => void;
}

export class BatchRunner {
  private readonly logger: Logger;
  private partitions = new Map<number, Lane>();
  private readonly running = new Set<Promise<void>>();
  /** Calls for the partitions of before a rebalance go on; the new ones wait for them, so that no key is handled twice at once. */
  private fenced = false;
  private closed = false;
  private failures = 0;
  private downUntil = 0;
  private timer?: NodeJS.Timeout;
  private soon?: NodeJS.Immediate;

  constructor(private readonly options: RunnerOptions) {
    this.logger = new Logger(options.group);
  }

  get lanes(): Iterable<Lane> {
    return this.partitions.values();
  }

  /** Begins anew with these partitions: all is fetched again from the committed offsets. */
  assign(partitions: readonly number[]): void {
    this.partitions = new Map(partitions.map((partition) => [partition, new Lane(partition)]));
    this.fenced = this.running.size > 0;
  }

  /** Takes fetched records in; answers their lane, or nothing if they are not wanted (any more). */
  accept(partition: number, messages: readonly KafkaMessage[], lastOffset: string): Lane | undefined {
    const lane = this.partitions.get(partition);
    if (this.closed || !lane) return undefined;
    lane.add(messages, lastOffset);
    // The records of one answer come partition by partition: they make one batch.
    this.soon ??= setImmediate(() => {
      this.soon = undefined;
      this.go();
    });
    return lane;
  }

  /** Begins no more calls; resolves when the running ones have ended. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await Promise.all(this.running);
  }

  private go(): void {
    if (this.closed || this.fenced) return;
    const now = Date.now();
    while (now >= this.downUntil && this.running.size < this.options.concurrency) {
      const items = this.pick(now);
      if (items.length === 0) break;
      const run = this.run(items).finally(() => {
        this.running.delete(run);
        if (this.running.size === 0) this.fenced = false;
        this.options.onProgress();
        this.go();
      });
      this.running.add(run);
    }
    const due = Math.min(...[...this.lanes].filter((lane) => !lane.busy).map((lane) => lane.nextDue()));
    const next = this.downUntil > now ? this.downUntil : due;
    clearTimeout(this.timer);
    if (next > now && next < Infinity) this.timer = setTimeout(() => this.go(), next - now).unref();
  }

  /** The next batch, of all lanes that have something; a lane that was served goes to the end of the line. */
  private pick(now: number): Item[] {
    const items: Item[] = [];
    let bytes = BATCH_BYTES;
    for (const lane of [...this.lanes]) {
      if (lane.busy || !lane.hasWork(now)) continue;
      const taken = lane.take(this.options.batch - items.length, bytes, now);
      if (taken.length === 0) continue;
      lane.busy = true;
      this.partitions.delete(lane.partition);
      this.partitions.set(lane.partition, lane);
      items.push(...taken);
      bytes -= taken.reduce((sum, { message }) => sum + (message.value?.length ?? 0), 0);
      if (items.length >= this.options.batch || bytes <= 0) break;
    }
    return items;
  }

  private async run(items: Item[]): Promise<void> {
    const byLane = Map.groupBy(items, (item) => item.lane);
    try {
      const outcomes = this.conclude(items, await this.handle(items));
      await this.quarantine(items, outcomes);
      const ended = new Map(items.map((item, index) => [item, outcomes[index] ?? ok]));
      for (const [lane, of] of byLane) {
        const settled = of.map((item) => ({ item, outcome: ended.get(item) ?? ok }));
        lane.settle(
          settled,
          ({ attempts }, { afterMs }) => Date.now() + (afterMs ?? backoff(attempts, ...ITEM_BACKOFF_MS)),
        );
      }
      for (const [kind, same] of Map.groupBy(outcomes, (it) => it.kind))
        this.options.metrics.outcome(kind, same.length);
      this.failures = 0;
    } catch (error) {
      for (const [lane, of] of byLane) lane.giveBack(of);
      this.failures += 1;
      const wait = backoff(this.failures, ...SINK_BACKOFF_MS);
      this.downUntil = Date.now() + wait;
      const reason = error instanceof Error ? error.message : String(error);
      this.logger.warn(`${items.length} items wait ${Math.round(wait)} ms: ${reason}`);
    } finally {
      for (const lane of byLane.keys()) lane.busy = false;
    }
  }

  /** The outcome of each item: of those that decode by the handler, of the others by what is wrong with them. */
  private async handle(items: Item[]): Promise<Outcome[]> {
    const batch: Received<unknown>[] = [];
    const traces: Record<string, string>[] = [];
    const early = items.map((item): Outcome | undefined => {
      const { value, headers } = item.message;
      if (value === null) return skip('tombstone');
      const decoded: Decoded = this.options.raw ? { value } : decode(this.options.topic, value);
      if (decoded.refusal)
        return quarantine(decoded.refusal.code, decoded.refusal.message, decoded.refusal.issues);
      batch.push(new ReceivedRecord(decoded.value, item));
      traces.push(textHeaders(headers, TRACE_HEADERS));
      return undefined;
    });
    if (batch.length === 0) return early.map((it) => it ?? ok);
    this.options.metrics.batch(batch.length);
    const handled = await inBatchSpan(`process ${this.options.topic.name}`, traces, () => this.call(batch));
    let next = 0;
    return early.map((it) => it ?? handled[next++] ?? ok);
  }

  /** Calls the handler; if it throws because of some item, halves the batch until that one is alone. */
  private async call(batch: Received<unknown>[]): Promise<Outcome[]> {
    try {
      const outcomes = (await this.options.call(batch)) ?? batch.map(() => ok);
      if (outcomes.length !== batch.length) {
        throw new Error(`The handler answered ${outcomes.length} outcomes for ${batch.length} items.`);
      }
      return outcomes;
    } catch (error) {
      const sinkIsDown = error instanceof RetryForever || error instanceof BrokerUnavailable;
      if (sinkIsDown || this.options.isSinkDown(error)) throw error;
      if (batch.length === 1) {
        this.logger.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return [retry(error instanceof Error ? error.message : String(error))];
      }
      const half = Math.ceil(batch.length / 2);
      const first = await this.call(batch.slice(0, half));
      return [...first, ...(await this.call(batch.slice(half)))];
    }
  }

  /** Replaces the last failure by quarantine, and any outcome behind a waiting item of the same key by waiting too. */
  private conclude(items: Item[], outcomes: Outcome[]): Outcome[] {
    const waiting = new Set<string>();
    return items.map((item, index) => {
      const key = `${item.lane.partition} ${item.key}`;
      if (waiting.has(key)) return retry('waits for an earlier one of its key');
      const outcome = outcomes[index] ?? ok;
      if (outcome.kind !== 'retry') return outcome;
      if (item.attempts + 1 >= this.options.maxAttempts)
        return quarantine('retries_exhausted', outcome.reason);
      waiting.add(key);
      return outcome;
    });
  }

  private async quarantine(items: Item[], outcomes: Outcome[]): Promise<void> {
    const refused = outcomes.flatMap((outcome, index): RefusedItem[] => {
      const item = items[index];
      if (outcome.kind !== 'quarantine' || !item) return [];
      const { code, message, issues } = outcome;
      return [{ item, code, message, ...(issues && { issues }) }];
    });
    if (refused.length === 0) return;
    for (const { item, code, message } of refused) {
      this.logger.warn(
        `Quarantined partition ${item.lane.partition} offset ${item.offset}: ${code}: ${message}`,
      );
      this.options.metrics.quarantined(code);
    }
    // A record about a refusal that is refused itself would be followed by another one for ever; it stays where it is.
    if (this.options.topic.name !== quarantineTopic.name) await this.options.quarantine.write(refused);
  }
}

/** A record as its handler sees it; what few handlers ask for is read when it is asked for. */
class ReceivedRecord implements Received<unknown> {
  readonly partition: number;
  readonly offset: string;
  readonly timestamp: number;

  constructor(
    readonly value: unknown,
    private readonly item: Item,
  ) {
    this.partition = item.lane.partition;
    this.offset = item.message.offset;
    this.timestamp = Number(item.message.timestamp);
  }

  get key(): string {
    return this.item.message.key?.toString() ?? '';
  }

  get headers(): Record<string, string> {
    return textHeaders(this.item.message.headers);
  }
}
