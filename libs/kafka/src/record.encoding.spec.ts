/** Records in the bytes that kafkajs itself would write. */
import { createRequire } from 'node:module';
import { encodeRecord, type RecordToEncode } from './record.encoding.js';

const original = createRequire(import.meta.url)('kafkajs/src/protocol/recordBatch/record/v0') as (
  record: RecordToEncode,
) => { buffer: Buffer };

const text = 'ارسال خیلی سریع بود 🙂 and well packed';

describe('a record', () => {
  it.each<[string, RecordToEncode]>([
    [
      'with a key, a value and headers',
      { key: 'k', value: text, headers: { ce_id: '1', ce_source: '/سرویس' } },
    ],
    [
      'of bytes',
      { key: Buffer.from(text), value: Buffer.from(text), headers: { raw: Buffer.from([0, 255]) } },
    ],
    ['without a key', { key: null, value: 'v' }],
    ['that removes what is stored', { key: 'k', value: null }],
    ['without headers', { value: Buffer.alloc(0), headers: {} }],
    ['with a header of several values', { value: 'v', headers: { many: ['a', Buffer.from('b')], one: 'c' } }],
    ['far within its batch', { key: 'k', value: 'v', offsetDelta: 70_000, timestampDelta: 1_234_567 }],
    ['older than the first of its batch', { key: 'k', value: 'v', timestampDelta: -5_000 }],
    ['of a megabyte', { key: 'k', value: Buffer.alloc(1_048_576, 'x') }],
    ...[63, 64, 8_191, 8_192].map((length): [string, RecordToEncode] => [
      `of ${length} bytes`,
      { key: 'k'.repeat(length), value: 'v'.repeat(length), headers: { h: 'h'.repeat(length) } },
    ]),
  ])('%s is encoded as kafkajs does it', (_, record) => {
    expect(encodeRecord(record).buffer.equals(original(record).buffer)).toBe(true);
  });
});
