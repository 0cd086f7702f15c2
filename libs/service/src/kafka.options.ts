/** How this service reaches Kafka, from its configuration. */
import type { KafkaOptions } from '@voc/kafka';
import type { BaseConfig } from './config.js';
import { isConnectionFailure } from './database.migrations.js';

/** Options for libs/kafka; `name` becomes the client id. */
export function kafkaOptions(name: string, config: BaseConfig): KafkaOptions {
  const {
    KAFKA_SASL_MECHANISM: mechanism,
    KAFKA_SASL_USERNAME: username,
    KAFKA_SASL_PASSWORD: password,
  } = config;
  const sasl = mechanism && username && password ? { mechanism, username, password } : undefined;
  return {
    brokers: config.KAFKA_BROKERS,
    clientId: name,
    topicPrefix: config.TOPIC_PREFIX,
    isSinkDown: isConnectionFailure,
    ...(config.KAFKA_SSL === undefined ? {} : { ssl: config.KAFKA_SSL }),
    ...(sasl === undefined ? {} : { sasl }),
  };
}
