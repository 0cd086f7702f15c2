/** Marks a controller's method as the handler of one topic. */
import { applyDecorators, Catch, UseFilters, type ExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { MessageOf, Topic } from '@voc/contracts';
import { throwError, type Observable } from 'rxjs';
import type { Outcome } from './outcome.js';

/** One message as a handler gets it; its value has passed the topic's schema. */
export interface Received<M> {
  value: M;
  key: string;
  headers: Record<string, string>;
  partition: number;
  offset: string;
  /** Milliseconds since 1970, set by whoever produced it. */
  timestamp: number;
}

export interface HandlerOptions {
  /** Names the consumer group `<service>.<name>`; never rename it without a migration of offsets. */
  name: string;
  /** Most items in one call; 500 by default. A call takes what has come, it never waits for a full batch. */
  batch?: number;
  /** Where a group that has never run begins: at the oldest record (the default), or only at what comes from now on. */
  fromBeginning?: boolean;
  /** Attempts of a failing item before it is quarantined as `retries_exhausted`; 8 by default. */
  maxAttempts?: number;
  /** Calls of the handler at one time, each with other partitions; 2 by default. */
  concurrency?: number;
  /**
   * Hands the values over as bytes, unread and unchecked, to a handler that wants few of the records; it reads those by
   * `decode`. Reading a record costs far more than passing it over.
   */
  raw?: boolean;
}

/** What `OnTopic` leaves for the strategy. */
export interface TopicHandler extends HandlerOptions {
  topic: Topic;
}

/** A handler's answer: nothing if all is well, or one outcome per item in the order of the batch. */
export type HandlerResult = Outcome[] | void;

type Handler<M> = (batch: Received<M>[]) => Promise<HandlerResult>;
type HandlerDecorator<M> = <H extends Handler<M>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<H>,
) => void;

/** Nest's own filter replaces every error by "Internal server error"; the strategy must see what was thrown. */
@Catch()
class PassOn implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Calls the method with batches of a topic, in order per key. The offsets are committed after it has resolved, so the
 * method must do its whole effect before, and must bear the same item twice.
 *
 * The method belongs to a class in `controllers` of a module (a provider's methods are not looked at). Which error
 * means what: `RetryForever`, `BrokerUnavailable` and what `KafkaOptions.isSinkDown` knows (libs/service names lost
 * connections to PostgreSQL there) = a sink is down, all is tried again without limit; any other error = one item is at fault, the batch is halved until it is found, and that one is retried, then quarantined.
 *
 * @example
 * @OnTopic(feedbackAnalyzed, { name: 'index' })
 * async index(batch: Received<FeedbackAnalyzed>[]): Promise<Outcome[]> { … }
 */
export function OnTopic(topic: Topic, options: HandlerOptions & { raw: true }): HandlerDecorator<Buffer>;
export function OnTopic<T extends Topic>(
  topic: T,
  options: HandlerOptions & { raw?: false },
): HandlerDecorator<MessageOf<T>>;
export function OnTopic(topic: Topic, options: HandlerOptions): HandlerDecorator<never> {
  const extras: TopicHandler = { topic, ...options };
  return applyDecorators(EventPattern(options.name, { ...extras }) as MethodDecorator, UseFilters(PassOn));
}
