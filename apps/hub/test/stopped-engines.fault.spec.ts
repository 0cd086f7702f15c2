/** Stops Kafka and Elasticsearch for half a minute in the middle of an import: everything arrives, nothing twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEngines, type EngineName, type Engines } from '@voc/engines';
import { HubClient, reviewsCsv, reviewsMapping } from './hub-client.js';
import { jars, startHub, type RunningHub } from '@voc/testing';

const ROWS = 6_300;
const OUTAGE_MS = 30_000;

describe('an engine that is away for 30 s in the middle of an import', () => {
  let dir: string;
  let engines: Engines;
  let hub: RunningHub;
  let client: HubClient;

  // The engines belong to this test instead of the hub, which would bring them back at once.
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voc-outage-'));
    engines = await startEngines({ dir, jars });
    hub = await startHub({
      VOC_SAMPLE: 'none',
      KAFKA_BROKERS: engines.kafka.brokers.join(','),
      ELASTICSEARCH_URL: engines.elasticsearch.url,
      DATABASE_URL: engines.postgres.url,
    });
    client = new HubClient(hub.access.url, hub.access.apiKey);
  });
  afterAll(async () => {
    await hub?.stop();
    await engines?.stop();
    for (const folder of [dir, ...(engines?.outside ?? [])])
      await rm(folder, { recursive: true, force: true });
  });

  it.each<EngineName>(['kafka', 'elasticsearch'])(
    '%s: every item is there once, and a second import adds none',
    async (engine) => {
      const system = `outage-${engine}`;
      const csv = reviewsCsv(ROWS);
      const id = await client.importCsv(csv, reviewsMapping(system));
      await client.untilImport(id, (it) => it.counts.read > 0, 30_000);
      await engines.stopOne(engine);
      await delay(OUTAGE_MS);
      await engines.startOne(engine);

      const state = await client.untilImport(
        id,
        (it) => it.state === 'completed' && (it.searchable ?? 0) >= ROWS,
        90_000,
      );
      expect(state.counts).toEqual({ read: ROWS, accepted: ROWS, updated: 0, duplicate: 0, rejected: 0 });
      await client.untilExactly(system, ROWS);

      const again = await client.importCsv(csv, reviewsMapping(system));
      const second = await client.untilImport(again, (it) => it.state === 'completed', 60_000);
      expect(second.counts).toEqual({ read: ROWS, accepted: 0, updated: 0, duplicate: ROWS, rejected: 0 });
      await client.untilExactly(system, ROWS);
    },
  );
});
