/** How a process reaches Kafka, and the names that follow from it. */
import type { Topic } from '@voc/contracts';

export interface SaslOptions {
  mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  username: string;
  password: string;
}

export interface KafkaOptions {
  /** `host:port` of one or more brokers. */
  brokers: string[];
  /** The service's name; consumer groups and `ce_source` carry it. */
  clientId: string;
  ssl?: boolean;
  sasl?: SaslOptions;
  /** Put before every topic and group name; tests run side by side on one broker with it. */
  topicPrefix?: string;
  /**
   * Tells errors of a sink that is down (a refused connection to PostgreSQL) from errors of an item. What it recognises
   * is treated as `RetryForever`, so handlers need not wrap their calls.
   */
  isSinkDown?: (error: unknown) => boolean;
}

/** The topic's name on the broker. */
export function topicName(options: Pick<KafkaOptions, 'topicPrefix'>, topic: Pick<Topic, 'name'>): string {
  return `${options.topicPrefix ?? ''}${topic.name}`;
}

/** The consumer group of one handler. It is an address in the broker: renaming a handler starts a new group. */
export function groupName(options: Pick<KafkaOptions, 'topicPrefix' | 'clientId'>, handler: string): string {
  return `${options.topicPrefix ?? ''}${options.clientId}.${handler}`;
}
