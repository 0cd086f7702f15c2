/** Makes the topics of the contracts on a broker, and reads how far consumer groups are. */
import type { Topic } from '@voc/contracts';
import { logLevel, type Admin, type IResourceConfigEntry } from 'kafkajs';
import { kafkaClient } from './kafka.client.js';
import { groupName, topicName, type KafkaOptions } from './kafka.options.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A little above the largest value, for key and headers. */
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
/** How long a tombstone can be seen by a consumer that was away. */
const TOMBSTONE_DAYS = 7;

/**
 * Creates what is missing (partitions, retention, compaction, message size); leaves existing topics alone, since an
 * operator may have changed them. Replication is the broker's default.
 * @returns the names on the broker of the topics that it made
 */
export async function ensureTopics(options: KafkaOptions, topics: readonly Topic[]): Promise<string[]> {
  return withAdmin(options, async (admin) => {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !existing.has(topicName(options, topic)));
    if (missing.length === 0) return [];
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({
        topic: topicName(options, topic),
        numPartitions: topic.partitions,
        configEntries: settingsOf(topic),
      })),
    });
    const made = missing.map((topic) => topicName(options, topic));
    await untilLed(admin, made);
    return made;
  });
}

/**
 * Waits until the leader of every partition answers. A broker names itself as leader a moment before it takes the
 * partition up, and until then refuses what is sent to it or read from it; only a question to the partition itself tells.
 */
async function untilLed(admin: Admin, names: string[]): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      for (const name of names) await admin.fetchTopicOffsets(name);
      return;
    } catch (error) {
      if (left === 0) throw new Error(`Topics without a leader: ${names.join(', ')}`, { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Records of `topic` that the handler's group has not committed yet, by partition; all of them if it never ran. */
export async function consumerLag(
  options: KafkaOptions,
  topic: Pick<Topic, 'name'>,
  handler: string,
): Promise<Map<number, number>> {
  return withAdmin(options, async (admin) => {
    const name = topicName(options, topic);
    const ends = await admin.fetchTopicOffsets(name);
    const [of] = await admin.fetchOffsets({ groupId: groupName(options, handler), topics: [name] });
    const committed = new Map(of?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return new Map(
      ends.map(({ partition, low, high }) => [
        partition,
        Number(high) - Math.max(Number(low), committed.get(partition) ?? 0),
      ]),
    );
  });
}

function settingsOf({ retention }: Topic): IResourceConfigEntry[] {
  const keep: Record<string, string> =
    retention.kind === 'compacted'
      ? { 'cleanup.policy': 'compact', 'delete.retention.ms': String(TOMBSTONE_DAYS * DAY_MS) }
      : { 'cleanup.policy': 'delete', 'retention.ms': String(retention.days * DAY_MS) };
  const settings = { ...keep, 'max.message.bytes': String(MAX_BATCH_BYTES) };
  return Object.entries(settings).map(([name, value]) => ({ name, value }));
}

async function withAdmin<T>(options: KafkaOptions, work: (admin: Admin) => Promise<T>): Promise<T> {
  // What goes wrong is thrown; a question that is asked again is nothing to tell.
  const admin = kafkaClient(options, { logLevel: logLevel.NOTHING }).admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
