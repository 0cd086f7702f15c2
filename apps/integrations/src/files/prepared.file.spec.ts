/** Files of every kind become text; those made to do harm, or damaged, are refused with a reason. */
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { inBytes, utf16, xlsxOf, zipOf } from '../../test/sample.files.js';
import { sourceOf } from './byte.source.js';
import { type FileHints, type FileNature, nextStep } from './prepared.file.js';

const limits = { maxBytes: 12 << 20, maxRatio: 250 };
const csv = 'id,comment\n1,خوب\n';

/** All steps to the text. */
async function prepared(file: Buffer, hints: FileHints = {}, { cut = false, max = limits } = {}) {
  let bytes = file;
  let nature: FileNature = { layers: [], form: 'text', encoding: 'utf-8' };
  for (;;) {
    const step = await nextStep(sourceOf(bytes), hints, max, { layers: nature.layers, cut });
    if (!step) return { text: bytes.toString(), ...nature };
    bytes = await buffer(step.bytes);
    nature = step.nature;
    if (step.done) return { text: bytes.toString(), ...nature };
  }
}

describe('a file', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, object]>([
    ['plain', () => Buffer.from(csv), { layers: [] }],
    ['gzip', () => gzipSync(csv), { layers: ['gzip'] }],
    [
      'gzip of two members',
      () => Buffer.concat([gzipSync('id,comment\n'), gzipSync('1,خوب\n')]),
      { layers: ['gzip'] },
    ],
    [
      'zip',
      () => zipOf({ 'data/': '', 'data/a.csv': csv, '__MACOSX/data/._a.csv': 'x', '.DS_Store': 'y' }),
      { layers: ['zip'] },
    ],
    [
      'gzip of UTF-16',
      () => gzipSync(utf16(`\ufeff${csv}`, 'le')),
      { layers: ['gzip'], encoding: 'utf-16le' },
    ],
    ['UTF-16 without a mark', () => utf16(csv, 'be'), { encoding: 'utf-16be' }],
    ['zip of gzip', async () => zipOf({ 'a.csv.gz': gzipSync(csv) }), { layers: ['zip', 'gzip'] }],
  ])('that is %s becomes its text', async (_, make, nature) => {
    expect(await prepared(await make())).toMatchObject({ text: csv, form: 'text', ...nature });
  });

  it('is decoded as the sender says, where he says it', async () => {
    const bytes = inBytes('id,comment\n1,é à\n', 'windows-1252');
    expect((await prepared(bytes, { encoding: 'windows-1256' })).text).toBe('id,comment\n1,é à\n');
    expect((await prepared(utf16('\ufeffa,b', 'le'), { encoding: 'utf-16le' })).text).toBe('a,b');
  });

  it('that is the beginning of a gzip file gives its beginning', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `${at},${Math.sin(at)}\n`).join('');
    const packed = gzipSync(rows);
    const { text } = await prepared(packed.subarray(0, 20_000), {}, { cut: true });
    expect(text.length).toBeGreaterThan(10_000);
    expect(rows.startsWith(text)).toBe(true);
    await expect(prepared(packed.subarray(0, 20_000))).rejects.toMatchObject({ code: 'broken_file' });
  });
});

describe('a workbook', () => {
  const day = (serial: number, style = 1) => ({ attributes: `s="${style}"`, inside: `<v>${serial}</v>` });

  it('gives each row as a line, with dates, truths, results, errors and texts as they are shown', async () => {
    const file = await xlsxOf({
      One: [
        ['شناسه', 'date', 'score', 'comment', 'vip', 'more'],
        [
          1,
          day(45506),
          4.6000000000000005,
          'a "quoted"\nline & <tag>',
          true,
          { attributes: 't="e"', inside: '<v>#N/A</v>' },
        ],
        [],
        [
          12345678901,
          day(45506.604166666664, 2),
          { attributes: '', inside: '<f>1+1</f><v>2</v>' },
          { attributes: 't="str"', inside: '<f>A1</f><v>text</v>' },
          null,
          day(1.5, 3),
        ],
        [
          null,
          null,
          null,
          {
            attributes: 't="inlineStr"',
            inside: '<is><r><t>in</t></r><r><t>line_x000A_</t></r><rPh><t>no</t></rPh></is>',
          },
        ],
      ],
    });
    const { text, form } = await prepared(file);
    expect(form).toBe('sheet');
    expect(text.split('\n').map((line) => (line === '' ? [] : (JSON.parse(line) as unknown)))).toEqual([
      ['شناسه', 'date', 'score', 'comment', 'vip', 'more'],
      ['1', '2024-08-02', '4.6', 'a "quoted"\nline & <tag>', 'true', '#N/A'],
      [],
      ['12345678901', '2024-08-02T14:30:00', '2', 'text', '', '1.5'],
      ['', '', '', 'inline\n', '', ''],
      [],
    ]);
  });

  it('gives the first sheet that is seen, or the one that is named, also inside a zip', async () => {
    const file = await xlsxOf({ hidden: [['x']], نظرها: [['a']], other: [['b']] }, { hidden: ['hidden'] });
    expect((await prepared(file)).text).toBe('["a"]\n');
    expect(await prepared(await zipOf({ 'book.xlsx': file }), { sheet: 'other' })).toMatchObject({
      text: '["b"]\n',
      layers: ['zip'],
    });
    await expect(prepared(file, { sheet: 'third' })).rejects.toMatchObject({
      code: 'no_such_sheet',
      message: expect.stringContaining('"other"'),
    });
  });

  it('knows the calendar of 1904 and the day that 1900 did not have', async () => {
    const dates = [[day(1), day(60), day(61), day(0.5, 2)]];
    expect((await prepared(await xlsxOf({ a: dates }))).text).toBe(
      '["1900-01-01","1900-02-28","1900-03-01","12:00:00"]\n',
    );
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" id="1"/></sheets></workbook>';
    expect(
      (await prepared(await xlsxOf({ a: [[day(44044)]] }, { parts: { 'xl/workbook.xml': workbook } }))).text,
    ).toBe('["2024-08-02"]\n');
  });
});

describe('a file that does harm', () => {
  const sheet = (xml: string) => xlsxOf({ a: [['x']] }, { parts: { 'xl/worksheets/sheet1.xml': xml } });
  const entities = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
  const cells = Array.from({ length: 10_000 }, () => '<c><v>1</v></c>').join('');

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    [
      'unpacks to more than is allowed',
      () => gzipSync(randomBytes(13 << 20), { level: 1 }),
      'unpacks_too_large',
    ],
    ['unpacks to a thousand times its size', () => gzipSync(Buffer.alloc(10 << 20)), 'unpacks_too_large'],
    ['is a zip of the same', () => zipOf({ 'a.csv': Buffer.alloc(10 << 20) }), 'unpacks_too_large'],
    ['is packed again and again', () => gzipSync(gzipSync(gzipSync(csv))), 'unsupported_format'],
    [
      'wants out of its folder',
      async () => renamed(await zipOf({ 'aaaa/b.csv': csv }), 'aaaa/b.csv', '../../.csv'),
      'broken_file',
    ],
    ['holds several files', () => zipOf({ 'a.csv': csv, 'b.csv': csv }), 'too_many_entries'],
    ['holds nothing', () => zipOf({ 'a/': '' }), 'no_data_in_archive'],
    ['is a cut zip', async () => (await zipOf({ 'a.csv': csv })).subarray(0, -10), 'broken_file'],
    [
      'is a damaged gzip',
      () => Buffer.concat([gzipSync(csv).subarray(0, 12), Buffer.alloc(30, 7)]),
      'broken_file',
    ],
    ['declares entities', () => sheet(entities), 'broken_file'],
    ['has XML that breaks off', () => sheet('<worksheet><sheetData><row r="1"><c>'), 'broken_file'],
    [
      'has a cell of megabytes',
      () => sheet(`<worksheet><sheetData><row r="1"><c t="str"><v>${'x'.repeat(3 << 20)}`),
      'cells_too_large',
    ],
    [
      'has 10,000 columns',
      () => sheet(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
      'too_many_columns',
    ],
    [
      'has a cell out of every sheet',
      () =>
        sheet(
          '<worksheet><sheetData><row r="1"><c r="ZZZZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
        ),
      'too_many_columns',
    ],
    [
      'has a row out of every sheet',
      () => sheet('<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>'),
      'broken_file',
    ],
    ['is an old workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'unsupported_format'],
    ['is a PDF in a gzip', () => gzipSync('%PDF-1.4'), 'unsupported_format'],
  ])('because it %s is refused', async (_, make, code) => {
    await expect(prepared(await make())).rejects.toMatchObject({ code });
  });
});

/** yazl makes no such names, so they are written over those that it made. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  for (let at = zip.indexOf(from); at >= 0; at = zip.indexOf(from)) zip.write(to, at);
  return zip;
}
