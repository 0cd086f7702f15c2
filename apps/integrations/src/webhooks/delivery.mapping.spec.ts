/** Bytes of any kind become things or refusals, whatever the connector does with them. */
import type { Mapped, WebhookSide } from '../connectors/connector.js';
import { mapDelivery } from './delivery.mapping.js';

const source = {
  workspaceId: '0191d3a0-0000-7000-8000-000000000001',
  sourceId: '0191d3a0-0000-7000-8000-000000000002',
  system: 'shop',
  settings: {},
};
const connector = (map: WebhookSide['map']): WebhookSide => ({ signature: { kind: 'address' }, map });
const mapped = async (body: string | Buffer, map: WebhookSide['map'] = () => []) =>
  (
    await mapDelivery(connector(map), source, {
      headers: {},
      receivedAt: '2026-03-21T08:30:05.000Z',
      body: Buffer.from(body),
    })
  ).mapped;

describe('a delivery', () => {
  it.each([
    ['no JSON', 'hello', 'not_json'],
    ['nothing', '', 'not_json'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not_utf8'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'too_deep'],
    ['brackets behind a quoted quote', `{"a\\"": ${'['.repeat(101)}`, 'too_deep'],
  ])('of %s is refused', async (_, body, code) => {
    expect(await mapped(body)).toEqual([expect.objectContaining({ kind: 'refused', code })]);
  });

  it('may hold as many brackets as it likes in its texts', async () => {
    expect(await mapped(JSON.stringify({ text: `"${'['.repeat(500)}\\` }))).toEqual([]);
  });

  it('loses names that would change what others mean', async () => {
    const seen: unknown[] = [];
    await mapped('{"a": {"__proto__": {"admin": true}, "toString": 1}}', ({ body }) => {
      seen.push(body);
      return [];
    });
    expect(JSON.stringify(seen)).toBe('[{"a":{"toString":1}}]');
  });

  it('that its connector throws on is refused, and nothing of it is quoted', async () => {
    const refusals = await mapped('{"name": "Samira"}', ({ body }) => {
      throw new TypeError(`no mapping for ${JSON.stringify(body)}`);
    });
    expect(refusals).toEqual([expect.objectContaining({ kind: 'refused', code: 'unmappable' })]);
    expect(JSON.stringify(refusals)).not.toContain('Samira');
  });

  it('of too many things is refused as a whole', async () => {
    const pass: Mapped = { kind: 'passed', why: 'a ping' };
    const many = await mapped('{}', () => Array.from({ length: 10_001 }, () => pass));
    expect(many).toEqual([expect.objectContaining({ kind: 'refused', code: 'too_many' })]);
  });
});
