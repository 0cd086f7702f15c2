/** Files of feedback through the real service: what comes out, what is refused and why, and what a repetition does. */
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { type FeedbackReceived, feedbackReceived } from '@voc/contracts';
import {
  A_WORKSPACE,
  ANOTHER_WORKSPACE,
  eventually,
  identityHeader,
  recordTopic,
  type TopicRecorder,
} from '@voc/testing';
import { ApiClient, type Hub, startHub } from './hub.js';

let hub: Hub;
let api: ApiClient;
let topic: TopicRecorder<typeof feedbackReceived>;

beforeAll(async () => {
  hub = await startHub({ IMPORT_MAX_BYTES: String(64 << 20) });
  api = new ApiClient(hub.service.url, A_WORKSPACE);
  topic = await recordTopic(hub.service.topicPrefix, feedbackReceived);
}, 90_000);

afterAll(async () => {
  await topic.stop();
  await hub.stop();
});

const mapping = {
  source: { kind: 'review', system: 'shop' },
  fields: {
    externalId: 'شناسه',
    occurredAt: { column: 'تاریخ', format: 'jalali' },
    texts: [{ column: 'نظر', field: 'comment' }],
    scores: [{ column: 'امتیاز', metric: 'csat', min: 1, max: 5 }],
  },
};
const header = 'شناسه;تاریخ;نظر;امتیاز\r\n';
const rows = [
  '۱;۱۴۰۳/۰۵/۱۲;"ارسال سریع بود؛\r\nعالی";۵',
  '2;1403/05/13 10:00;بد نبود;٣',
  '3;۱۴۰۳/۰۵/۱۴;خوب نبود;۱',
];

/** The newest version of each item that one import has published, once there are `count` of them. */
async function itemsOf(importId: string, count: number): Promise<FeedbackReceived[]> {
  return eventually(() => {
    const newest = new Map<string, FeedbackReceived>();
    for (const { value } of topic.messages)
      if (value.importId === importId) newest.set(value.feedbackId, value);
    expect(newest.size).toBe(count);
    return [...newest.values()].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  });
}

describe('an import', () => {
  it('has migrations that make what the entities say', async () => {
    await hub.database.expectNoDrift();
  });

  it('takes Persian digits and Jalali dates; the same file again adds nothing, a changed row updates', async () => {
    const file = `\ufeff${header}${rows.join('\r\n')}\r\n`;
    const first = await api.import(file, mapping);
    expect(first).toMatchObject({
      state: 'completed',
      counts: { read: 3, accepted: 3, updated: 0, duplicate: 0, rejected: 0 },
    });
    expect(first.bytes).toEqual({ total: Buffer.byteLength(file), done: Buffer.byteLength(file) });
    expect(first.searchable).toBeNull();
    const items = await itemsOf(first.id, 3);
    expect(items.map((it) => [it.occurredAt, it.scores[0]?.value, it.texts[0]?.text])).toEqual([
      ['2024-08-01T20:30:00.000Z', 5, 'ارسال سریع بود؛\r\nعالی'],
      ['2024-08-03T06:30:00.000Z', 3, 'بد نبود'],
      ['2024-08-03T20:30:00.000Z', 1, 'خوب نبود'],
    ]);

    const again = await api.import(file, mapping);
    expect(again.counts).toEqual({ read: 3, accepted: 0, updated: 0, duplicate: 3, rejected: 0 });

    const changed = await api.import(`${header}${rows.join('\r\n').replace('بد نبود', 'خوب بود')}`, mapping);
    expect(changed.counts).toEqual({ read: 3, accepted: 0, updated: 1, duplicate: 2, rejected: 0 });
    const [update] = await itemsOf(changed.id, 1);
    const before = items.find((it) => it.feedbackId === update?.feedbackId);
    expect(update?.version).toBeGreaterThan(before?.version ?? Infinity);
    expect(await hub.database.query('select count(*)::int as pieces from import_chunk')).toEqual([
      { pieces: 0 },
    ]);
  });

  it('counts rows that stand several times in one file, each version in its turn', async () => {
    const file = [
      'id,d,t',
      '1,2026-01-01,a',
      '1,2026-01-01,b',
      '1,2026-01-01,b',
      '1,2026-01-01,a',
      '2,2026-01-01,a',
    ].join('\n');
    const result = await api.import(file, {
      source: { kind: 'note', system: 'twice' },
      fields: { externalId: 'id', occurredAt: { column: 'd' }, texts: [{ column: 't' }] },
    });
    expect(result.counts).toEqual({ read: 5, accepted: 2, updated: 2, duplicate: 1, rejected: 0 });
    const [one] = (await itemsOf(result.id, 2)).filter((it) => it.source.externalId === '1');
    expect(one?.texts[0]?.text).toBe('a');
  });

  it('refuses each bad row with its line and a reason, keeps its bytes encrypted, and takes the rest', async () => {
    const lines = [
      'id,d,t,s',
      '1,2026-01-01,good,5',
      '2,,no date,5',
      '3,31/02/2026,bad date,5',
      '4,2026-01-01,off scale,6',
      '5,2026-01-01,three cells',
      '6,2026-01-01,nul \u0000 here,5',
      `7,2026-01-01,"${'y'.repeat(20_000_000)}",5`,
      '8,2026-01-01,BROKEN,5',
      '9,2026-01-01,"open,5',
      '10,2026-01-01,good too,5',
    ].join('\n');
    const bytes = Buffer.from(lines);
    bytes[bytes.indexOf('BROKEN')] = 0xff;
    const result = await api.import(bytes, {
      source: { kind: 'note', system: 'bad rows' },
      fields: {
        externalId: 'id',
        occurredAt: { column: 'd' },
        texts: [{ column: 't' }],
        scores: [{ column: 's', metric: 'csat', min: 1, max: 5 }],
      },
    });
    expect(result).toMatchObject({ state: 'completed', counts: { read: 10, accepted: 2, rejected: 8 } });
    expect(result.errors.map((it) => [it.line, it.code])).toEqual([
      [3, 'missing_date'],
      [4, 'unreadable_date'],
      [5, 'off_scale'],
      [6, 'ragged'],
      [7, 'not_acceptable'],
      [8, 'oversized'],
      [9, 'invalid_utf8'],
      [10, 'unclosed_quote'],
    ]);
    const kept = await hub.database.query<{ original: Buffer }>(
      'select original from import_rejection where import_id = $1',
      [result.id],
    );
    expect(kept).toHaveLength(8);
    expect(kept.some((it) => it.original.includes('no date'))).toBe(false);
  }, 60_000);

  it('takes a file whose unmapped column has a name that PostgreSQL would refuse', async () => {
    const file = 'id,d,t,odd \u0000 name\n1,2026-01-01,fine,x\n';
    const result = await api.import(Buffer.from(file), {
      source: { kind: 'note', system: 'odd header' },
      fields: { externalId: 'id', occurredAt: { column: 'd' }, texts: [{ column: 't' }] },
    });
    expect(result).toMatchObject({ state: 'completed', counts: { read: 1, accepted: 1 } });
  });

  it('takes the mapping before or behind the file, and presets', async () => {
    const file = 'id,date,score,comment,customer\n1,2026-01-01,9,fine,c-1\n';
    const { body } = await api.upload(file, {}, { preset: 'generic-nps' });
    expect((await api.ended(String(body['id']))).counts.accepted).toBe(1);
    const presets = await api.request('GET', '/import-presets');
    expect(JSON.stringify(presets.body)).toContain('clothing-reviews');
    const list = await api.request('GET', '/imports');
    expect(JSON.stringify(list.body)).toContain(String(body['id']));
  });

  it('is not seen by other workspaces, nor without the scope', async () => {
    const { id } = await api.import('d,t\n2026-01-01,x\n', {
      source: { kind: 'note', system: 's' },
      fields: { occurredAt: { column: 'd' }, texts: [{ column: 't' }] },
    });
    const stranger = new ApiClient(hub.service.url, ANOTHER_WORKSPACE);
    expect((await stranger.request('GET', `/imports/${id}`)).status).toBe(404);
    expect((await stranger.request('GET', '/imports')).body).toEqual({ items: [] });
    const headers = identityHeader(A_WORKSPACE, ['imports:read']);
    expect((await api.request('POST', '/imports', { headers, body: new FormData() })).status).toBe(403);
  });
});

describe('the import door', () => {
  const good = JSON.stringify(mapping);

  it.each([
    ['no file', { mapping: good }, undefined, '/file'],
    ['no mapping', {}, 'a\n1', '/mapping'],
    ['both', { mapping: good, preset: 'generic-nps' }, 'a\n1', '/preset'],
    ['an unknown preset', { preset: 'nope' }, 'a\n1', '/preset'],
    ['no JSON', { mapping: '{' }, 'a\n1', '/mapping'],
    [
      'a wrong member',
      { mapping: JSON.stringify({ ...mapping, fields: { occurredAt: { value: 'now' } } }) },
      'a\n1',
      '/mapping/fields/occurredAt/value',
    ],
    ['unknown columns', { mapping: good }, 'a;b\n1;2', '/mapping/fields/externalId/column'],
  ])('names what is wrong: %s', async (_, form, file, pointer) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value as string);
    if (file !== undefined) body.set('file', new Blob([file]), 'file.csv');
    const answer = await api.request('POST', '/imports', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((it) => it.pointer)).toContain(pointer);
  });

  it('refuses empty files, foreign formats and other content types with 4xx and keeps nothing', async () => {
    expect((await api.upload('', { mapping: good })).status).toBe(400);
    expect((await api.upload('%PDF-1.4', { mapping: good })).body).toMatchObject({
      type: 'urn:voc:problem:unsupported_format',
    });
    expect(
      (await api.request('POST', '/imports', { body: '{}', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(415);
    expect((await api.upload(Buffer.alloc(65 << 20, 'a'), { mapping: good })).status).toBe(413);
    expect(await hub.database.query(`select 1 from import where state = 'uploading'`)).toEqual([]);
    expect(await hub.database.query('select 1 from import_chunk')).toEqual([]);
  }, 60_000);

  it('leaves nothing of an upload that breaks off', async () => {
    const boundary = createHash('sha1').update('boundary').digest('hex');
    const url = new URL('/api/v1/imports', hub.service.url);
    const headers = {
      ...identityHeader(A_WORKSPACE),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    };
    const upload = request(url, { method: 'POST', headers });
    upload.on('error', () => undefined);
    upload.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`);
    upload.write(Buffer.alloc(3 << 20, 'a,b\n'));
    await eventually(async () => (await hub.database.query('select 1 from import_chunk')).length >= 2);
    upload.destroy();
    await eventually(async () => (await hub.database.query('select 1 from import_chunk')).length === 0);
    expect(await hub.database.query(`select 1 from import where state = 'uploading'`)).toEqual([]);
  }, 60_000);
});
