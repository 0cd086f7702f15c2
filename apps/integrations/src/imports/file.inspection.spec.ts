/** Files as they come: with and without a header, JSON, sheets, remarks at the end; what the mapping finds in them. */
import { sourceOf } from '../files/byte.source.js';
import { headText } from '../files/head.text.js';
import { type InspectedFile, inspectFile, seeFile } from './file.inspection.js';
import { importMapping } from './mapping.schema.js';
import { rowBatches } from './row.batches.js';
import { rowMapper } from './row.mapping.js';
import { xlsxOf } from '../../test/sample.files.js';

const id = '0191d3a0-0000-7000-8000-000000000001';
const context = { workspaceId: id, importId: id, startedAt: '2026-01-01T00:00:00Z' };
const fields = { externalId: 'id', occurredAt: { column: 'date' }, texts: [{ column: 'text' }] };
const byNumber = {
  externalId: 'column 1',
  occurredAt: { column: 'column 2' },
  texts: [{ column: 'column 3', field: 'text' }],
};

/** What becomes of each row: its id and text, or its line and why not. */
async function outcomes(content: string | Buffer, mapping: object = { fields }) {
  const parsed = importMapping.parse({ source: { kind: 'note', system: 's' }, ...mapping });
  const head = await headText(Buffer.from(content as string), parsed, false);
  if (!head) throw new Error('nothing to see');
  const source = sourceOf(head.text);
  const file: InspectedFile = await inspectFile(source, parsed, head.nature);
  const map = rowMapper(file.mapping, file.columns, context);
  const found: string[] = [];
  for await (const batch of rowBatches(source, file, map, file.firstRow)) {
    for (const { item } of batch.rows) found.push(`${item.source.externalId}: ${item.texts[0]?.text}`);
    for (const { line, code } of batch.refused) found.push(`line ${line}: ${code}`);
  }
  return found;
}

describe('a file', () => {
  it('has a first row that is data where numbers and dates stand in it as below', async () => {
    const rows = '1;2026-01-01;fine\n2;2026-01-02;bad\n';
    expect(await outcomes(rows, { fields: byNumber })).toEqual(['1: fine', '2: bad']);
    expect(await outcomes(`id;date;text\n${rows}`)).toEqual(['1: fine', '2: bad']);
    expect(await outcomes(`id;date;text\n${rows}`, { fields: byNumber })).toEqual(['1: fine', '2: bad']);
    const said = { fields: byNumber, header: false };
    expect(await outcomes('a;2026-01-01;fine\nb;2026-01-02;bad\n', said)).toEqual(['a: fine', 'b: bad']);
  });

  it('has the column of the first name that is there, lacks what is optional, and is read by parts of cells', async () => {
    const mapping = {
      fields: {
        externalId: { column: 'link', extract: 'query:reviewId' },
        occurredAt: { column: ['date', 'تاریخ'] },
        texts: [
          { column: 'title', optional: true },
          { column: ['comment', 'نظر'], field: 'comment' },
        ],
        agent: { id: { column: 'agent', extract: 'parentheses' } },
      },
    };
    const csv =
      'link,تاريخ,نظر,agent\nhttps://x/r?a=1&reviewId=gp%3AAb,1404/01/01,خوب,Sara (s@example.com)\n';
    expect(await outcomes(csv, mapping)).toEqual(['gp:Ab: خوب']);
  });

  it('of JSON lines has the flattened names as columns, and each bad line is refused', async () => {
    const lines = [
      '{"id": 12345678901234567890, "at": {"day": "2026-01-01"}, "tags": ["a", "b"]}',
      '{"id": 2, "at": {"day": "2026-01-02"}, "says": [{"text": "fine"}]}',
      '',
      '{"id": 3',
      '[1]',
      `{"id": 4, "at": {"day": "2026-01-02"}, "says": [{"text": "${'x'.repeat(1_100_000)}"}]}`,
      '{"__proto__": {"id": 5}, "at": {"day": "2026-01-02"}}',
    ];
    const mapping = {
      fields: {
        externalId: 'id',
        occurredAt: { column: 'at.day' },
        texts: [{ column: 'says.0.text' }, { column: 'tags' }],
      },
    };
    expect((await outcomes(lines.join('\n'), mapping)).sort()).toEqual([
      '12345678901234567890: a, b',
      '2: fine',
      'line 4: invalid_json',
      'line 5: invalid_json',
      'line 6: oversized',
      'line 7: empty',
    ]);
  });

  it('of anything but plain CSV keeps refused rows as cells, so that they can be given back as a table', async () => {
    const mapping = importMapping.parse({ source: { kind: 'note', system: 's' }, fields });
    const source = sourceOf(Buffer.from('{"id": "a", "text": "so \\"fine\\"", "date": "never"}\n'));
    const file = await inspectFile(source, mapping);
    const map = rowMapper(file.mapping, file.columns, context);
    const originals: string[] = [];
    for await (const { refused } of rowBatches(source, file, map, file.firstRow)) {
      for (const { original } of refused) originals.push(original.toString());
    }
    expect(originals).toEqual(['"a","so ""fine""","never"']);
  });

  it('of a workbook has the numbers of its rows, and short rows are filled', async () => {
    const file = await xlsxOf({
      a: [
        ['id', 'date', 'text', 'more'],
        ['1', '2026-01-01', 'fine'],
        [],
        ['2', 'never', 'bad'],
        ['3', '2026-01-01', 'x', 'y', 'too much'],
      ],
    });
    expect(await outcomes(file)).toEqual(['1: fine', 'line 4: unreadable_date', 'line 5: ragged']);
  });

  it('may end with a remark, which is no row', async () => {
    const csv = 'id,date,text\n1,2026-01-01,fine\n\n"From 2026-01-01 to 2026-02-01, all agents"\n\n';
    expect(await outcomes(csv, { fields, footer: true })).toEqual(['1: fine']);
    expect(await outcomes(csv)).toEqual(['1: fine', 'line 4: ragged']);
  });

  it('in an old encoding refuses only rows with bytes that are no letters', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,date,text\n1,2026-01-01,caf'),
      Buffer.of(0xe9),
      Buffer.from('\n2,2026-01-01,a'),
      Buffer.of(0x9d),
      Buffer.from('\n'),
    ]);
    expect(await outcomes(bytes, { fields, encoding: 'windows-1252' })).toEqual([
      '1: café',
      'line 3: invalid_encoding',
    ]);
  });

  it.each([
    ['an array of JSON', '[{"id": 1}]', 'unsupported_format'],
    ['10,000 columns', `${'a,'.repeat(10_000)}b\n`, 'too_many_columns'],
    [
      '10,000 names in JSON',
      `{${Array.from({ length: 10_000 }, (_, at) => `"a${at}":1`).join()}}`,
      'too_many_columns',
    ],
    ['nothing', '', 'empty_file'],
  ])('with %s is refused as a whole', async (_, content, code) => {
    await expect(outcomes(content)).rejects.toMatchObject({ problem: { code } });
  });

  it('has its first row in the second line where Excel names the delimiter in the first', async () => {
    const seen = await seeFile(sourceOf(Buffer.from('sep=;\r\nid;date;text\r\n1;never;x\r\n')), {});
    expect(seen).toMatchObject({ header: ['id', 'date', 'text'], firstRow: { line: 3 } });
  });
});
