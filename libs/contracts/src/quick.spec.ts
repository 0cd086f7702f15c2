/** The quick ways of the parts hold what their schemas hold. */
import type { z } from 'zod';
import { attributes, between, count, instant, label, MAX_ATTRIBUTES, text, uuid } from './parts.js';

const ID = '0191d3a0-0000-7000-8000-000000000001';
const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, at) => [`a${at}`, at]));

const values: unknown[] = [
  ...[undefined, null, true, [], ['a'], 0, -0, -1, 1, 0.5, 1.0001, 2 ** 53, NaN, Infinity, new Date(0)],
  ...['', 'a', 'سلام', 'a\u0000', '\ud800', 'a'.repeat(512), 'a'.repeat(513), 'a'.repeat(100_001)],
  ...['2026-02-28T10:00:00Z', '2026-02-29T10:00:00Z', '2024-02-29T10:00:00.123Z', '2026-11-31T10:00:00Z'],
  ...['1899-12-31T23:59:59Z', '2200-01-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T10:00:00+03:30'],
  ...['2026-01-01T10:00Z', '2026-01-01T10:00:00', '2026-01-01T10:00:00Z\n', ' 2026-01-01T10:00:00Z'],
  ...[ID, ID.toUpperCase(), ID.replace('7000', '9000'), `${ID} `, `${ID}\n`, ID.slice(1)],
  ...[{}, { a: 'x', b: 1, c: false }, { a: null }, { a: undefined }, { a: NaN }, { a: { b: 1 } }, { '': 1 }],
  ...[{ constructor: 1 }, JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": {"a": 1}}')],
  ...[{ 'a\u0000': 1 }, { a: '\udc00' }, { a: 'x'.repeat(8_001) }, { ['n'.repeat(513)]: 1 }],
  ...[many(MAX_ATTRIBUTES), many(MAX_ATTRIBUTES + 1), Object.create({ a: 1 }), Object.create(null)],
];

const parts: Record<string, z.ZodType> = {
  attributes,
  count,
  instant,
  label,
  share: between(0, 1),
  text,
  uuid,
};

it.each(Object.entries(parts))('takes as %s what its schema takes, and as it takes it', (_, part) => {
  // What is derived from a part has no quick way.
  const schema = part.refine(() => true);
  const found = values.map((value) => part.safeParse(value));
  const wanted = values.map((value) => schema.safeParse(value));
  expect(found.map((it) => it.data)).toEqual(wanted.map((it) => it.data));
  expect(found.map((it) => it.error?.issues)).toEqual(wanted.map((it) => it.error?.issues));
  expect(found.some((it) => it.success) && found.some((it) => !it.success)).toBe(true);
});
