/** Kills each service in the middle of an import: no item may be lost, none counted twice. */
import { HubClient, reviewsCsv, reviewsMapping } from './hub-client.js';
import { startHub, type RunningHub } from '@voc/testing';

const ROWS = 6_300;
const SERVICES = [
  'integrations',
  'text-analytics',
  'repository',
  'metrics',
  'survey-delivery',
  'response-ingestion',
  'gateway',
];

describe('kill -9 of one service in the middle of an import', () => {
  let hub: RunningHub;
  let client: HubClient;

  beforeAll(async () => {
    hub = await startHub({ VOC_SAMPLE: 'none' });
    client = new HubClient(hub.access.url, hub.access.apiKey);
  });
  afterAll(() => hub.stop());

  it.each(SERVICES)('%s: every item is there once, and a second import adds none', async (service) => {
    const system = `killed-${service}`;
    const csv = reviewsCsv(ROWS);
    const id = await client.importCsv(csv, reviewsMapping(system));
    await client.untilImport(id, (it) => it.counts.read > 0, 30_000);
    await hub.kill(service);

    const state = await client.untilImport(
      id,
      (it) => it.state === 'completed' && (it.searchable ?? 0) >= ROWS,
      60_000,
    );
    expect(state.counts).toEqual({ read: ROWS, accepted: ROWS, updated: 0, duplicate: 0, rejected: 0 });
    await client.untilExactly(system, ROWS);

    const again = await client.importCsv(csv, reviewsMapping(system));
    const second = await client.untilImport(again, (it) => it.state === 'completed', 60_000);
    expect(second.counts).toEqual({ read: ROWS, accepted: 0, updated: 0, duplicate: ROWS, rejected: 0 });
    await client.untilExactly(system, ROWS);
  });
});
