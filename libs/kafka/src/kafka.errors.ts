/** What can go wrong between a service and Kafka, as types that callers can tell apart. */

/** The broker does not answer or the send queue is full: nothing was acknowledged. Doors answer 503 with Retry-After. */
export class BrokerUnavailable extends Error {
  readonly code = 'broker_unavailable';
  readonly status = 503;

  constructor(
    readonly detail: string,
    /** Seconds after which another try makes sense. */
    readonly retryAfterSeconds = 2,
  ) {
    super(`Kafka is not available: ${detail}`);
    this.name = 'BrokerUnavailable';
  }
}

/** The message is larger than any topic takes; sending it again can't help. Doors answer 413. */
export class MessageTooLarge extends Error {
  readonly code = 'message_too_large';
  readonly status = 413;

  constructor(
    topic: string,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`A message of ${bytes} bytes is larger than the ${limit} bytes that ${topic} takes.`);
    this.name = 'MessageTooLarge';
  }
}

/**
 * Thrown by a handler whose sink is down (PostgreSQL, Elasticsearch): nothing is wrong with the items, so they are
 * tried again without limit while the group waits. For a fault of one item return `retry()` or `quarantine()` instead.
 */
export class RetryForever extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'RetryForever';
  }
}
