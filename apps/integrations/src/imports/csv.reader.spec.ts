/** Records of delimited files: places, line numbers, and what can't be read. */
import { detectFormat } from './csv.format.js';
import { type ByteSource, bytesOf } from '../files/byte.source.js';
import { type CsvRecord, MAX_RECORD_BYTES, readRecords } from './csv.reader.js';

/** A file in memory that is handed out `step` bytes at a time. */
function sourceOf(content: Buffer | string, step: number): ByteSource {
  const bytes = Buffer.from(content as string);
  return { size: bytes.length, read: async (offset) => bytes.subarray(offset, offset + step) };
}

async function recordsOf(
  content: Buffer | string,
  step = 1 << 20,
  from = { offset: 0, line: 1 },
): Promise<CsvRecord[]> {
  const source = sourceOf(content, step);
  const format = detectFormat(await bytesOf(source, 0, Math.min(source.size, 1 << 16)));
  const all: CsvRecord[] = [];
  for await (const records of readRecords(source, format, from))
    for (const record of records) all.push(record);
  return all;
}

const awkward = '\ufeffid;text\r\n1;"a ""b"";\r\nc"\r\n\r\n2;5\'8" tall\r\n3;"متن\n\u200cفارسی"\r\n4;last';

describe('readRecords', () => {
  it.each([1, 2, 3, 7, 64, 1 << 20])(
    'gives cells, lines and places however the bytes arrive (%i at a time)',
    async (step) => {
      const records = await recordsOf(awkward, step);
      expect(records.map((it) => it.fields)).toEqual([
        ['id', 'text'],
        ['1', 'a "b";\r\nc'],
        ['2', '5\'8" tall'],
        ['3', 'متن\n\u200cفارسی'],
        ['4', 'last'],
      ]);
      expect(records.map((it) => it.line)).toEqual([1, 2, 5, 6, 8]);
      expect(records.at(-1)?.end).toBe(Buffer.byteLength(awkward));
    },
  );

  it('goes on from any boundary as if it had never stopped', async () => {
    const whole = await recordsOf(awkward);
    for (const [index, record] of whole.entries()) {
      const rest = await recordsOf(awkward, 5, record.next);
      expect(rest).toEqual(whole.slice(index + 1));
    }
  });

  it.each(['quoted', 'bare'])('leaves out a %s cell of 20 MB and goes on', async (kind) => {
    const cell = kind === 'quoted' ? `"${'x,"",\n'.repeat(3_500_000)}"` : 'x'.repeat(20_000_000);
    const records = await recordsOf(`id,text\n1,before\n2,${cell}\n3,after\n`);
    expect(records.map((it) => it.problem?.code ?? it.fields[1])).toEqual([
      'text',
      'before',
      'oversized',
      'after',
    ]);
    expect(records[2]?.line).toBe(3);
    expect(records[3]?.line).toBe(kind === 'quoted' ? 3_500_004 : 4);
  });

  it('leaves out only the line in which a quote opens and never closes', async () => {
    const records = await recordsOf('id,text\n1,ok\n2,"open\n3,good\n4,fine\n');
    expect(records.map((it) => it.problem?.code ?? it.fields[1])).toEqual([
      'text',
      'ok',
      'unclosed_quote',
      'good',
      'fine',
    ]);
    expect(records.map((it) => it.line)).toEqual([1, 2, 3, 4, 5]);
  });

  it('finds an open quote also where more than a megabyte follows', async () => {
    const tail = `3,${'good '.repeat(200)}\n`.repeat(MAX_RECORD_BYTES / 1_000);
    const records = await recordsOf(`id,text\n2,"open\n${tail}`);
    expect(records[1]?.problem?.code).toBe('unclosed_quote');
    expect(records).toHaveLength(2 + Math.floor(MAX_RECORD_BYTES / 1_000));
  });

  it('refuses rows with broken UTF-8 only, not those that hold U+FFFD', async () => {
    const broken = Buffer.concat([
      Buffer.from('id,text\n1,\ufffd\n2,'),
      Buffer.from([0xd8, 0x0a]),
      Buffer.from('3,خوب\n'),
    ]);
    const records = await recordsOf(broken, 4);
    expect(records.map((it) => it.problem?.code)).toEqual([undefined, undefined, 'invalid_utf8', undefined]);
  });

  it('reads files with bare carriage returns', async () => {
    expect((await recordsOf('a,b\r1,2\r3,4')).map((it) => it.fields.join())).toEqual(['a,b', '1,2', '3,4']);
  });
});

describe('detectFormat', () => {
  it.each([
    ['a,b;c,d', ','],
    ['a;b,c;d', ';'],
    ['\tcomment\tlabel', '\t'],
    ['"x,y,z"|b', '|'],
    ['only one column', ','],
  ])('finds the delimiter of %j', (head, delimiter) => {
    expect(detectFormat(Buffer.from(head)).delimiter).toBe(delimiter);
  });

  it('takes the delimiter that it is told, and the one that Excel names', () => {
    expect(detectFormat(Buffer.from('a,b'), { delimiter: ';' }).delimiter).toBe(';');
    expect(detectFormat(Buffer.from('\ufeffsep=|\r\na,b|c'))).toMatchObject({
      delimiter: '|',
      bomLength: 10,
    });
  });

  it('goes by many lines, by quotes, and by apostrophes where they are the quotes', () => {
    const text = ['1;fine, quick, cheap, good;5', '2;"slow; dear";1', '3;so so, but fine;3'].join('\n');
    expect(detectFormat(Buffer.from(text)).delimiter).toBe(';');
    expect(detectFormat(Buffer.from("'a','b;c'\n'1','x;y;z'\n"))).toMatchObject({
      quote: "'",
      delimiter: ',',
    });
    expect(detectFormat(Buffer.from("id,text\n1,it's\n2,that's\n")).quote).toBe('"');
  });

  it('tells objects of JSON in each line', () => {
    expect(detectFormat(Buffer.from('{"a": 1}\n{"a": 2}')).rows).toBe('objects');
    expect(detectFormat(Buffer.from('{a},b\n1,2')).rows).toBe('delimited');
  });
});
