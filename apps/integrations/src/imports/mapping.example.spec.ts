/** The worked example of docs/reference/import-mapping.md says what really happens; the presets are valid. */
import { readFileSync } from 'node:fs';
import { sourceOf } from '../files/byte.source.js';
import { inspectFile } from './file.inspection.js';
import { importPresets } from './import.presets.js';
import { importMapping } from './mapping.schema.js';
import { rowBatches } from './row.batches.js';
import { rowMapper } from './row.mapping.js';

const page = readFileSync(
  new URL('../../../../../docs/reference/import-mapping.md', import.meta.url),
  'utf8',
);
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)\n\`\`\``, 'gms'))].map((it) => it[1] ?? '');

describe('the reference of the mapping', () => {
  it('has an example that comes out as it says', async () => {
    const [file = ''] = blocks('csv');
    const [written = '', expected = ''] = blocks('json');
    const source = sourceOf(Buffer.from(file));
    const mapping = importMapping.parse(JSON.parse(written));
    const inspected = await inspectFile(source, mapping);
    const id = '0191d3a0-0000-7000-8000-000000000001';
    const map = rowMapper(inspected.mapping, inspected.columns, {
      workspaceId: id,
      importId: id,
      startedAt: '2026-01-01T00:00:00Z',
    });
    const rows = [];
    for await (const batch of rowBatches(source, inspected, map, inspected.firstRow))
      rows.push(...batch.rows);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.item).toMatchObject(JSON.parse(expected) as object);
  });

  it.each(importPresets)('lists the preset $id, which is valid', ({ id, mapping }) => {
    expect(importMapping.safeParse(mapping).error).toBeUndefined();
    expect(page).toContain(`\`${id}\``);
  });
});
