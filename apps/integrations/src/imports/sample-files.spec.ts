/** Tests that every row of the sample workspace's files fits its mapping, so that a fresh workspace rejects nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fitMapping } from './mapping.columns.js';
import { importMapping } from './mapping.schema.js';
import { rowMapper } from './row.mapping.js';

const directory = new URL('../../../../hub/sample/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, directory), 'utf8');
const context = {
  workspaceId: '019a0000-0000-7000-8000-000000000001',
  importId: '019a0000-0000-7000-8000-000000000002',
  startedAt: '2026-11-01T00:00:00.000Z',
};

/** The mapped items of one sample file. */
function itemsOf(file: string) {
  const mapping = importMapping.parse(JSON.parse(read(file.replace('.csv', '.mapping.json'))));
  const [header = [], ...rows] = parse(read(file)) as string[][];
  const { mapping: fitted, columns, issues } = fitMapping(mapping, header);
  expect(issues).toEqual([]);
  const map = rowMapper(fitted, columns, context);
  return rows.map((row) => map(row).item);
}

describe('sample files', () => {
  it.each([
    ['reviews-en-clothing.csv', 1_000],
    ['reviews-fa.csv', 99],
    ['survey-fa.csv', 98],
    ['tickets-en.csv', 62],
    ['tickets-fa.csv', 108],
  ])('%s gives %d different items of the months before November 2026', (file, count) => {
    const items = itemsOf(file);
    expect(new Set(items.map((item) => item.feedbackId)).size).toBe(count);
    for (const { occurredAt } of items) {
      expect(occurredAt >= '2026-02-01' && occurredAt < '2026-11-01').toBe(true);
    }
  });

  it('are all covered here', () => {
    expect(readdirSync(directory).filter((file) => file.endsWith('.csv'))).toHaveLength(5);
  });
});
