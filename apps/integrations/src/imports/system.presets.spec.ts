/** The exports of real systems by their presets: which preset is recognised, and what comes out of invented rows. */
import { sourceOf } from '../files/byte.source.js';
import { headText } from '../files/head.text.js';
import { inspectFile, seeFile } from './file.inspection.js';
import { importPresets } from './import.presets.js';
import { importMapping } from './mapping.schema.js';
import { recognisePreset } from './preset.recognition.js';
import { rowBatches } from './row.batches.js';
import { rowMapper } from './row.mapping.js';

const id = '0191d3a0-0000-7000-8000-000000000001';
const line = (...cells: string[]) => cells.map((it) => `"${it}"`).join(',');

async function by(preset: string, content: Buffer | string) {
  const mapping = importMapping.parse(importPresets.find((it) => it.id === preset)?.mapping);
  const head = await headText(Buffer.from(content as string), mapping, false);
  const source = sourceOf(head?.text ?? Buffer.alloc(0));
  const recognised = recognisePreset(await seeFile(source, {}, head?.nature));
  const file = await inspectFile(source, mapping, head?.nature);
  const map = rowMapper(file.mapping, file.columns, {
    workspaceId: id,
    importId: id,
    startedAt: '2026-01-01T00:00:00Z',
  });
  const items = [];
  const refused = [];
  for await (const batch of rowBatches(source, file, map, file.firstRow)) {
    items.push(...batch.rows);
    refused.push(...batch.refused);
  }
  return { recognised, items, refused };
}

describe('the preset', () => {
  it('google-play reads the UTF-16 file of a month: id from the link, the newest change, ratings without words', async () => {
    const header =
      'Package Name,App Version Code,App Version Name,Reviewer Language,Device,Review Submit Date and Time,Review Submit Millis Since Epoch,Review Last Update Date and Time,Review Last Update Millis Since Epoch,Star Rating,Review Title,Review Text,Developer Reply Date and Time,Developer Reply Millis Since Epoch,Developer Reply Text,Review Link';
    const link =
      'https://play.google.com/apps/publish?account=1#ReviewDetailsPlace:p=com.example&reviewId=gp%3AAOq_x-1';
    const rows = [
      line(
        'com.example',
        '12',
        '1.2',
        'fa',
        'star',
        '2026-01-05T10:00:00Z',
        '1767607200000',
        '2026-01-06T10:00:00Z',
        '1767693600000',
        '2',
        '',
        'بد نیست، کند است',
        '2026-01-07T10:00:00Z',
        '1767780000000',
        'ممنون',
        link,
      ),
      line(
        'com.example',
        '12',
        '1.2',
        'en',
        'star',
        '2026-01-05T10:00:00Z',
        '1767607200001',
        '2026-01-05T10:00:00Z',
        '1767607200001',
        '5',
        '',
        '',
        '',
        '',
        '',
        '',
      ),
    ];
    const file = Buffer.from(`\ufeff${[header, ...rows].join('\r\n')}`, 'utf16le');
    const { recognised, items, refused } = await by('google-play', file);
    expect(recognised?.id).toBe('google-play');
    expect(recognised?.confidence).toBeGreaterThan(0.9);
    expect(refused).toEqual([]);
    expect(items[0]?.item).toMatchObject({
      source: { kind: 'review', system: 'google-play', externalId: 'gp:AOq_x-1' },
      occurredAt: '2026-01-06T10:00:00.000Z',
      scores: [{ metric: 'rating', value: 2 }],
      texts: [
        { field: 'review', role: 'customer' },
        { field: 'reply', role: 'agent' },
      ],
      product: 'com.example',
    });
    expect(items[0]?.changedAt).toBe(1767693600000);
    expect(items[1]?.item.source.externalId).toMatch(/^row-/);
  });

  it('google-play reads older files that lack columns', async () => {
    const header =
      'Package Name,Reviewer Language,Device,Review Submit Millis Since Epoch,Star Rating,Review Text,Review Link';
    const { items } = await by(
      'google-play',
      `${header}\na,en,d,1767607200000,4,fine,https://x/?reviewId=r1\n`,
    );
    expect(items[0]?.item.source.externalId).toBe('r1');
  });

  it('chatwoot-csat reads the report in any language, and passes over the sentence at its end', async () => {
    const header = line(
      'نام کارشناس',
      'امتیاز',
      'بازخورد',
      'نام مخاطب',
      'ایمیل',
      'تلفن',
      'پیوند گفتگو',
      'زمان ثبت',
    );
    const row = line(
      'Sara Ahmadi (sara@example.com)',
      '4',
      'خوب بود',
      'رضا',
      'reza@example.com',
      '',
      'https://chat.example.com/app/accounts/1/conversations/77',
      '2026-01-05 10:00:00 UTC',
    );
    const { recognised, items, refused } = await by(
      'chatwoot-csat',
      `${header}\n\n${row}\n\nReporting period 2026-01-01 to 2026-01-31\n`,
    );
    expect(recognised).toEqual({ id: 'chatwoot-csat', confidence: 0.9 });
    expect(refused).toEqual([]);
    expect(items.map(({ item }) => item)).toMatchObject([
      {
        source: { externalId: '77', url: 'https://chat.example.com/app/accounts/1/conversations/77' },
        occurredAt: '2026-01-05T10:00:00.000Z',
        scores: [{ metric: 'csat', value: 4 }],
        texts: [{ text: 'خوب بود' }],
        agent: { id: 'sara@example.com', name: 'Sara Ahmadi' },
        customer: { id: 'reza@example.com' },
      },
    ]);
  });

  it('zendesk-tickets keeps the words of satisfaction as words, and the number of the ticket as the id', async () => {
    const csv =
      'Summation column,Id,Requester,Requester id,Subject,Tags,Status,Via,Created at,Updated at,Group,Satisfaction Score\n1,35436,Reza,99,Printer on fire,a b,Solved,Web,2026-01-05 10:00,2026-01-06 10:00,Support,Good\n';
    const { recognised, items } = await by('zendesk-tickets', csv);
    expect(recognised?.id).toBe('zendesk-tickets');
    expect(items[0]?.item).toMatchObject({
      source: { kind: 'ticket', system: 'zendesk', externalId: '35436' },
      customer: { id: '99' },
      team: { id: 'Support' },
      scores: [],
      attributes: { satisfaction: 'Good', status: 'Solved' },
    });
  });

  it.each([
    [
      'g2',
      'Review ID,Submitted At,Star Rating,What do you like best?,What do you dislike?,Company Size\n7,2026-01-05,4.5,Speed,Price,Small\n',
      4.5,
    ],
    [
      'capterra',
      'Review ID,Date Submitted,Overall Rating,Pros,Cons,Ease of Use\n7,2026-01-05,4,Speed,Price,5\n',
      4,
    ],
    [
      'app-store',
      'Review ID,Created Date,Rating,Title,Body,Territory\n7,2026-01-05T10:00:00-07:00,4,Fine,Quick,USA\n',
      4,
    ],
    ['generic-nps', 'شناسه;تاریخ;امتیاز;نظر;مشتری\n7;۱۴۰۴/۱۰/۱۵;۹;خوب;c\n', 9],
    ['generic-csat', 'id,date,rating,comment,agent,channel\n7,2026-01-05,4,fine,a,web\n', 4],
  ])('%s is recognised and reads its file', async (preset, csv, value) => {
    const { recognised, items, refused } = await by(preset, csv);
    expect([recognised?.id, refused]).toEqual([preset, []]);
    expect(items[0]?.item).toMatchObject({ scores: [{ value }] });
    expect(['7', '۷']).toContain(items[0]?.item.source.externalId);
  });

  it('is none for a file of something else', async () => {
    const seen = await seeFile(
      sourceOf(Buffer.from('sku,price,id,date,rating,color,size,weight,stock,text\n1,2,3,4,5,6,7,8,9,x\n')),
      {},
    );
    expect(recognisePreset(seen)).toBeUndefined();
  });
});
