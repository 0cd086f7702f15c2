/** What the tests of this library need of a real broker: topics and groups of their own, and a look at the log. */
import { randomUUID } from 'node:crypto';
import { Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { defineTopic, quarantine, type Quarantine } from '@voc/contracts';
import { z } from 'zod';
import { BatchStrategy } from './batch.strategy.js';
import { kafkaClient } from './kafka.client.js';
import { topicName, type KafkaOptions } from './kafka.options.js';
import { Producer } from './producer.js';
import { ensureTopics } from './topic.admin.js';

/** A small contract; `n` counts within `id`, which is the key. */
export const counted = defineTopic({
  name: 'counted.v1',
  summary: 'A number of a sequence, for tests.',
  schema: z.object({ id: z.string(), n: z.int(), padding: z.string().optional() }),
  key: (it) => it.id,
  producers: [],
  consumers: [],
  retention: { kind: 'bounded', days: 1 },
  partitions: 3,
});
export type Counted = z.output<typeof counted.schema>;

export interface LogRecord {
  key: string;
  partition: number;
  value: string;
  headers: Record<string, string>;
}

/** Names of this test only, on the broker of `KAFKA_BROKERS` in `env`, with the topics `counted.v1` and `quarantine.v1`. */
export async function testBroker(env: NodeJS.ProcessEnv, service = 'tester'): Promise<KafkaOptions> {
  const brokers = env['KAFKA_BROKERS']?.split(',');
  if (!brokers) throw new Error('KAFKA_BROKERS must name a broker.');
  const options = { brokers, clientId: service, topicPrefix: `test-${randomUUID().slice(0, 8)}.` };
  await ensureTopics(options, [counted, quarantine]);
  return options;
}

/** Deletes the topics of `testBroker`. */
export async function removeTopics(options: KafkaOptions): Promise<void> {
  const admin = kafkaClient(options).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [counted, quarantine].map((topic) => topicName(options, topic)) });
  await admin.disconnect();
}

/** Where each partition ends. */
async function endsOf(options: KafkaOptions, name: string): Promise<Map<number, number>> {
  const admin = kafkaClient(options).admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(name);
    return new Map(offsets.map((it) => [it.partition, Number(it.high)]));
  } finally {
    await admin.disconnect();
  }
}

/** All records of a topic now, in order of each partition. */
export async function readLog(options: KafkaOptions, topic: { name: string }): Promise<LogRecord[]> {
  const name = topicName(options, topic);
  const ends = await endsOf(options, name);
  const left = new Set([...ends].filter(([, end]) => end > 0).map(([partition]) => partition));
  const records: LogRecord[] = [];
  if (left.size === 0) return records;
  const consumer = kafkaClient(options).consumer({
    groupId: `${options.topicPrefix}read-${randomUUID()}`,
    maxWaitTimeInMs: 100,
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [name], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const eachBatch = async ({
      batch,
    }: {
      batch: { partition: number; messages: unknown[]; lastOffset(): string };
    }) => {
      for (const message of batch.messages as {
        key: Buffer;
        value: Buffer;
        headers: Record<string, Buffer>;
      }[]) {
        const headers = Object.fromEntries(
          Object.entries(message.headers).map(([key, value]) => [key, value.toString()]),
        );
        records.push({
          key: message.key.toString(),
          partition: batch.partition,
          value: message.value.toString(),
          headers,
        });
      }
      if (Number(batch.lastOffset()) + 1 >= (ends.get(batch.partition) ?? 0)) left.delete(batch.partition);
      if (left.size === 0) resolve();
    };
    consumer.run({ eachBatch }).catch(reject);
  });
  await consumer.disconnect();
  return records;
}

/** What is in quarantine now. */
export async function readQuarantine(options: KafkaOptions): Promise<Quarantine[]> {
  return (await readLog(options, quarantine)).map(({ value }) => quarantine.schema.parse(JSON.parse(value)));
}

/** A running service with these controllers; `close` stops it as a process would. */
export async function startHandlers(
  options: KafkaOptions,
  ...controllers: Type[]
): Promise<{ producer: Producer; strategy: BatchStrategy; close: () => Promise<void> }> {
  @Module({ controllers })
  class Handlers {}
  const producer = new Producer(options);
  await producer.connect();
  const strategy = new BatchStrategy(options, producer, (error) => {
    throw error;
  });
  const module = await Test.createTestingModule({ imports: [Handlers] }).compile();
  const app = module.createNestMicroservice({ strategy, logger: ['error', 'warn'] });
  await app.listen();
  await strategy.joined();
  return {
    producer,
    strategy,
    close: async () => {
      await app.close();
      await producer.disconnect();
    },
  };
}

/** Waits until `check` holds; fails with its name after `ms`. */
export async function until(
  what: string,
  check: () => boolean | Promise<boolean>,
  ms = 15_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
