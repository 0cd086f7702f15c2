/** CloudEvents in their three modes, made by the reference SDK, and hostile bodies. */
import { crmEventSchema, factId } from '@voc/contracts';
import { CloudEvent, HTTP } from 'cloudevents';
import { BATCH, eventsOf, STRUCTURED } from './event.modes.js';
import { EventsRefused } from './events.errors.js';

const workspaceId = '0191d3a0-0000-7000-8000-000000000001';
const now = new Date('2026-03-01T00:00:00Z');
const event = new CloudEvent({
  id: 'evt-1',
  source: '/crm/sales',
  type: 'ticket.closed',
  subject: 'تیکت/42',
  time: '2026-02-28T10:00:00.000Z',
  data: {
    customer: { id: 'c-1', name: 'سارا', email: 'sara@example.org', phone: null },
    agent: { id: 'a-1' },
    order: { total: 12.5, items: ['x'] },
    vip: true,
  },
});

const read = (type: string, body: Buffer | string, headers: Record<string, string> = {}) =>
  eventsOf({ 'content-type': type, ...headers }, Buffer.from(body as string), workspaceId, now);
const structured = (value: unknown) => read(STRUCTURED, JSON.stringify(value));
const minimal = { specversion: '1.0', id: '1', source: 's', type: 't' };

function refusalOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (error instanceof EventsRefused) return error.errors;
    throw error;
  }
  throw new Error('was accepted');
}

describe('eventsOf', () => {
  it('reads the same event from all three modes', () => {
    const whole = HTTP.structured(event);
    const bare = HTTP.binary(event);
    const fromStructured = read(STRUCTURED, whole.body as string);
    // The SDK leaves non-ASCII header values to the caller.
    const subject = encodeURIComponent('تیکت/42');
    const fromBinary = read('application/json', bare.body as string, {
      ...(bare.headers as Record<string, string>),
      'ce-subject': subject,
    });
    expect(fromStructured).toEqual([
      expect.objectContaining({
        eventId: factId(workspaceId, 'event', '/crm/sales', 'evt-1'),
        type: 'ticket.closed',
        subject: 'تیکت/42',
        occurredAt: '2026-02-28T10:00:00.000Z',
        receivedAt: now.toISOString(),
        version: now.getTime(),
        customer: { id: 'c-1', name: 'سارا', email: 'sara@example.org' },
        attributes: { 'order.total': 12.5, 'order.items': '["x"]', vip: true },
      }),
    ]);
    expect(fromBinary).toEqual(fromStructured);
    expect(read(BATCH, `[${whole.body as string},${whole.body as string}]`)).toEqual([
      fromStructured[0],
      fromStructured[0],
    ]);
    expect(crmEventSchema.parse(fromStructured[0])).toBeDefined();
  });

  it('takes events without data and without a time', () => {
    expect(structured(minimal)[0]).toMatchObject({ occurredAt: now.toISOString(), attributes: undefined });
    expect(
      read('', '', { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': 's', 'ce-type': 't' }),
    ).toHaveLength(1);
  });

  it('names every bad event of a batch by its place', () => {
    const batch = [
      minimal,
      { ...minimal, id: '' },
      minimal,
      { ...minimal, data: { customer: { id: 'c', email: 'nobody' } } },
    ];
    const pointers = refusalOf(() => read(BATCH, JSON.stringify(batch))).map((it) => it.pointer);
    expect(pointers).toEqual(['/1/id', '/3/data/customer/email']);
  });

  it.each([
    ['/specversion', { ...minimal, specversion: '0.3' }],
    ['/time', { ...minimal, time: 'yesterday' }],
    ['/data', { ...minimal, data: 'text' }],
    ['/data_base64', { ...minimal, data_base64: 'e30=' }],
    ['/datacontenttype', { ...minimal, datacontenttype: 'text/xml' }],
    ['/data/customer/id', { ...minimal, data: { customer: {} } }],
    ['/data/customer/age', { ...minimal, data: { customer: { id: '1', age: 3 } } }],
    ['/data/big', { ...minimal, data: { big: 9_007_199_254_740_992 } }],
    ['/data/text', { ...minimal, data: { text: 'a\u0000b' } }],
    ['/data/text', { ...minimal, data: { text: '\ud800' } }],
    ['/data/long', { ...minimal, data: { long: 'x'.repeat(8_001) } }],
    [
      '/data',
      { ...minimal, data: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, 1])) },
    ],
  ])('refuses at %s', (pointer, value) => {
    expect(refusalOf(() => structured(value)).map((it) => it.pointer)).toContain(pointer);
  });

  it.each([
    ['not JSON', '{'],
    ['nothing', ''],
    [
      'a number beyond all range',
      '{"specversion":"1.0","id":"1","source":"s","type":"t","data":{"n":1e999}}',
    ],
    [
      'a prototype',
      '{"specversion":"1.0","id":"1","source":"s","type":"t","data":{"__proto__":{"admin":true}}}',
    ],
    [
      'depth',
      `{"specversion":"1.0","id":"1","source":"s","type":"t","data":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    ],
    ['depth in arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['null', 'null'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('refuses %s', (_, body) => {
    expect(refusalOf(() => read(STRUCTURED, body)).length).toBeGreaterThan(0);
  });

  it('refuses other content types, other charsets and too many events', () => {
    expect(() => read('text/plain', '{}')).toThrow(expect.objectContaining({ status: 415 }));
    expect(() => read('application/json', '{}')).toThrow(expect.objectContaining({ status: 415 }));
    expect(() => read(`${STRUCTURED}; charset=utf-16`, '{}')).toThrow(
      expect.objectContaining({ status: 415 }),
    );
    expect(() => read(BATCH, JSON.stringify(Array(1_001).fill(minimal)))).toThrow(
      expect.objectContaining({ status: 413 }),
    );
    expect(() => read('application/json', '{}', { 'ce-specversion': '1.0', 'ce-id': '%ff' })).toThrow(
      EventsRefused,
    );
  });
});
