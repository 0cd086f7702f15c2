/** A file of every kind through the running service: each gives the same three items, and those made to do harm fail with a reason. */
import { gzipSync } from 'node:zlib';
import { feedbackReceived } from '@voc/contracts';
import {
  A_WORKSPACE,
  ANOTHER_WORKSPACE,
  eventually,
  identityHeader,
  recordTopic,
  type TopicRecorder,
} from '@voc/testing';
import { ApiClient, type Hub, startHub } from './hub.js';
import { inBytes, utf16, xlsxOf, zipOf } from './sample.files.js';

let hub: Hub;
let api: ApiClient;
let topic: TopicRecorder<typeof feedbackReceived>;

beforeAll(async () => {
  hub = await startHub({ IMPORT_MAX_UNPACKED_BYTES: String(4 << 20) });
  api = new ApiClient(hub.service.url, A_WORKSPACE);
  topic = await recordTopic(hub.service.topicPrefix, feedbackReceived);
}, 90_000);

afterAll(async () => {
  await topic.stop();
  await hub.stop();
});

const header = ['شناسه', 'تاريخ', 'امتياز', 'نظر'];
const rows = [
  ['۱', '۱۴۰۳/۰۵/۱۲', '۵', 'ارسال سريع بود, و خوب'],
  ['۲', '۱۴۰۳/۰۵/۱۳', '۱', 'بسته بندي خراب بود'],
  ['۳', '۱۴۰۳/۰۵/۱۴', '۹۹', 'امتيازش بيرون از مقياس است'],
];
const latin = (digits: string) => digits.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
const table = (delimiter: string, cells: readonly string[][]) =>
  cells
    .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join('\r\n');
const csv = table(',', [header, ...rows]);
// Windows-1256 has no Persian digits.
const csv1256 = table(',', [header, ...rows.map((row) => row.map(latin))]);
const jsonLines = rows
  .map((row) => JSON.stringify(Object.fromEntries(row.map((it, at) => [header[at], it]))))
  .join('\n');
// 45505 is 1 August 2024; the times make the same instants as midnight in Tehran.
const date = (day: number) => ({ attributes: 's="2"', inside: `<v>${45505 + day + 20.5 / 24}</v>` });
const sheet = [
  header,
  ...rows.map(([id = '', , score = '', text = ''], at) => [id, date(at), Number(latin(score)), text]),
];

const mapping = (system: string) => ({
  source: { kind: 'review', system },
  fields: {
    externalId: 'شناسه',
    occurredAt: { column: 'تاریخ' },
    texts: [{ column: 'نظر', field: 'comment' }],
    scores: [{ column: 'امتیاز', metric: 'csat', min: 1, max: 5 }],
  },
});

const kinds: [string, () => Promise<Buffer> | Buffer, { line?: number; hints?: object }][] = [
  ['CSV', () => Buffer.from(csv), {}],
  ['TSV with a byte order mark', () => Buffer.from(`\ufeff${table('\t', [header, ...rows])}`), {}],
  ['JSON Lines', () => Buffer.from(jsonLines), { line: 3 }],
  ['UTF-16LE with a byte order mark', () => utf16(`\ufeff${csv}`, 'le'), {}],
  ['UTF-16BE without one', () => utf16(csv, 'be'), {}],
  ['Windows-1256', () => inBytes(csv1256, 'windows-1256'), {}],
  ['gzip', () => gzipSync(csv), {}],
  ['gzip of UTF-16', () => gzipSync(utf16(csv, 'le')), {}],
  ['zip', () => zipOf({ 'folder/': '', 'folder/reviews.csv': csv }), {}],
  ['XLSX', () => xlsxOf({ hidden: [['x']], reviews: sheet }, { hidden: ['hidden'] }), {}],
  [
    'XLSX in a zip, by the name of its sheet',
    async () => zipOf({ 'a.xlsx': await xlsxOf({ other: [['x']], reviews: sheet }) }),
    { hints: { sheet: 'reviews' } },
  ],
];

describe('a preview', () => {
  const preview = async (file: Buffer, form: Record<string, string> = {}, name = 'orders.csv') => {
    const body = new FormData();
    for (const [field, value] of Object.entries(form)) body.set(field, value);
    body.set('file', new Blob([new Uint8Array(file)]), name);
    return api.request('POST', '/imports/preview', { body });
  };

  it('shows how a file is written, what its columns may mean, and which rows would be refused', async () => {
    const { status, body } = await preview(inBytes(csv1256, 'windows-1256'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: 'delimited',
      encoding: 'windows-1256',
      delimiter: ',',
      header: true,
      columns: [
        { role: 'externalId' },
        { role: 'occurredAt', kind: 'jalali-date' },
        { role: 'score', kind: 'number' },
        { role: 'text', reason: { en: expect.any(String) as string, fa: expect.any(String) as string } },
      ].map((it) => expect.objectContaining(it) as object),
      tried: 3,
    });
    expect((body['rows'] as string[][])[0]).toEqual(['1', '1403/05/12', '5', 'ارسال سريع بود, و خوب']);
    const tried = await preview(inBytes(csv1256, 'windows-1256'), { mapping: JSON.stringify(mapping('x')) });
    expect(tried.body['problems']).toMatchObject([{ line: 4, code: 'off_scale' }]);
    // What is proposed is a mapping that an import takes.
    const proposed = JSON.stringify(body['mapping']);
    const taken = await api.upload(new Blob([new Uint8Array(inBytes(csv1256, 'windows-1256'))]), {
      mapping: proposed,
    });
    expect(await api.ended(String(taken.body['id']))).toMatchObject({ counts: { accepted: 3 } });
  });

  it('reads the beginning of long files, workbooks, archives and what has no header', async () => {
    const long = Array.from(
      { length: 60_000 },
      (_, at) => `${at};2026-01-01;It took ${at} days;${at % 11}`,
    ).join('\n');
    const head = Buffer.from(long).subarray(0, 1 << 20);
    const bare = await preview(head);
    expect(bare.body).toMatchObject({ header: false, problems: [] });
    expect(bare.body['columns']).toHaveLength(4);
    expect(bare.body['rows']).toHaveLength(20);
    const packed = await preview(gzipSync(long).subarray(0, 50_000), { cut: 'true' });
    expect(packed.body).toMatchObject({ layers: ['gzip'], delimiter: ';', problems: [] });
    const book = await preview(await xlsxOf({ reviews: sheet }), {}, 'a.xlsx');
    expect(book.body).toMatchObject({ format: 'xlsx', header: true });
    expect(book.body['columns']).toHaveLength(4);
    const half = (await xlsxOf({ reviews: sheet })).subarray(0, 600);
    expect((await preview(half, { cut: 'true' })).body).toMatchObject({
      type: 'urn:voc:problem:whole_file_needed',
    });
    const lines = await preview(Buffer.from(jsonLines), { encoding: 'latin-9' });
    expect([lines.status, lines.body.errors?.[0]?.pointer]).toEqual([400, '/encoding']);
    expect((await preview(Buffer.alloc(11 << 20, 'a,b\n'))).status).toBe(413);
    expect((await preview(Buffer.from(csv), { preset: 'google-play' })).status).toBe(400);
  });
});

describe('a preset of the workspace', () => {
  it('is kept, used, changed and removed, unseen by others', async () => {
    const json = { 'content-type': 'application/json' };
    const send = (method: string, path: string, body?: object, client = api) =>
      client.request(
        method,
        `/import-presets${path}`,
        body ? { headers: json, body: JSON.stringify(body) } : {},
      );
    const saved = await send('POST', '', { title: 'نظرها', mapping: mapping('saved') });
    expect([saved.status, saved.body['own']]).toEqual([201, true]);
    const id = String(saved.body['id']);
    const { body } = await api.upload(new Blob([new Uint8Array(utf16(csv, 'le'))]), {
      preset: id,
      encoding: 'utf-16le',
    });
    expect((await api.ended(String(body['id']))).counts.accepted).toBe(2);

    const stranger = new ApiClient(hub.service.url, ANOTHER_WORKSPACE);
    expect((await send('GET', `/${id}`, undefined, stranger)).status).toBe(404);
    expect((await send('PUT', `/${id}`, { title: 'x', mapping: mapping('x') }, stranger)).status).toBe(404);
    expect((await stranger.upload(csv, { preset: id })).status).toBe(400);
    expect(JSON.stringify((await send('GET', '', undefined, stranger)).body)).not.toContain(id);

    const wrong = await send('PUT', `/${id}`, { title: 'x', mapping: { source: {} } });
    expect(wrong.body.errors?.map((it) => it.pointer)).toContain('/mapping/fields');
    expect((await send('PUT', `/${id}`, { title: 'x', mapping: mapping('changed') })).status).toBe(200);
    expect((await send('GET', `/${id}`)).body).toMatchObject({
      title: { en: 'x' },
      mapping: mapping('changed'),
    });
    expect(JSON.stringify((await send('GET', '')).body)).toContain('google-play');
    const url = `${hub.service.url}/api/v1/import-presets/${id}`;
    const removed = await fetch(url, { method: 'DELETE', headers: identityHeader(A_WORKSPACE) });
    expect(removed.status).toBe(204);
    expect((await send('GET', `/${id}`)).status).toBe(404);
  });
});

describe('an import', () => {
  it.each(kinds)('of %s takes the rows as what they are', async (kind, make, { line = 4, hints }) => {
    const result = await api.import(await make(), { ...mapping(kind), ...hints });
    expect(result).toMatchObject({ state: 'completed', counts: { read: 3, accepted: 2, rejected: 1 } });
    expect(result.errors).toEqual([
      { line, code: 'off_scale', reason: expect.stringContaining('99 is not between 1 and 5') as string },
    ]);
    expect(result.waiting).toBeUndefined();
    const items = await eventually(() => {
      const found = topic.messages.filter(({ value }) => value.importId === result.id);
      expect(found).toHaveLength(2);
      return found.map((it) => it.value).sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
    });
    expect(items.map((it) => [it.occurredAt, it.scores[0]?.value, it.texts[0]?.text])).toEqual([
      ['2024-08-01T20:30:00.000Z', 5, 'ارسال سريع بود, و خوب'],
      ['2024-08-02T20:30:00.000Z', 1, 'بسته بندي خراب بود'],
    ]);
  });

  it('leaves no piece of any of them behind', async () => {
    expect(await hub.database.query('select 1 from import_chunk')).toEqual([]);
    const { body } = await api.request('GET', '/imports?size=100');
    const imports = body['items'] as { id: string; bytes: { total: number; done: number } }[];
    expect(imports.length).toBeGreaterThanOrEqual(kinds.length);
    for (const { bytes } of imports) expect(bytes.done).toBe(bytes.total);
  });

  it('that unpacks to too much, or is damaged further on, fails with the reason', async () => {
    const bomb = await api.import(
      gzipSync(Buffer.concat([Buffer.from(csv), Buffer.alloc(6 << 20)])),
      mapping('bomb'),
    );
    expect(bomb).toMatchObject({
      state: 'failed',
      problem: { code: 'unpacks_too_large' },
      counts: { read: 0 },
    });
    const noise = Array.from({ length: 40_000 }, (_, at) => `${at},1403/05/12,5,${Math.sin(at)}`).join('\n');
    const packed = gzipSync(`${header.join()}\n${noise}`);
    const cut = await api.import(packed.subarray(0, packed.length - 100), mapping('cut'));
    expect(cut).toMatchObject({ state: 'failed', problem: { code: 'broken_file' }, counts: { read: 0 } });
    expect(await hub.database.query('select 1 from import_chunk')).toEqual([]);
  });

  it('is refused at the door where its head tells that it does not fit', async () => {
    const wrong = { ...mapping('wrong'), fields: { ...mapping('').fields, externalId: 'nothing' } };
    for (const file of [gzipSync(csv), utf16(csv, 'le'), await xlsxOf({ reviews: sheet })]) {
      const { status, body } = await api.upload(new Blob([new Uint8Array(file)]), {
        mapping: JSON.stringify(wrong),
      });
      expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/mapping/fields/externalId/column']);
    }
    const several = await api.upload(new Blob([new Uint8Array(await zipOf({ a: csv, b: csv }))]), {
      mapping: JSON.stringify(mapping('x')),
    });
    expect(several.body).toMatchObject({ type: 'urn:voc:problem:too_many_entries', status: 400 });
  });
});
