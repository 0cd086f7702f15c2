// Starts the engines for the tests that need them, once, with data of their own in a temporary folder.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '../libs/engines/dist/index.js';
import { checkout } from './runtime.mjs';

export default async function setup() {
  const dir = await mkdtemp(join(tmpdir(), 'voc-test-'));
  // PostgreSQL may run as another user, who has to get in.
  await chmod(dir, 0o755);
  const engines = await startEngines({ dir, jars: join(checkout, '.voc', 'engines', 'jars') });
  process.env.KAFKA_BROKERS = engines.kafka.brokers.join(',');
  process.env.ELASTICSEARCH_URL = engines.elasticsearch.url;
  process.env.DATABASE_URL = engines.postgres.url;
  globalThis.vocTestEngines = { engines, dir };
}
