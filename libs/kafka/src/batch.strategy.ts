/** Nest's transport for Kafka: one consumer group per handler, batches, and offsets committed after the effect. */
import { Logger } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import type { KafkaOptions } from './kafka.options.js';
import type { HandlerResult, TopicHandler } from './on-topic.decorator.js';
import type { Producer } from './producer.js';
import { TopicConsumer, type ConsumerHealth } from './topic.consumer.js';

/**
 * Ends the process: a consumer that can't go on reads nothing for ever while its process looks alive, so the
 * supervisor must see the end and start it again.
 */
function endProcess(error: Error): void {
  new Logger(BatchStrategy.name).fatal(
    `A consumer can't go on, the process ends: ${error.stack ?? error.message}`,
  );
  process.exit(1);
}

export class BatchStrategy extends Server implements CustomTransportStrategy {
  /** The strategy reports what handlers throw; Nest must not log it a second time. */
  override readonly propagatesEventHandlerErrors = true;
  private consumers: TopicConsumer[] = [];
  private readonly restful = new Map<string, () => boolean>();

  constructor(
    private readonly options: KafkaOptions,
    private readonly producer: Producer,
    private readonly fatal: (error: Error) => void = endProcess,
  ) {
    super();
  }

  /** Starts a consumer per `@OnTopic` method; does not wait for the broker (see `joined`). */
  listen(callback: (error?: unknown) => void): void {
    try {
      this.consumers = [...this.getHandlers()].map(([name, handler]) => this.consumerOf(name, handler));
      for (const consumer of this.consumers) consumer.start();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** The handler of this name reads nothing while `isIdle` answers true, and goes on where it was within a second after. */
  restWhile(name: string, isIdle: () => boolean): void {
    this.restful.set(name, isIdle);
  }

  /** Lets the running batches end, commits them and leaves the groups. */
  async close(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    this.consumers = [];
  }

  /** State of each handler's group; a service is ready when all have joined, and alive while `lastContact` moves on. */
  health(): ConsumerHealth[] {
    return this.consumers.map((consumer) => consumer.health());
  }

  /** Resolves when every handler has its place in its group; tests wait for it. */
  async joined(): Promise<void> {
    while (!this.health().every((it) => it.joined)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  on(): never {
    throw new Error('The batch strategy has no events; ask health().');
  }

  unwrap<T>(): T {
    throw new Error('The Kafka client is known to this library only.');
  }

  private consumerOf(name: string, handler: MessageHandler): TopicConsumer {
    const description = handler.extras as TopicHandler | undefined;
    if (!description?.topic) throw new Error(`The handler ${name} is not declared with @OnTopic.`);
    if (handler.next)
      throw new Error(`Two handlers of this service are named ${name}; each needs its own group.`);
    const call = async (batch: unknown): Promise<HandlerResult> => {
      const result = this.transformToObservable(await handler(batch));
      return (await lastValueFrom(result, { defaultValue: undefined })) as HandlerResult;
    };
    const isIdle = () => this.restful.get(description.name)?.() ?? false;
    return new TopicConsumer(this.options, description, call, this.producer, this.fatal, isIdle);
  }
}
