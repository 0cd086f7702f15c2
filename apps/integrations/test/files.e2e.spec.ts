/** A file of every kind through the running service: each gives the same three items, and those made to do harm fail with a reason. */
import { gzipSync } from 'node:zlib';
import { feedbackReceived } from '@voc/contracts';
import { A_WORKSPACE, eventually, recordTopic, type TopicRecorder } from '@voc/testing';
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
    expect(imports).toHaveLength(kinds.length);
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
