/** The event door over HTTP: the three modes, what it refuses, that nothing makes it fail, and what is learnt from events. */
import { crmEvent, factId } from '@voc/contracts';
import type { Received } from '@voc/kafka';
import {
  A_WORKSPACE,
  aCrmEvent,
  eventually,
  identityHeader,
  recordTopic,
  type TopicRecorder,
} from '@voc/testing';
import { CloudEvent, HTTP } from 'cloudevents';
import { CrmConsumer } from '../src/crm/crm.consumer.js';
import type { EventTypeList } from '../src/crm/event-types.dto.js';
import { workspaceOf } from './crm.workspace.js';
import { ApiClient, type Hub, startHub } from './hub.js';

let hub: Hub;
let api: ApiClient;
let topic: TopicRecorder<typeof crmEvent>;

beforeAll(async () => {
  hub = await startHub();
  api = new ApiClient(hub.service.url, A_WORKSPACE);
  topic = await recordTopic(hub.service.topicPrefix, crmEvent);
}, 90_000);

afterAll(async () => {
  await topic.stop();
  await hub.stop();
});

const STRUCTURED = { 'content-type': 'application/cloudevents+json' };
const BATCH = { 'content-type': 'application/cloudevents-batch+json' };
const minimal = (id: string) => ({ specversion: '1.0', id, source: '/crm', type: 'ticket.closed' });

describe('POST /api/v1/events', () => {
  it('takes what the CloudEvents SDK sends, structured and binary, as one and the same event', async () => {
    const event = new CloudEvent({
      id: 'sdk',
      source: '/crm',
      type: 'ticket.closed',
      data: { customer: { id: 'c-1' }, total: 5 },
    });
    const id = factId(A_WORKSPACE, 'event', '/crm', 'sdk');
    for (const message of [HTTP.structured(event), HTTP.binary(event)]) {
      const answer = await api.request('POST', '/events', {
        body: message.body as string,
        headers: message.headers as Record<string, string>,
      });
      expect(answer).toMatchObject({ status: 202, body: { accepted: 1, ids: [id] } });
    }
    const seen = () => topic.messages.filter((it) => it.value.eventId === id);
    await eventually(() => expect(seen()).toHaveLength(2));
    expect(seen()[0]).toMatchObject({
      key: `${A_WORKSPACE}:c-1`,
      value: { workspaceId: A_WORKSPACE, attributes: { total: 5 } },
    });
  });

  it('takes a batch of 1,000 in its order; what is acknowledged is in the log', async () => {
    const batch = Array.from({ length: 1_000 }, (_, index) => minimal(`batch-${index}`));
    const { status, body } = await api.request('POST', '/events', {
      body: JSON.stringify(batch),
      headers: BATCH,
    });
    expect(status).toBe(202);
    expect((body['ids'] as string[])[999]).toBe(factId(A_WORKSPACE, 'event', '/crm', 'batch-999'));
    await eventually(() =>
      expect(topic.messages.filter((it) => it.value.externalId.startsWith('batch-'))).toHaveLength(1_000),
    );
  });

  it('takes nothing of a batch with bad events and names each of them', async () => {
    const batch = [
      minimal('fine'),
      { ...minimal('x'), type: 1 },
      minimal('fine too'),
      { ...minimal('y'), data: { customer: { id: 'c', email: 'nobody' } } },
    ];
    const { status, body } = await api.request('POST', '/events', {
      body: JSON.stringify(batch),
      headers: BATCH,
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: 'urn:voc:problem:invalid_event' });
    expect(body.errors?.map((it) => it.pointer)).toEqual(['/1/type', '/3/data/customer/email']);
    expect(topic.messages.some((it) => it.value.externalId.startsWith('fine'))).toBe(false);
  });

  it.each([
    [
      'a single event over 1 MiB',
      STRUCTURED,
      JSON.stringify({ ...minimal('big'), data: { text: 'x'.repeat(1 << 20) } }),
      413,
    ],
    ['a batch over 5 MiB', BATCH, `["${'x'.repeat(5 << 20)}"]`, 413],
    ['a million elements', BATCH, `[${'1,'.repeat(999_999)}1]`, 413],
    ['invalid UTF-8', STRUCTURED, new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    [
      'a prototype',
      STRUCTURED,
      `{"specversion":"1.0","id":"p","source":"s","type":"t","data":{"__proto__":{"x":1}}}`,
      400,
    ],
    [
      'a number out of range',
      STRUCTURED,
      `{"specversion":"1.0","id":"p","source":"s","type":"t","data":{"n":1e999}}`,
      400,
    ],
    [
      'a lone surrogate',
      STRUCTURED,
      String.raw`{"specversion":"1.0","id":"\ud800","source":"s","type":"t"}`,
      400,
    ],
    ['NUL', STRUCTURED, String.raw`{"specversion":"1.0","id":"a\u0000","source":"s","type":"t"}`, 400],
    ['deep nesting', STRUCTURED, '['.repeat(400_000), 400],
    ['no body', STRUCTURED, '', 400],
    ['plain JSON', { 'content-type': 'application/json' }, '{}', 415],
    ['XML', { 'content-type': 'application/xml' }, '<a/>', 415],
  ])('refuses %s', async (_, headers, body, status) => {
    const answer = await api.request('POST', '/events', { body: body as BodyInit, headers });
    expect(answer.status).toBe(status);
    expect(answer.body['type']).toMatch(/^urn:voc:problem:/);
  });

  it('asks for an identity with the scope', async () => {
    const init = {
      body: JSON.stringify(minimal('1')),
      headers: { ...STRUCTURED, ...identityHeader(A_WORKSPACE, ['imports:read']) },
    };
    expect((await api.request('POST', '/events', init)).status).toBe(403);
    const response = await fetch(`${hub.service.url}/api/v1/events`, {
      method: 'POST',
      body: '{}',
      headers: STRUCTURED,
    });
    expect(response.status).toBe(401);
  });

  it('answers a thousand mutilated bodies with 202 or 4xx, and is well afterwards', async () => {
    const whole = Buffer.from(
      JSON.stringify({
        ...minimal('fuzz'),
        time: '2026-01-01T00:00:00Z',
        data: { customer: { id: 'ک', email: 'a@b.co' }, n: 1 },
      }),
    );
    let seed = 20260321;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const statuses = new Set<number>();
    for (let round = 0; round < 1_000; round++) {
      const body = Buffer.from(whole);
      for (let change = random(4); change >= 0; change--) body[random(body.length)] = random(256);
      const cut = body.subarray(0, random(3) === 0 ? random(body.length) : body.length);
      const answer = await api.request('POST', '/events', {
        body: new Uint8Array(cut),
        headers: round % 2 ? BATCH : STRUCTURED,
      });
      statuses.add(answer.status);
    }
    expect([...statuses].filter((it) => it !== 202 && (it < 400 || it >= 500))).toEqual([]);
    expect(
      (await api.request('POST', '/events', { body: JSON.stringify(minimal('after')), headers: STRUCTURED }))
        .status,
    ).toBe(202);
  }, 60_000);
});

describe('GET /api/v1/event-types, and customers', () => {
  const post = async (client: ApiClient, events: object[]) => {
    const headers = { 'content-type': 'application/cloudevents-batch+json' };
    const { status } = await client.request('POST', '/events', { body: JSON.stringify(events), headers });
    expect(status).toBe(202);
  };

  it('tell who the customers are, and which types arrive, without showing who it was', async () => {
    const { client, ok } = workspaceOf(hub);
    const event = (id: string, data: object, type = 'purchase') => ({
      ...{ specversion: '1.0', id, source: '/shop', type, time: '2026-03-01T00:00:00Z', data },
    });
    const buyer = { id: 'c-1', email: 'sara@example.org', name: 'Sara', attributes: { plan: 'pro' } };
    await post(client, [
      event('1', {
        customer: buyer,
        account: { id: 'acme', attributes: { tier: 'gold' } },
        order: { total: 12.5 },
        phone: '0912 123 4567',
      }),
      event('2', { customer: { id: 'c-1' }, order: { total: 'unknown' } }),
      event('3', { customer: { id: 'c-2' } }, 'onboarded'),
    ]);
    const types = await eventually(async () => {
      const { items } = await ok<EventTypeList>('GET', '/event-types');
      expect(items.map((it) => it.type).sort()).toEqual(['onboarded', 'purchase']);
      return items;
    });
    const purchase = types.find((it) => it.type === 'purchase');
    expect(purchase).toMatchObject({
      source: '/shop',
      count: 2,
      days: [{ count: 2 }],
      sample: { 'order.total': 'unknown', 'customer.id': '…' },
    });
    const fields = Object.fromEntries((purchase?.attributes ?? []).map(({ name, ...it }) => [name, it]));
    expect(fields).toMatchObject({
      'order.total': { kinds: ['number', 'text'] },
      'customer.attributes.plan': { kinds: ['text'], example: 'pro' },
      'account.attributes.tier': { kinds: ['text'], example: 'gold' },
    });
    expect(fields['phone']).toEqual({ kinds: ['text'] });
    expect(JSON.stringify(types)).not.toMatch(/Sara|sara@|0912/);
    const known = await ok('GET', '/customers/c-1');
    expect(known).toMatchObject({
      name: 'Sara',
      email: 'sara@example.org',
      account: { id: 'acme' },
      attributes: { plan: 'pro' },
    });
    expect((await ok('GET', '/accounts/acme')).attributes).toEqual({ tier: 'gold' });
  });

  it('count once, however often they are read', async () => {
    const { workspaceId, ok } = workspaceOf(hub);
    const batch = Array.from({ length: 10 }, (_, n): Received<ReturnType<typeof aCrmEvent>> => ({
      ...{ value: aCrmEvent({ workspaceId, type: `type-${n % 2}` }), key: '', headers: {}, partition: 0 },
      ...{ offset: String(100 + n), timestamp: Date.now() },
    }));
    const consumer = hub.service.app.get(CrmConsumer);
    await consumer.learn(batch.slice(0, 6));
    await consumer.learn(batch);
    await Promise.all([consumer.learn(batch), consumer.learn(batch)]);
    const { items } = await ok<EventTypeList>('GET', '/event-types');
    expect(items.map((it) => [it.type, it.count]).sort()).toEqual([
      ['type-0', 5],
      ['type-1', 5],
    ]);
  });
});

describe('GET /openapi.json', () => {
  it('describes the doors with their media types', async () => {
    const document = (await (await fetch(`${hub.service.url}/openapi.json`)).json()) as {
      paths: Record<string, { post?: { requestBody: { content: object } } }>;
    };
    expect(Object.keys(document.paths['/api/v1/imports']?.post?.requestBody.content ?? {})).toEqual([
      'multipart/form-data',
    ]);
    expect(Object.keys(document.paths['/api/v1/events']?.post?.requestBody.content ?? {})).toContain(
      'application/cloudevents-batch+json',
    );
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/imports/{id}', '/api/v1/import-presets', '/api/v1/quarantine']),
    );
  });
});
