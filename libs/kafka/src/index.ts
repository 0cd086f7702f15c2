/** The only code that knows the Kafka client: producer, batch consumer, outbox relay, retries, quarantine, tracing. */
export { BatchStrategy } from './batch.strategy.js';
export { BrokerUnavailable, MessageTooLarge, RetryForever } from './kafka.errors.js';
export { KafkaModule } from './kafka.module.js';
export { groupName, topicName, type KafkaOptions, type SaslOptions } from './kafka.options.js';
export { decode, type Decoded } from './message.decoding.js';
export { encodeMessage, envelope, MAX_MESSAGE_BYTES, type EncodedMessage } from './message.encoding.js';
export { OnTopic, type HandlerOptions, type HandlerResult, type Received } from './on-topic.decorator.js';
export { OutboxRelay, type OutboxRelayOptions } from './outbox.relay.js';
export { outboxChannel, outboxTableSql } from './outbox.table.js';
export { ok, quarantine, retry, skip, type Issue, type Outcome } from './outcome.js';
export type { ConsumerHealth } from './topic.consumer.js';
export { Producer, type PublishOptions } from './producer.js';
export { consumerLag, ensureTopics } from './topic.admin.js';
