/** The service as a process of its own, with all that it logs, for tests that look at its log or at its end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  eventually,
  makeTopics,
  newTopicPrefix,
  TEST_SECRET,
  testBrokers,
  testDatabase,
  type TestDatabase,
} from '@voc/testing';
import { entities, migrations, NAME } from '../src/integrations.module.js';
import { topics } from './hub.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

export interface HubProcess {
  url: string;
  topicPrefix: string;
  database: TestDatabase;
  /** All that it wrote so far. */
  log(): string;
  /** Null while it runs. */
  exitCode(): number | null;
  stop(): Promise<void>;
}

/** Starts it with a database and topics of its own, logging all there is, and waits until it is ready. */
export async function startHubProcess(env: Record<string, string> = {}): Promise<HubProcess> {
  const topicPrefix = newTopicPrefix();
  const [database, port] = await Promise.all([
    testDatabase(NAME, { entities, migrations }),
    freePort(),
    makeTopics(topicPrefix, topics),
  ]);
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      KAFKA_BROKERS: testBrokers().join(','),
      DATABASE_URL: database.url,
      INTERNAL_SECRET: TEST_SECRET,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'json',
      TOPIC_PREFIX: topicPrefix,
      ...env,
    },
  });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => written.push(bytes));
  const log = () => Buffer.concat(written).toString();
  const url = `http://127.0.0.1:${port}`;
  await eventually(
    async () => {
      const { ok } = await fetch(`${url}/health/ready`).catch(() => ({ ok: false }));
      if (!ok) throw new Error(`The service is not ready: ${log().slice(-2_000)}`);
    },
    { within: 60_000 },
  );
  const stop = async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await ended;
    await database.dispose();
  };
  return { url, topicPrefix, database, log, exitCode: () => child.exitCode, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
