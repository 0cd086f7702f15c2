/** A CSV of 50,000 rows to searchable: the hub's import beside a bare loop that bulk-indexes the same rows. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@elastic/elasticsearch';
import { parse } from 'csv-parse';
import { startBenchHub, type BenchHub } from './hub.js';
import type { Run, Scenario } from './scenario.js';

const ROWS = 50_000;
const BULK = 1_000;
const DEADLINE_SECONDS = 300;
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

function csv(): string {
  const lines = ['id,date,stars,channel,product,comment'];
  for (let row = 0; row < ROWS; row++) {
    const day = String((row % 28) + 1).padStart(2, '0');
    const comment = `${PHRASES[row % PHRASES.length]} ${PHRASES[(row * 7 + 3) % PHRASES.length]} (${row})`;
    lines.push(`r${row},2026-10-${day}T08:00:00Z,${(row % 5) + 1},web,product-${row % 40},"${comment}"`);
  }
  return `${lines.join('\n')}\n`;
}

export const importCsv: Scenario = {
  name: 'import',
  summary: `a CSV of ${ROWS.toLocaleString('en')} rows from upload to all rows found by search`,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'voc-bench-'));
    const file = join(folder, 'rows.csv');
    await writeFile(file, csv());
    const hub = await startBenchHub();
    const search = new Client({ node: hub.elasticsearchUrl });
    let round = 0;
    return {
      reference: {
        name: 'bare bulk-index loop',
        processes: () => ({ loop: process.pid, elasticsearch: hub.pidOf('elasticsearch') }),
        run: () => bareLoop(search, file, `bench-bare-${++round}`),
      },
      subjects: [
        {
          name: 'hub, CSV to searchable',
          processes: () => Object.fromEntries(SERVICES.map((name) => [name, hub.pidOf(name)])),
          run: () => importThroughHub(hub, file, `bench-${++round}`),
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

async function importThroughHub(hub: BenchHub, file: string, system: string): Promise<Run> {
  const form = new FormData();
  form.set('mapping', JSON.stringify(mapping(system)));
  form.set('file', await openAsBlob(file), 'rows.csv');
  const headers = { authorization: `Bearer ${hub.apiKey}` };
  const started = performance.now();
  const answer = await fetch(`${hub.url}/api/v1/imports`, { method: 'POST', headers, body: form });
  if (answer.status !== 202) throw new Error(`the import was refused: ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  for (;;) {
    const state = (await (await fetch(`${hub.url}/api/v1/imports/${id}`, { headers })).json()) as {
      state: string;
      counts: { accepted: number };
      searchable: number | null;
    };
    const seconds = (performance.now() - started) / 1000;
    if (state.state === 'completed' && state.searchable === ROWS && state.counts.accepted === ROWS)
      return { items: ROWS, seconds };
    if (state.state === 'failed' || seconds > DEADLINE_SECONDS)
      throw new Error(`not every row became searchable: ${JSON.stringify(state)}`);
    await sleep(100);
  }
}

/** Reads, parses and indexes the same rows in order, one bulk at a time, and waits until search finds them. */
async function bareLoop(search: Client, file: string, index: string): Promise<Run> {
  await search.indices.create({
    index,
    settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '200ms' },
    mappings: {
      properties: { date: { type: 'date' }, comment: { type: 'text' }, channel: { type: 'keyword' } },
    },
  });
  const started = performance.now();
  let operations: unknown[] = [];
  const flush = async () => {
    const result = await search.bulk({ operations });
    if (result.errors) throw new Error('the bare loop had a refused document');
    operations = [];
  };
  for await (const row of createReadStream(file).pipe(parse({ columns: true })) as AsyncIterable<{
    id: string;
  }>) {
    operations.push({ index: { _index: index, _id: row.id } }, row);
    if (operations.length >= BULK * 2) await flush();
  }
  if (operations.length > 0) await flush();
  while ((await search.count({ index })).count < ROWS) await sleep(20);
  const seconds = (performance.now() - started) / 1000;
  await search.indices.delete({ index });
  return { items: ROWS, seconds };
}
