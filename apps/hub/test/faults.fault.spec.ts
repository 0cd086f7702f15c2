/** Kills and outages under load: nothing acknowledged may be lost, nothing counted twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startEngines, type EngineName, type Engines } from '@voc/engines';
import { jars, startHub, type RunningHub } from '@voc/testing';
import { EventSender } from './event.sender.js';
import { HubClient, reviewsCsv, reviewsMapping } from './hub-client.js';

const ROWS = 6_300;
const OUTAGE_MS = 30_000;
const KILLS = 50;
/** Between so many kills the load gets through once, however long what was killed takes to come back … */
const KILLS_AT_ONCE = 10;
/** … which is this many events: else a slow machine would kill again what has just come back, and test nothing. */
const EVENTS_BETWEEN = 100;
const SERVICES = [
  'integrations',
  'text-analytics',
  'repository',
  'metrics',
  'survey-delivery',
  'response-ingestion',
  'gateway',
];
const ENGINES: EngineName[] = ['kafka', 'elasticsearch', 'postgres'];

let dir: string;
let engines: Engines;
let hub: RunningHub;
let client: HubClient;

// The engines belong to this test instead of the hub, which would bring them back at once.
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'voc-faults-'));
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
  for (const folder of [dir, ...(engines?.outside ?? [])]) await rm(folder, { recursive: true, force: true });
});

describe('an engine that is away for 30 s in the middle of an import', () => {
  it.each<EngineName>(['kafka', 'elasticsearch'])(
    '%s: every item is there once, and a second import adds none',
    async (engine) => {
      const system = `outage-${engine}`;
      const id = await client.importCsv(reviewsCsv(ROWS), reviewsMapping(system));
      await client.untilImport(id, (it) => it.counts.read > 0, 60_000);
      await engines.stopOne(engine);
      await delay(OUTAGE_MS);
      await engines.startOne(engine);
      await allThereOnce(system, id);
      await addsNone(system);
    },
  );
});

describe('any process killed at any moment', () => {
  it(`${KILLS} times under load: no acknowledged event is lost, no item doubled`, async () => {
    const sender = new EventSender(hub.access.url, hub.access.apiKey);
    const sending = sender.sendUntilStopped();
    const imports: { system: string; id: string }[] = [];
    const killing = killAtRandom(20_261_122, () => sender.untilMore(EVENTS_BETWEEN));
    let over = false;
    let uploads = 0;
    void killing.finally(() => (over = true));
    while (!over) {
      // An upload whose answer was lost may go on, so each one is of a source of its own.
      const system = `killed-${++uploads}`;
      const id = await client.importCsv(reviewsCsv(ROWS), reviewsMapping(system)).catch(() => undefined);
      if (id === undefined) await delay(500);
      else {
        imports.push({ system, id });
        // While processes are killed it takes as long as it takes; how it ends is looked at below.
        await Promise.race([killing, client.untilImport(id, (it) => it.state === 'completed', 900_000)]);
      }
    }
    await killing;
    sender.stop();
    await sending;

    for (const { system, id } of imports) await allThereOnce(system, id);
    await addsNone(imports[0]?.system ?? '');
    await client.untilCustomers(sender.acknowledged, 240_000);
  }, 900_000);
});

/** Ends `KILLS` processes one after the other, each at least once; the engines are started again. */
async function killAtRandom(seed: number, untilWorkGetsThrough: () => Promise<void>): Promise<void> {
  let state = seed;
  // The low bits of such a generator follow a short pattern: by them only every other target would be hit.
  const next = (bound: number) =>
    ((state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 16) % bound;
  const targets = [...SERVICES, ...ENGINES];
  const comingBack = new Set<string>();
  const broken = Promise.withResolvers<never>();
  const unlessBroken = (work: Promise<void>) => Promise.race([work, broken.promise]);
  for (let kill = 0; kill < KILLS;) {
    await unlessBroken(delay(300 + next(2_000)));
    const name = targets[kill < targets.length ? kill : next(targets.length)] ?? '';
    if (comingBack.has(name)) continue;
    if (isEngine(name)) {
      comingBack.add(name);
      void engines
        .stopOne(name, 'SIGKILL')
        .then(() => engines.startOne(name))
        .catch(broken.reject)
        .finally(() => comingBack.delete(name));
    } else if (
      !(await hub.kill(name).then(
        () => true,
        // It is not back yet from the last time.
        () => false,
      ))
    )
      continue;
    kill += 1;
    if (kill % KILLS_AT_ONCE === 0) await unlessBroken(untilWorkGetsThrough());
  }
  while (comingBack.size > 0) await unlessBroken(delay(100));
}

const isEngine = (name: string): name is EngineName => ENGINES.some((it) => it === name);

async function allThereOnce(system: string, id: string): Promise<void> {
  const state = await client.untilImport(
    id,
    (it) => it.state === 'completed' && (it.searchable ?? 0) >= ROWS,
    240_000,
  );
  expect(state.counts).toEqual({ read: ROWS, accepted: ROWS, updated: 0, duplicate: 0, rejected: 0 });
  await client.untilExactly(system, ROWS);
}

async function addsNone(system: string): Promise<void> {
  const id = await client.importCsv(reviewsCsv(ROWS), reviewsMapping(system));
  const state = await client.untilImport(id, (it) => it.state === 'completed', 180_000);
  expect(state.counts).toEqual({ read: ROWS, accepted: 0, updated: 0, duplicate: ROWS, rejected: 0 });
  await client.untilExactly(system, ROWS);
}
