/** A CSV through the hub's import: to durable and to searchable beside bare loops over the same rows, and the memory of a large one. */
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type estypes } from '@elastic/elasticsearch';
import { DEFAULT_PARTITIONS } from '@voc/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { startBenchHub, type BenchHub } from './hub.js';
import { bareProduceLoop } from './produce-loop.js';
import type { Run, Scenario, Subject } from './scenario.js';

const ROWS = 50_000;
const BULK = 1_000;
const BARE_TOPIC = 'bench.bare-import';
const SMALL = 10_000;
const LARGE = 1_000_000;
/** Slower than that is taken for lost. */
const SLOWEST_ROWS_A_SECOND = 150;
const SERVICES = ['integrations', 'text-analytics', 'repository', 'metrics', 'kafka', 'elasticsearch'];

const PHRASES = [
  'The parcel came two days late and the box was open.',
  'ارسال خیلی سریع بود و بسته‌بندی هم عالی',
  'Support answered within minutes and solved it at once.',
  'اصلا راضی نبودم، کیفیتش با عکس فرق داشت',
  'Good quality for the price, but the size runs small.',
  'قیمتش نسبت به کیفیت خوبه ولی دیر رسید دستم',
  'The app logs me out every time I open the cart.',
  'پشتیبانی جواب نمی‌دهد و پولم را پس نداده‌اند',
];

const mapping = (system: string) => ({
  source: { kind: 'review', system },
  fields: {
    externalId: 'id',
    occurredAt: { column: 'date' },
    texts: [{ column: 'comment' }],
    scores: [{ column: 'stars', metric: 'rating', min: 1, max: 5 }],
    touchpoint: { channel: 'channel' },
    product: 'product',
  },
});

function* csvLines(rows: number): Generator<string> {
  yield 'id,date,stars,channel,product,comment\n';
  for (let row = 0; row < rows; row++) {
    const day = String((row % 28) + 1).padStart(2, '0');
    const comment = `${PHRASES[row % PHRASES.length]} ${PHRASES[(row * 7 + 3) % PHRASES.length]} (${row})`;
    yield `r${row},2026-10-${day}T08:00:00Z,${(row % 5) + 1},web,product-${row % 40},"${comment}"\n`;
  }
}

const writeCsv = (file: string, rows: number) =>
  pipeline(Readable.from(csvLines(rows)), createWriteStream(file));

export const importAccept: Scenario = {
  name: 'import-accept',
  summary: `a CSV of ${ROWS.toLocaleString('en')} rows from upload to durable, and to each row's outcome`,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'voc-bench-'));
    const file = join(folder, 'rows.csv');
    await writeCsv(file, ROWS);
    const hub = await startBenchHub();
    const kafka = new Kafka({ brokers: hub.brokers, clientId: 'bench', logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: BARE_TOPIC, numPartitions: DEFAULT_PARTITIONS }] });
    const values = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(1);
    let round = 0;
    const subject = (name: string, until: 'durable' | 'accepted'): Subject => ({
      name,
      processes: () =>
        Object.fromEntries(['integrations', 'kafka', 'postgres'].map((it) => [it, hub.pidOf(it)])),
      run: async () => {
        const system = `bench-${++round}`;
        const run = await importThroughHub(hub, file, system, until, ROWS);
        await untilSearchable(hub, system, ROWS);
        return run;
      },
    });
    return {
      reference: {
        name: 'bare Kafka produce loop',
        processes: () => ({ loop: process.pid, kafka: hub.pidOf('kafka') }),
        run: () => bareProduceLoop(kafka, { topic: BARE_TOPIC, values, perSend: BULK }),
      },
      subjects: [
        // From the 202 on the hub answers for every row, whatever ends; the outcomes come after it.
        subject('hub, CSV to durable', 'durable'),
        subject('hub, CSV to outcomes in the log', 'accepted'),
      ],
      async stop() {
        await admin.disconnect();
        await hub.stop();
        await rm(folder, { recursive: true });
      },
    };
  },
};

export const importCsv: Scenario = {
  name: 'import',
  summary: `a CSV of ${ROWS.toLocaleString('en')} rows from upload to all rows found by search`,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'voc-bench-'));
    const file = join(folder, 'rows.csv');
    await writeCsv(file, ROWS);
    const hub = await startBenchHub();
    const search = new Client({ node: hub.elasticsearchUrl });
    await importThroughHub(hub, file, 'bench', 'searchable', ROWS);
    const indexed = await indexedBy(search, 'bench');
    let round = 0;
    return {
      reference: {
        name: 'bare bulk-index loop of the same documents',
        processes: () => ({ loop: process.pid, elasticsearch: hub.pidOf('elasticsearch') }),
        run: () => bareLoop(search, indexed, `bench-bare-${++round}`),
      },
      subjects: [
        {
          name: 'hub, CSV to searchable',
          processes: () => Object.fromEntries(SERVICES.map((name) => [name, hub.pidOf(name)])),
          run: () => importThroughHub(hub, file, `bench-${++round}`, 'searchable', ROWS),
        },
      ],
      async stop() {
        await search.close();
        await hub.stop();
        await rm(folder, { recursive: true });
      },
    };
  },
};

/** The memory of the services with a file of a hundred times the rows: it must stay within 50 MiB. */
export const importMemory: Scenario = {
  name: 'import-memory',
  summary: `memory while ${LARGE.toLocaleString('en')} rows are imported, beside ${SMALL.toLocaleString('en')}; one run without warm-up is enough`,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'voc-bench-'));
    const hub = await startBenchHub();
    const processes = () =>
      Object.fromEntries(
        ['integrations', 'text-analytics', 'repository', 'metrics'].map((name) => [name, hub.pidOf(name)]),
      );
    let round = 0;
    const rowsThroughHub = (rows: number) => ({
      name: `${rows.toLocaleString('en')} rows`,
      processes,
      run: async () => {
        const file = join(folder, `${rows}.csv`);
        await writeCsv(file, rows);
        return importThroughHub(hub, file, `bench-${++round}`, 'searchable', rows);
      },
    });
    return {
      reference: rowsThroughHub(SMALL),
      subjects: [rowsThroughHub(LARGE)],
      async stop() {
        await hub.stop();
        await rm(folder, { recursive: true });
      },
    };
  },
};

const deadlineOf = (rows: number) => 60 + rows / SLOWEST_ROWS_A_SECOND;

/**
 * `until`: `durable` when the hub has taken the file over, `accepted` when every row has its outcome, `searchable` when
 * search finds every row.
 */
async function importThroughHub(
  hub: BenchHub,
  file: string,
  system: string,
  until: 'durable' | 'accepted' | 'searchable',
  rows: number,
): Promise<Run> {
  const form = new FormData();
  form.set('mapping', JSON.stringify(mapping(system)));
  form.set('file', await openAsBlob(file), 'rows.csv');
  const headers = { authorization: `Bearer ${hub.apiKey}` };
  const started = performance.now();
  const answer = await fetch(`${hub.url}/api/v1/imports`, { method: 'POST', headers, body: form });
  if (answer.status !== 202) throw new Error(`the import was refused: ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  if (until === 'durable') return { items: rows, seconds: (performance.now() - started) / 1_000 };
  for (;;) {
    const state = (await (await fetch(`${hub.url}/api/v1/imports/${id}`, { headers })).json()) as {
      state: string;
      counts: { accepted: number };
      searchable: number | null;
    };
    const seconds = (performance.now() - started) / 1000;
    const there = until === 'accepted' || state.searchable === rows;
    if (state.state === 'completed' && there && state.counts.accepted === rows)
      return { items: rows, seconds };
    if (state.state === 'failed' || seconds > deadlineOf(rows))
      throw new Error(`not every row became searchable: ${JSON.stringify(state)}`);
    await sleep(250);
  }
}

/** The next run must not compete with what this one left to do; and nothing of it may be lost. */
async function untilSearchable(hub: BenchHub, system: string, rows: number): Promise<void> {
  for (const end = Date.now() + deadlineOf(rows) * 1_000; Date.now() < end; await sleep(500)) {
    const answer = await fetch(`${hub.url}/api/v1/feedback/search`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hub.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ filters: { source: system }, size: 0 }),
    });
    if (((await answer.json()) as { total: number }).total === rows) return;
  }
  throw new Error('not every row became searchable');
}

/** What a bare loop needs to index what the hub indexed. */
interface Indexed {
  documents: { id: string }[];
  mappings: estypes.MappingTypeMapping;
  analysis: estypes.IndicesIndexSettingsAnalysis;
}

/** The documents that the hub has made of the rows, and how it has them indexed. */
async function indexedBy(search: Client, system: string): Promise<Indexed> {
  const [found] = Object.values(await search.indices.get({ index: '*-feedback' }));
  const scroll = search.helpers.scrollDocuments<{ id: string }>({
    index: '*-feedback',
    size: BULK,
    query: { term: { 'by.source': system } },
  });
  const documents: { id: string }[] = [];
  for await (const document of scroll) documents.push(document);
  const analysis = found?.settings?.index?.analysis;
  if (!found?.mappings || !analysis || documents.length !== ROWS)
    throw new Error(`the hub's index has ${documents.length} of the documents`);
  return { documents, mappings: found.mappings, analysis };
}

/** Indexes the same documents in the same way, one bulk at a time, and waits until search finds them. */
async function bareLoop(
  search: Client,
  { documents, mappings, analysis }: Indexed,
  index: string,
): Promise<Run> {
  const size = { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '1s' };
  await search.indices.create({ index, mappings, settings: { ...size, analysis } });
  const started = performance.now();
  for (let from = 0; from < documents.length; from += BULK) {
    const operations = documents.slice(from, from + BULK).flatMap((it) => [{ index: { _id: it.id } }, it]);
    const result = await search.bulk({ index, operations });
    if (result.errors) throw new Error('the bare loop had a refused document');
  }
  while ((await search.count({ index })).count < ROWS) await sleep(20);
  const seconds = (performance.now() - started) / 1000;
  await search.indices.delete({ index });
  return { items: ROWS, seconds };
}
