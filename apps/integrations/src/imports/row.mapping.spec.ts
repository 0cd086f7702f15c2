/** Rows to feedback: Persian digits, Jalali dates, ids without an id column, and every reason for a refusal. */
import { feedbackId } from '@voc/contracts';
import { fitMapping } from './mapping.columns.js';
import { importMapping } from './mapping.schema.js';
import { rowMapper } from './row.mapping.js';
import { RowProblem } from './row.problem.js';

const context = {
  workspaceId: '0191d3a0-0000-7000-8000-000000000001',
  importId: '0191d3a0-0000-7000-8000-000000000002',
  startedAt: '2026-01-02T03:04:05.000Z',
};

const fields = {
  externalId: 'شناسه',
  occurredAt: { column: 'تاریخ', format: 'jalali' },
  texts: [{ column: 'نظر', field: 'comment' }],
  scores: [{ column: 'امتیاز', metric: 'csat', min: 1, max: 5, values: { HAPPY: 5 } }],
  customer: { id: 'customer', attributes: { plan: { value: 'gold' }, role: 'role' } },
  agent: { id: 'agent', name: { value: 'Sara' } },
  attributes: { city: 'city' },
};
const header = ['شناسه', 'تاريخ', 'نظر', 'امتیاز', 'customer', 'role', 'agent', 'city'];
const row = ['۱۲', '۱۴۰۳/۰۵/۱۲ ۱۴:۳۰', 'ارسال سریع بود', '۴', 'c-1', '', '', 'تهران'];

function mapperOf(change: object = {}) {
  const mapping = importMapping.parse({
    source: { kind: 'survey', system: 'shop' },
    fields: { ...fields, ...change },
  });
  const { mapping: fitted, columns, issues } = fitMapping(mapping, header);
  expect(issues).toEqual([]);
  return rowMapper(fitted, columns, context);
}

const withCell = (name: string, value: string) =>
  row.map((cell, index) => (header[index] === name ? value : cell));

function problemOf(cells: string[], change?: object): string | undefined {
  try {
    mapperOf(change)(cells);
    return undefined;
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return error.code;
  }
}

describe('rowMapper', () => {
  it('reads Persian digits and Jalali dates in Iranian time', () => {
    const { item } = mapperOf()(row);
    expect(item).toMatchObject({
      feedbackId: feedbackId(context.workspaceId, 'shop', '۱۲'),
      occurredAt: '2024-08-02T11:00:00.000Z',
      receivedAt: context.startedAt,
      stakeholder: 'customer',
      scores: [{ metric: 'csat', value: 4, min: 1, max: 5 }],
      texts: [{ role: 'customer', field: 'comment', text: 'ارسال سریع بود' }],
      customer: { id: 'c-1', attributes: { plan: 'gold' } },
      attributes: { city: 'تهران' },
    });
    // A name alone does not make an agent.
    expect(item.agent).toBeUndefined();
  });

  it('reads words as scores where the mapping says what they are worth', () => {
    expect(mapperOf()(withCell('امتیاز', 'HAPPY')).item.scores[0]?.value).toBe(5);
  });

  it('gives the same id and hash to the same row without an id column, whenever it is imported', () => {
    const change = { externalId: undefined, occurredAt: { value: 'import' } };
    const first = mapperOf(change)(row);
    const mapping = importMapping.parse({
      source: { kind: 'survey', system: 'shop' },
      fields: { ...fields, ...change },
    });
    const later = { ...context, importId: context.workspaceId, startedAt: '2026-05-05T00:00:00.000Z' };
    const fit = fitMapping(mapping, header);
    const second = rowMapper(fit.mapping, fit.columns, later)(row);
    expect(second.item.feedbackId).toBe(first.item.feedbackId);
    expect(second.contentHash).toEqual(first.contentHash);
    expect(mapperOf(change)(withCell('نظر', 'دیگر')).item.feedbackId).not.toBe(first.item.feedbackId);
  });

  it('keeps the id and changes the hash where the content changed', () => {
    const before = mapperOf()(row);
    const after = mapperOf()(withCell('امتیاز', '۵'));
    expect(after.item.feedbackId).toBe(before.item.feedbackId);
    expect(after.contentHash).not.toEqual(before.contentHash);
  });

  it.each([
    ['تاريخ', '', 'missing_date'],
    ['تاريخ', '1403/07/31', 'unreadable_date'],
    ['امتیاز', 'خیلی خوب', 'unreadable_score'],
    ['امتیاز', '۹', 'off_scale'],
    ['شناسه', ' ', 'missing_id'],
    ['نظر', 'a\u0000b', 'not_acceptable'],
    ['نظر', 'x'.repeat(100_001), 'not_acceptable'],
    ['نظر', '\u0001'.repeat(200_000), 'too_large'],
  ])('refuses %s = %j', (name, value, code) => {
    expect(problemOf(withCell(name, value))).toBe(code);
  });

  it('refuses a row that says nothing, and a stakeholder nobody knows', () => {
    expect(problemOf(withCell('نظر', ' ').map((cell, index) => (index === 3 ? '' : cell)))).toBe('empty');
    expect(problemOf(row, { stakeholder: { value: 'martian' } })).toBe('not_acceptable');
  });
});

describe('fitMapping', () => {
  const mapping = importMapping.parse({ source: { kind: 'note', system: 's' }, fields });

  it('names the place in the mapping and the columns that exist', () => {
    const { issues } = fitMapping(mapping, ['a', '', 'نظر', 'نظر']);
    expect(issues.find((it) => it.pointer === '/fields/externalId/column')?.detail).toContain(
      '"a", "column 2", "نظر"',
    );
    expect(issues.find((it) => it.pointer === '/fields/texts/0/column')?.detail).toContain('2 columns');
  });

  it('reaches columns without a name by their number', () => {
    const unnamed = importMapping.parse({
      source: { kind: 'note', system: 's' },
      fields: { occurredAt: { value: 'import' }, externalId: 'column 1' },
    });
    expect(fitMapping(unnamed, ['', 'x']).columns.get('column 1')).toBe(0);
  });
});

describe('importMapping', () => {
  it('names every wrong place', () => {
    const result = importMapping.safeParse({
      source: { kind: 'rumour', system: '' },
      fields: {
        occurredAt: { column: 'd', format: 'roman' },
        scores: [{ column: 'x', metric: 'nps', min: 10, max: 0 }],
        extra: 1,
      },
    });
    const paths = result.error?.issues.map((it) => it.path.join('/'));
    expect(paths).toEqual(
      expect.arrayContaining([
        'source/kind',
        'source/system',
        'fields/occurredAt',
        'fields/scores/0/max',
        'fields',
      ]),
    );
  });
});
