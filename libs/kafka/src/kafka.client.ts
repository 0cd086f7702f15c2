/** Makes the Kafka client as all of this library uses it. */
import { Logger } from '@nestjs/common';
import { Kafka, logLevel, type KafkaConfig, type logCreator } from 'kafkajs';
import './kafkajs.mended.js';
import type { KafkaOptions } from './kafka.options.js';

/** Longest wait for a TCP connection; a broker that is up answers in a few. */
const CONNECTION_TIMEOUT_MS = 2_000;

/** The client's own log is about its retries, which this library reports once and in its own words. */
const toNestLog =
  (logger: Logger): logCreator =>
  () =>
  ({ namespace, log }) =>
    logger.debug(`${namespace}: ${log.message}`);

/** `tuning` replaces timeouts and retries. */
export function kafkaClient(options: KafkaOptions, tuning: Partial<KafkaConfig> = {}): Kafka {
  return new Kafka({
    clientId: options.clientId,
    brokers: options.brokers,
    ssl: options.ssl ?? false,
    // The client's type is a union by mechanism; the fields of ours are the same in each of its members.
    ...(options.sasl && { sasl: options.sasl as KafkaConfig['sasl'] }),
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    logLevel: logLevel.WARN,
    logCreator: toNestLog(new Logger('Kafka')),
    ...tuning,
  });
}
