/** What decodes, what is refused and with which code. */
import { defineTopic } from '@voc/contracts';
import { z } from 'zod';
import { decode, textHeaders } from './message.decoding.js';

const topic = defineTopic({
  name: 'thing.v1',
  summary: 'For this test.',
  schema: z.object({ name: z.string(), list: z.array(z.object({ n: z.int() })) }),
  key: (it) => it.name,
  producers: [],
  consumers: [],
  retention: { kind: 'compacted' },
});
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('decoding', () => {
  it('gives the value, without fields that the contract does not know', () => {
    expect(decode(topic, bytes({ name: 'رضا', list: [], newer: 1 }))).toEqual({
      value: { name: 'رضا', list: [] },
    });
  });

  it('refuses bytes that are not UTF-8 instead of repairing them', () => {
    const broken = Buffer.concat([
      Buffer.from('{"name":"'),
      Buffer.from([0xc3]),
      Buffer.from('","list":[]}'),
    ]);
    expect(decode(topic, broken).refusal?.code).toBe('invalid_utf8');
  });

  it('refuses what is not JSON', () => {
    expect(decode(topic, Buffer.from('')).refusal?.code).toBe('invalid_json');
    expect(decode(topic, Buffer.from('{"name"')).refusal?.code).toBe('invalid_json');
  });

  it('says which part breaks the contract', () => {
    const { refusal } = decode(topic, bytes({ name: 'x', list: [{ n: 1 }, { n: 'two' }] }));
    expect(refusal).toMatchObject({ code: 'contract_violation', issues: [{ path: 'list.1.n' }] });
  });

  it('names no more than fifty issues', () => {
    const { refusal } = decode(topic, bytes({ name: 'x', list: Array.from({ length: 80 }, () => ({})) }));
    expect(refusal?.issues).toHaveLength(50);
  });
});

describe('headers', () => {
  it('become texts, the first where there are several', () => {
    expect(textHeaders({ a: Buffer.from('1'), b: ['2', '3'], c: undefined })).toEqual({ a: '1', b: '2' });
  });
});
