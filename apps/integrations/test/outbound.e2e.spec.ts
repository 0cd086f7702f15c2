/** Webhooks out: what is told to whom, how it is signed, and what happens when the receiver does not take it. */
import {
  crmEvent,
  feedbackAnalyzed,
  type FeedbackAnalyzed,
  type MessageOf,
  type Topic,
} from '@voc/contracts';
import { consumerLag, Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  aCrmEvent,
  aFeedbackAnalyzed,
  ANOTHER_WORKSPACE,
  eventually,
  identityHeader,
  testBrokers,
} from '@voc/testing';
import { type Hub, startHub } from './hub.js';
import { receiversThatFail } from './receivers.that.fail.js';
import { WebhookClient } from './webhook.client.js';
import { verifiedByGuide } from './webhook.guide.js';
import { verified, WebhookReceiver } from './webhook.receiver.js';

const receiver = new WebhookReceiver();
let hub: Hub;
let api: WebhookClient;
let producer: Producer;

beforeAll(async () => {
  await receiver.start();
  // Three tries without pauses stand for three days.
  hub = await startHub({ ALLOW_PRIVATE_ADDRESSES: '127.0.0.1', WEBHOOK_RETRY_SECONDS: '0,0' });
  api = new WebhookClient(hub.service.url);
  producer = hub.service.app.get(Producer);
}, 90_000);

afterAll(async () => {
  receiver.stop();
  await hub.stop();
});

/** A broker that has only just made a topic may not know it for a moment. */
async function publish<T extends Topic>(topic: T, ...messages: MessageOf<T>[]): Promise<void> {
  await eventually(() => producer.publish(topic, messages));
}

/** Until both topics are read to their ends. */
async function allIsRead(): Promise<void> {
  const options = { brokers: testBrokers(), clientId: 'integrations', topicPrefix: hub.service.topicPrefix };
  await eventually(async () => {
    for (const [topic, handler] of [
      [feedbackAnalyzed, 'webhook-feedback'],
      [crmEvent, 'webhook-events'],
    ] as const) {
      const lag = await consumerLag(options, topic, handler);
      expect([...lag.values()].reduce((sum, it) => sum + it, 0)).toBe(0);
    }
  });
}

describe('making a webhook', () => {
  it('says which field is wrong', async () => {
    const wish = { url: receiver.url('/x'), events: ['feedback.created'] };
    const pointersOf = async (change: object) =>
      (await api.call('POST', '/webhooks', { ...wish, ...change })).body.errors?.map((it) => it.pointer);
    expect(await pointersOf({ events: ['feedback.created', 'case.opened'] })).toEqual(['/events']);
    expect(await pointersOf({ filters: { chanel: 'web', topic: [] } })).toEqual([
      '/filters/chanel',
      '/filters/topic',
    ]);
    expect(await pointersOf({ url: null, extra: 1 })).toEqual(expect.arrayContaining(['/url', '/extra']));
    for (const url of [
      'http://10.0.0.1/',
      receiver.url('/x', '127.0.0.2'),
      'file:///etc/passwd',
      'http://u:p@a.example/',
    ])
      expect(await pointersOf({ url })).toEqual(['/url']);
    const { body } = await api.call('POST', '/webhooks', { ...wish, events: ['case.opened'] });
    expect(body.errors?.[0]?.detail).toMatch(/feedback\.created, .*crm\.event/);
  });

  it('shows the secret once, keeps to its workspace, and asks for the scope', async () => {
    const made = await api.make(receiver.url('/secret'), {
      description: 'Desk',
      filters: { channel: 'web' },
    });
    expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const { secret, ...shown } = made;
    expect((await api.call('GET', `/webhooks/${made.id}`)).body).toEqual(shown);
    expect(JSON.stringify((await api.call('GET', '/webhooks')).body)).not.toContain(secret);
    const others = identityHeader(ANOTHER_WORKSPACE);
    for (const path of ['', '/deliveries']) {
      expect((await api.call('GET', `/webhooks/${made.id}${path}`, undefined, others)).status).toBe(404);
    }
    for (const path of ['/ping', '/secret', '/redeliver']) {
      const body = { since: '2026-01-01T00:00:00Z' };
      expect(
        (await api.call('POST', `/webhooks/${made.id}${path}`, path === '/redeliver' ? body : {}, others))
          .status,
      ).toBe(404);
    }
    const reader = identityHeader(A_WORKSPACE, ['webhooks:read']);
    expect((await api.call('POST', `/webhooks/${made.id}/ping`, undefined, reader)).status).toBe(403);
    await api.remove(made.id);
  });
});

describe('what is told', () => {
  const negative = (overrides: Partial<FeedbackAnalyzed> = {}) =>
    aFeedbackAnalyzed({ touchpoint: { channel: 'web' }, ...overrides });

  it('is what passes the filters, once each, also after a replay', async () => {
    const all = await api.make(receiver.url('/all'), {
      events: ['feedback.created', 'feedback.changed', 'feedback.deleted'],
    });
    const some = await api.make(receiver.url('/some'), {
      events: ['feedback.created', 'feedback.deleted'],
      filters: { channel: 'web', scoreBand: 'low' },
    });
    const events = await api.make(receiver.url('/events'), {
      filters: { channel: 'email', 'attributes.priority': ['high'] },
    });
    const mine = negative();
    const other = negative({ touchpoint: { channel: 'email' } });
    const deleted = {
      ...mine,
      version: mine.version + 2,
      deletedAt: '2026-03-22T00:00:00Z',
      texts: [],
      scores: [],
    };
    const ticket = aCrmEvent();
    const log = async (...versions: FeedbackAnalyzed[]) => {
      for (const it of versions) await publish(feedbackAnalyzed, it);
      await allIsRead();
    };
    await log(mine, other, negative({ workspaceId: ANOTHER_WORKSPACE }));
    await log({ ...mine, version: mine.version + 1 });
    await log(deleted, { ...other, version: other.version + 1, deletedAt: '2026-03-22T00:00:00Z' });
    await publish(crmEvent, ticket, aCrmEvent({ attributes: { priority: 'low' } }));
    await allIsRead();
    const told = (path: string) =>
      receiver
        .of(path)
        .map(({ payload: { type, data } }) => `${type} ${String(data['id'])} ${String(data['version'])}`);
    const expected = [
      `feedback.created ${mine.feedbackId} ${mine.version}`,
      `feedback.created ${other.feedbackId} ${other.version}`,
      `feedback.changed ${mine.feedbackId} ${mine.version + 1}`,
      `feedback.deleted ${mine.feedbackId} ${mine.version + 2}`,
      `feedback.deleted ${other.feedbackId} ${other.version + 1}`,
    ];
    const complete = async () => {
      await eventually(() => expect(told('/all').toSorted()).toEqual(expected.toSorted()));
      await eventually(() => expect(told('/some')).toEqual([expected[0], expected[3]]));
      await eventually(() =>
        expect(told('/events')).toEqual([`crm.event ${ticket.eventId} ${ticket.version}`]),
      );
    };
    await complete();
    await log(mine, other, { ...mine, version: mine.version + 1 }, deleted, mine);
    await publish(crmEvent, ticket);
    await allIsRead();
    await api.settled(all.id, await api.ping(all.id), 'delivered');
    receiver.requests.splice(
      receiver.requests.findIndex((it) => it.payload.type === 'ping'),
      1,
    );
    await complete();

    const [first] = receiver.of('/some');
    expect(verified(some.secret, first!)).toEqual(first!.payload);
    expect(() => verified(all.secret, first!)).toThrow('signature');
    expect(first!.payload.data).toMatchObject({
      texts: mine.texts,
      source: mine.source,
      customer: mine.customer,
    });
    expect(first!.payload.data).not.toHaveProperty('workspaceId');
    const [event] = receiver.of('/events');
    verified(events.secret, event!);
    expect(event!.payload.data).toMatchObject({ type: ticket.type, customer: { id: ticket.customer?.id } });
    expect(event!.body).not.toContain('sara@example.com');
    for (const { id } of [all, some, events]) await api.remove(id);
  });
});

receiversThatFail(() => ({ hub, api, receiver }));

describe('a signature', () => {
  it('is by both secrets while one replaces the other; the code of the guide verifies it', async () => {
    const made = await api.make(receiver.url('/rotated'));
    const { body } = await api.call('POST', `/webhooks/${made.id}/secret`);
    expect(Date.parse(String(body['formerUntil']))).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const secret = String(body['secret']);
    await api.settled(made.id, await api.ping(made.id), 'delivered');
    const request = receiver.of('/rotated')[0]!;
    expect(request.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    verified(made.secret, request);
    verified(secret, request);

    const old = { ...request.headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 400) };
    const { byNode, byPython } = await verifiedByGuide([
      [made.secret, request.headers, request.body],
      [secret, request.headers, request.body],
      [secret, request.headers, `${request.body} `],
      [`whsec_${Buffer.alloc(32).toString('base64')}`, request.headers, request.body],
      [secret, old, request.body],
    ]);
    const refused = 'no signature fits';
    expect(byNode).toEqual(['ping', 'ping', refused, refused, 'too old, or too new']);
    expect(byPython).toEqual(byNode);

    const { body: next } = await api.call('POST', `/webhooks/${made.id}/secret`, { overlapHours: 0 });
    await api.settled(made.id, await api.ping(made.id), 'delivered');
    const last = receiver.of('/rotated')[1]!;
    verified(String(next['secret']), last);
    expect(() => verified(secret, last)).toThrow('signature');
    await api.remove(made.id);
  });
});

describe('the log', () => {
  it('comes in pages, the newest first, and ends with its webhook', async () => {
    const { id } = await api.make(receiver.url('/log'));
    const ids = await Promise.all(Array.from({ length: 52 }, () => api.ping(id)));
    type Page = { items: { id: string; createdAt: string }[]; cursor: string };
    const pageOf = async (query: string) =>
      (await api.call('GET', `/webhooks/${id}/deliveries${query}`)).body as unknown as Page;
    const page = await pageOf('');
    const rest = await pageOf(`?cursor=${page.cursor}`);
    const items = [...page.items, ...rest.items];
    expect(items.map((it) => it.id).toSorted()).toEqual(ids.toSorted());
    expect(items.map((it) => it.createdAt)).toEqual(
      items
        .map((it) => it.createdAt)
        .toSorted()
        .toReversed(),
    );
    expect(rest).not.toHaveProperty('cursor');
    expect((await api.call('GET', `/webhooks/${id}/deliveries?cursor=x`)).body.errors?.[0]?.pointer).toBe(
      '/cursor',
    );
    await api.remove(id);
    const [{ left } = { left: -1 }] = await hub.database.query<{ left: number }>(
      `select (select count(*) from webhook_delivery) + (select count(*) from webhook_attempt) as left`,
    );
    expect(Number(left)).toBe(0);
  });
});
