/** Encodings told apart by their first bytes, and rewritten as UTF-8, whatever the place where pieces end. */
import { buffer } from 'node:stream/consumers';
import { inBytes, utf16 } from '../../test/sample.files.js';
import { toUtf8 } from './text.decoding.js';
import { detectEncoding, type TextEncoding } from './text.encoding.js';

const persian = 'شناسه;امتیاز;نظر\n1;5;ارسال سریع بود و بسته بندی خوب\n2;1;گران است، پشیمان شدم\n';
// What Windows-1256 has no letter for is written with the Arabic one there.
const persian1256 = persian.replaceAll('ی', 'ي');
const arabic = 'المعرف,التقييم,التعليق\n1,5,خدمة ممتازة وسريعة\n';
const french = 'id,note,commentaire\n1,5,Très bon, déjà reçu à l’heure\n2,3,ça va\n';
const german = 'Nr;Datum;Kommentar\n1;2026-01-01;Schöne Grüße, aber für mich zu groß\n';
const english = 'id,comment\n1,It’s fine – really\n';

const samples: [string, TextEncoding, Buffer][] = [
  ['Persian', 'utf-8', Buffer.from(persian)],
  ['Persian with a mark', 'utf-8', Buffer.from(`\ufeff${persian}`)],
  ['Persian', 'utf-16le', utf16(persian, 'le')],
  ['Persian', 'utf-16be', utf16(persian, 'be')],
  ['Persian with a mark', 'utf-16le', utf16(`\ufeff${persian}`, 'le')],
  ['Persian with a mark', 'utf-16be', utf16(`\ufeff${persian}`, 'be')],
  ['French', 'utf-16le', utf16(french, 'le')],
  ['Persian', 'windows-1256', inBytes(persian1256, 'windows-1256')],
  ['Arabic', 'windows-1256', inBytes(arabic, 'windows-1256')],
  [
    'one Persian word in English',
    'windows-1256',
    inBytes('id,city,comment\n1,تهران,It was really fine\n', 'windows-1256'),
  ],
  ['French', 'windows-1252', inBytes(french, 'windows-1252')],
  ['German', 'windows-1252', inBytes(german, 'windows-1252')],
  ['English with curly quotes', 'windows-1252', inBytes(english, 'windows-1252')],
  ['English', 'utf-8', Buffer.from('id,comment\n1,fine\n')],
  ['numbers only', 'utf-8', Buffer.from('1,2\n3,4\n')],
  ['nothing', 'utf-8', Buffer.alloc(0)],
];

async function decoded(bytes: Buffer, encoding: TextEncoding, step: number): Promise<Buffer> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  return buffer(toUtf8(pieces(), encoding));
}

describe('detectEncoding', () => {
  it.each(samples)('tells %s in %s', (_, encoding, bytes) => {
    expect(detectEncoding(bytes).encoding).toBe(encoding);
  });

  it('tells UTF-8 by a head that ends within a letter, and where a few bytes are broken', () => {
    const bytes = Buffer.from(persian);
    for (let cut = 1; cut < 20; cut++) {
      expect(detectEncoding(bytes.subarray(0, bytes.length - cut)).encoding).toBe('utf-8');
    }
    expect(detectEncoding(Buffer.concat([bytes, Buffer.of(0xff, 0xd8, 0x0a)])).encoding).toBe('utf-8');
    expect(detectEncoding(Buffer.from([0x61, 0x2c, 0xff, 0x52, 0x0a])).encoding).toBe('utf-8');
  });
});

describe('toUtf8', () => {
  it.each(samples)('rewrites %s from %s, however the bytes arrive', async (_, encoding, bytes) => {
    const { bomLength } = detectEncoding(bytes);
    const text = bytes.subarray(bomLength);
    const whole = (await decoded(text, encoding, 1 << 20)).toString();
    for (const step of [1, 2, 3, 7]) expect((await decoded(text, encoding, step)).toString()).toBe(whole);
    expect(whole).toBe(new TextDecoder(encoding).decode(bytes));
  });

  it('keeps what goes beyond 16 bits, and marks what is no letter by a byte that is never UTF-8', async () => {
    for (const step of [1, 2, 3, 5]) {
      expect((await decoded(utf16('a😀b', 'le'), 'utf-16le', step)).toString()).toBe('a😀b');
      const lone = await decoded(utf16('a\ud83db\ufffdc', 'be'), 'utf-16be', step);
      expect(lone).toEqual(Buffer.concat([Buffer.from('a'), Buffer.of(0xff), Buffer.from('b\ufffdc')]));
    }
    expect(await decoded(Buffer.from([0x61, 0x9d, 0xe9]), 'windows-1252', 8)).toEqual(
      Buffer.concat([Buffer.from('a'), Buffer.of(0xff), Buffer.from('é')]),
    );
    expect(await decoded(Buffer.from([0x61, 0x00, 0x62]), 'utf-16le', 8)).toEqual(Buffer.of(0x61, 0xff));
  });
});
