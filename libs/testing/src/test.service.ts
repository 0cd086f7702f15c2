/** Boots an app in the test's own process: free port, own topics and consumer groups. */
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Topic } from '@voc/contracts';
import { ensureTopics } from '@voc/kafka';
import { type BaseConfig, loadConfig, openService, type ServiceOptions } from '@voc/service';
import type { z } from 'zod';
import { TEST_SECRET } from './identity.header.js';
import type { TestDatabase } from './test.database.js';

/** Fewer than in production: the broker of the tests makes many of them. */
const PARTITIONS = 2;

export interface TestServiceOptions<S extends z.ZodObject> extends Omit<
  ServiceOptions<z.output<S> & BaseConfig>,
  'config'
> {
  /** The app's configuration schema. */
  schema: S;
  /** Variables besides those that every service reads. */
  env?: Record<string, string>;
  database?: TestDatabase;
  /** Prefix of another service of the same test that shall share its topics. */
  topicPrefix?: string;
  /** Topics to make; none unless given. */
  topics?: readonly Topic[];
}

export interface TestService {
  app: NestFastifyApplication;
  /** For example `http://127.0.0.1:41234`, without a slash at the end. */
  url: string;
  topicPrefix: string;
  stop(): Promise<void>;
}

/** A prefix that no other test uses. */
export function newTopicPrefix(): string {
  return `t${randomBytes(5).toString('hex')}.`;
}

/** Brokers of the tests; a port where nothing listens where KAFKA_BROKERS is not set. */
export function testBrokers(): string[] {
  return (process.env['KAFKA_BROKERS'] ?? '127.0.0.1:1').split(',');
}

/** Makes `topics` under `topicPrefix` on the broker of the tests. */
export async function makeTopics(topicPrefix: string, topics: readonly Topic[]): Promise<void> {
  const few = topics.map((topic) => ({ ...topic, partitions: PARTITIONS }));
  await ensureTopics({ brokers: testBrokers(), clientId: 'tests', topicPrefix }, few);
}

/** Starts the service; `stop()` it in afterAll. */
export async function startTestService<S extends z.ZodObject>(
  options: TestServiceOptions<S>,
): Promise<TestService> {
  const { schema, env = {}, database, topics = [], topicPrefix = newTopicPrefix(), ...service } = options;
  if (topics.length > 0) await makeTopics(topicPrefix, topics);
  const config = loadConfig(schema, {
    PORT: '0',
    KAFKA_BROKERS: testBrokers().join(','),
    INTERNAL_SECRET: TEST_SECRET,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'fatal',
    LOG_FORMAT: 'json',
    TOPIC_PREFIX: topicPrefix,
    ...(database === undefined ? {} : { DATABASE_URL: database.url }),
    ...env,
  }) as z.output<S> & BaseConfig;
  const app = await openService({ ...service, config });
  const url = (await app.getUrl()).replace(/\/$/, '');
  return { app, url, topicPrefix, stop: () => app.close() };
}
