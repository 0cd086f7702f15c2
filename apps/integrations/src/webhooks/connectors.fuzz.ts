/** Seeded odd bodies for every connector's deliveries: recorded ones with parts replaced, and nonsense of all kinds. */
import type { Connector } from '../connectors/connector.js';
import { fixturesOf } from '../connectors/connector.suite.js';

/** Values of the wrong type, too large, too deep, or with characters that make trouble somewhere. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 9_007_199_254_740_992,
  () => 0.1 + 0.2,
  () => '',
  () => 'x'.repeat(5_000),
  () => '9'.repeat(400),
  () => 'a\u0000b',
  () => '\ud800 half',
  () => '\u202egnihton\u2066\u2069',
  () => '2026-13-45T99:99:99Z',
  () => '<script>alert(1)</script>',
  () => 'https://\u0000@[::1]:99999/',
  () => ({}),
  () => [],
  () => [[], {}, null],
  () => nested(60),
  () => ({ toString: 'no', constructor: {}, hasOwnProperty: 1, length: -1 }),
  () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
];

export interface OddDelivery {
  headers: Record<string, string>;
  body: Buffer;
}

/** Without an end; the same ones for the same seed. */
export function* oddDeliveries(connector: Connector, seed: number): Generator<OddDelivery, never> {
  const random = seeded(seed);
  const recorded = Object.values(fixturesOf(connector).deliveries ?? {}).map((it) => ({
    headers: it.headers ?? {},
    json: JSON.stringify(it.body),
  }));
  for (;;) {
    const { headers = {}, json = '' } = recorded[random(recorded.length)] ?? {};
    yield { headers, body: oddBody(json, random) };
  }
}

/** Numbers below a bound. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

/** Most of them are JSON. */
function oddBody(json: string, random: (below: number) => number): Buffer {
  const kind = random(10);
  if (kind === 0) return Buffer.from(JSON.stringify(odd(random)));
  if (kind === 1) return bytesOf(random);
  let body: unknown = JSON.parse(json);
  for (let change = random(4); change >= 0; change--) body = changed(body, random);
  const bytes = Buffer.from(JSON.stringify(body));
  if (kind !== 2) return bytes;
  for (let change = random(4); change >= 0; change--) bytes[random(bytes.length)] = random(256);
  return bytes.subarray(0, random(2) === 0 ? random(bytes.length) : bytes.length);
}

function odd(random: (below: number) => number): unknown {
  return ODD[random(ODD.length)]?.();
}

/** One part of the value, at any depth, is replaced, removed, doubled or put under another name. */
function changed(value: unknown, random: (below: number) => number): unknown {
  if (typeof value !== 'object' || value === null || random(6) === 0) return odd(random);
  const entries = Object.entries(value);
  const at = entries[random(Math.max(1, entries.length))];
  if (!at) return odd(random);
  const [name, part] = at;
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])];
    list[Number(name)] = changed(part, random);
    return random(5) === 0 ? [...list, ...list] : list;
  }
  const others = Object.fromEntries(entries.filter(([it]) => it !== name));
  const way = random(8);
  if (way === 0) return others;
  return { ...others, [way === 1 ? 'toString' : name]: changed(part, random) };
}

function bytesOf(random: (below: number) => number): Buffer {
  const texts = ['', 'null', '"', '{"a":', '[1e999]', `{"a":${'['.repeat(2_000)}`, '\ufeff{}', '[]'];
  return random(3) === 0
    ? Buffer.from(Array.from({ length: random(50) }, () => random(256)))
    : Buffer.from(texts[random(texts.length)] ?? '');
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { it: value };
  return value;
}
