/** Sources and what they deliver: who may, what becomes of it, and that nothing a system sends brings the service down. */
import { feedbackId, feedbackReceived, inboundReceived } from '@voc/contracts';
import { consumerLag } from '@voc/kafka';
import {
  A_WORKSPACE,
  ANOTHER_WORKSPACE,
  eventually,
  identityHeader,
  recordTopic,
  testBrokers,
  type TopicRecorder,
} from '@voc/testing';
import { NAME } from '../src/integrations.module.js';
import { fixturesOf } from '../src/connectors/connector.suite.js';
import { connectors } from '../src/connectors/connectors.js';
import { deliver, type Delivering, MAPPING, PUBLIC_URL, SourcesClient } from './delivering.system.js';
import { type Answer, ApiClient, startHub } from './hub.js';
import { type HubProcess, startHubProcess } from './hub.process.js';

let hub: HubProcess;
let sources: SourcesClient;
let feedback: TopicRecorder<typeof feedbackReceived>;
let inbound: TopicRecorder<typeof inboundReceived>;

beforeAll(async () => {
  hub = await startHubProcess({ PUBLIC_URL });
  sources = new SourcesClient(hub.url);
  [feedback, inbound] = await Promise.all([
    recordTopic(hub.topicPrefix, feedbackReceived),
    recordTopic(hub.topicPrefix, inboundReceived),
  ]);
}, 90_000);

afterAll(async () => {
  await Promise.all([feedback.stop(), inbound.stop()]);
  await hub.stop();
});

const publishedOf = (system: string, id: string) =>
  feedback.messages
    .map((it) => it.value)
    .filter((it) => it.feedbackId === feedbackId(A_WORKSPACE, system, id));

describe('a source', () => {
  it('is made of what its connector asks for, and every field that does not fit is named', async () => {
    const list = await sources.api.request('GET', '/connectors');
    expect(list.body['items']).toContainEqual(
      expect.objectContaining({
        id: 'generic-json',
        webhook: { signature: 'address' },
        pull: null,
        settings: expect.objectContaining({
          required: ['mapping'],
          properties: {
            mapping: expect.objectContaining({ description: expect.stringContaining('JSONata') as string }),
          },
        }) as object,
      }),
    );
    const pointersOf = async (body: object) =>
      (await sources.send('POST', '/sources', body)).body.errors?.map((it) => it.pointer);
    expect(await pointersOf({ connector: 'nothing', name: 'x' })).toEqual(['/connector']);
    expect(await pointersOf({ connector: 'generic-json', name: '', system: 'No!' })).toEqual([
      '/name',
      '/system',
    ]);
    const generic = { connector: 'generic-json', name: 'x' };
    expect(await pointersOf({ ...generic, settings: { mapping: '{', extra: 1 } })).toEqual([
      '/settings/mapping',
      '/settings/extra',
    ]);
    const pulled = { ...generic, settings: { mapping: '1' }, pullMinutes: 5 };
    expect(await pointersOf(pulled)).toEqual(['/pullMinutes']);
  });

  it('shows its secret once, keeps it encrypted, and is seen by its workspace and scope only', async () => {
    const source = await sources.reviews('shown');
    expect(source.address).toBe(`${PUBLIC_URL}/hooks/${source.id}/${source.secret}`);
    const { body } = await sources.api.request('GET', '/sources');
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        id: source.id,
        state: 'active',
        webhook: {
          address: `${PUBLIC_URL}/hooks/${source.id}/{secret}`,
          signature: 'address',
          replacedUntil: [],
        },
      }),
    );
    expect(JSON.stringify(body)).not.toContain(source.secret);
    const rows = await hub.database.query<{ row: string }>('select source::text as row from source');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(source.secret).toString('hex'));
    const stranger = new ApiClient(hub.url, ANOTHER_WORKSPACE);
    expect((await stranger.request('GET', `/sources/${source.id}`)).status).toBe(404);
    const reader = { headers: identityHeader(A_WORKSPACE, ['sources:read']) };
    expect((await sources.api.request('POST', `/sources/${source.id}/pause`, reader)).status).toBe(403);
  });

  it('with the name of another one is only made on purpose', async () => {
    const first = await sources.connect('generic-json', { settings: { mapping: MAPPING } });
    expect(first.system).toBe('generic-json');
    const again = { connector: 'generic-json', name: 'Second', settings: { mapping: MAPPING } };
    expect((await sources.send('POST', '/sources', again)).body.errors?.[0]?.pointer).toBe('/system');
    expect((await sources.send('POST', '/sources', { ...again, system: 'generic-json' })).status).toBe(201);
  });

  it('is changed, paused and removed', async () => {
    const source = await sources.reviews('changing');
    const path = `/sources/${source.id}`;
    const changed = await sources.send('PATCH', path, {
      name: 'Reviews',
      settings: { mapping: "{'id': id}" },
    });
    expect(changed.body).toMatchObject({ name: 'Reviews', settings: { mapping: "{'id': id}" } });
    expect((await sources.send('PATCH', path, { settings: { mapping: '(' } })).status).toBe(400);
    expect((await sources.send('POST', `${path}/pause`)).body).toMatchObject({ state: 'paused' });
    const refused = await deliver(source, '{}');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '600']);
    expect((await sources.send('POST', `${path}/resume`)).body).toMatchObject({ state: 'active' });
    expect((await deliver(source, '{}')).status).toBe(202);
    const identity = { headers: identityHeader(A_WORKSPACE) };
    expect((await fetch(`${hub.url}/api/v1${path}`, { method: 'DELETE', ...identity })).status).toBe(204);
    expect((await deliver(source, '{}')).status).toBe(401);
  });
});

describe('a delivery', () => {
  it('is in the log, encrypted, when it is acknowledged, and becomes feedback', async () => {
    const source = await sources.reviews('shop');
    const review = { id: 'r-1', at: '2026-03-20T10:00:00Z', said: 'چرخ افتاد', stars: 2 };
    const answer = await deliver(source, JSON.stringify(review));
    expect(answer.status).toBe(202);
    const record = await eventually(() => {
      const found = inbound.messages.find((it) => it.value.inboundId === answer.body['id']);
      expect(found?.key).toBe(`${A_WORKSPACE}:${source.id}`);
      return found?.value;
    });
    expect(Buffer.from(record?.body ?? '', 'base64').toString()).not.toContain('چرخ');
    const [item] = await eventually(() => {
      const items = publishedOf('shop', 'r-1');
      expect(items).toHaveLength(1);
      return items;
    });
    expect(item).toMatchObject({
      version: Date.parse(review.at),
      source: { kind: 'review', system: 'shop', externalId: 'r-1' },
      occurredAt: review.at,
      texts: [{ role: 'customer', text: 'چرخ افتاد' }],
      scores: [{ metric: 'rating', value: 2 }],
    });
  });

  it('that comes again, or too late, changes nothing; a newer one does, and a removal ends it', async () => {
    const source = await sources.reviews('changes');
    const at = (hour: number) => `2026-03-20T${hour}:00:00Z`;
    const tell = async (body: object, headers: Record<string, string> = {}) => {
      expect((await deliver(source, JSON.stringify(body), headers)).status).toBe(202);
    };
    const review = { id: 'r', at: at(12), said: 'good', stars: 5 };
    await tell(review, { 'webhook-id': 'first' });
    await tell(review);
    await tell({ ...review, said: 'older', at: at(11) });
    await tell({ ...review, said: 'newer', at: at(13) });
    await tell({ ...review, said: 'the first one, sent again', at: at(14) }, { 'webhook-id': 'first' });
    await tell({ id: 'r', at: at(15), gone: true });
    await tell({ ...review, said: 'late', at: at(14) });
    await tell({ id: 'never here', at: at(15), gone: true });
    await eventually(async () =>
      expect(await sources.countsOf(source.id)).toEqual({
        accepted: 1,
        updated: 2,
        duplicate: 4,
        rejected: 0,
        passed: 1,
      }),
    );
    await eventually(() => expect(publishedOf('changes', 'r')).toHaveLength(3));
    expect(publishedOf('changes', 'r').map((it) => [it.texts[0]?.text, it.version, it.deletedAt])).toEqual([
      ['good', Date.parse(at(12)), undefined],
      ['newer', Date.parse(at(13)), undefined],
      [undefined, Date.parse(at(15)), at(15)],
    ]);
    expect(publishedOf('changes', 'never here')).toEqual([]);
  });

  it('that removes a whole removes its parts, and what is told of them later', async () => {
    const source = await sources.reviews('parts');
    const tell = (body: object) => deliver(source, JSON.stringify(body));
    const at = '2026-03-20T10:00:00Z';
    // Each step once the last one has taken effect: taken together, the late part would count as accepted and removed.
    const untilCounted = (counts: object) =>
      eventually(async () => expect(await sources.countsOf(source.id)).toMatchObject(counts));
    for (const id of ['a', 'b']) await tell({ id, thread: 't', at, said: 'hello', stars: 3 });
    await untilCounted({ accepted: 2 });
    await tell({ id: 't', gone: true, at: '2026-03-20T11:00:00Z' });
    await untilCounted({ accepted: 2, passed: 1 });
    await tell({ id: 'c', thread: 't', at, said: 'late', stars: 3 });
    await untilCounted({ accepted: 2, duplicate: 1, passed: 1 });
    for (const id of ['a', 'b'])
      await eventually(() =>
        expect(publishedOf('parts', id).map((it) => it.deletedAt)).toEqual([
          undefined,
          '2026-03-20T11:00:00Z',
        ]),
      );
  });

  it('that can not be mapped is kept with its reason and its bytes, once', async () => {
    const source = await sources.reviews('refused');
    const bad = JSON.stringify({ id: 'r-9', said: 'Samira Invented wrote this', stars: 'five' });
    for (const body of [bad, bad, 'no JSON at all']) expect((await deliver(source, body)).status).toBe(202);
    await eventually(async () =>
      expect(await sources.countsOf(source.id)).toMatchObject({ accepted: 0, rejected: 3, passed: 0 }),
    );
    const rows = await hub.database.query<{ stage: string; reason: object; payload: Buffer }>(
      `select stage, reason, payload from quarantined where source_id = '${source.id}' order by reason->>'code'`,
    );
    const reasons = [
      { code: 'not_json', message: 'The body is not JSON.' },
      { code: 'unreadable', message: expect.stringMatching(/^scores\/0\/value: /) as string },
    ];
    expect(rows.map(({ stage, reason }) => ({ stage, reason }))).toEqual(
      reasons.map((reason) => ({ stage: 'webhook', reason })),
    );
    expect(rows.some((it) => it.payload.includes('Samira'))).toBe(false);
    const { body } = await sources.api.request('GET', '/quarantine');
    expect(body['items']).toContainEqual(expect.objectContaining({ stage: 'webhook', reason: reasons[0] }));
  });

  it('passes by every secret that holds and by no other, and strangers learn nothing', async () => {
    const source = await sources.connect('zammad', { settings: { baseUrl: 'https://help.example' } });
    const by = async (secret: string, more: Partial<Delivering> = {}) =>
      deliver({ ...source, secret, ...more }, '{"ticket": {"id": 1}, "article": {}}');
    expect((await by(source.secret)).status).toBe(202);
    const second = await sources.rotated(source.id, 1);
    expect([(await by(source.secret)).status, (await by(second)).status]).toEqual([202, 202]);
    const third = await sources.rotated(source.id, 0);
    const statuses = [await by(source.secret), await by(second), await by(third)].map((it) => it.status);
    expect(statuses).toEqual([401, 401, 202]);
    const withoutPlace = ({ instance: _, ...problem }: Answer) => problem;
    const wrong = await by(second);
    const nobody = await by(third, { address: `${PUBLIC_URL}/hooks/${A_WORKSPACE}` });
    const nonsense = await by(third, { address: `${PUBLIC_URL}/hooks/nonsense/${third}` });
    expect(withoutPlace(nobody.body)).toEqual(withoutPlace(wrong.body));
    expect(withoutPlace(nonsense.body)).toEqual(withoutPlace(wrong.body));
  });

  it('is JSON of at most 1 MiB, and its address answers who asks whether it is there', async () => {
    const source = await sources.reviews('sizes');
    const sized = (bytes: number) => deliver(source, JSON.stringify('x'.repeat(bytes - 2)));
    expect([(await sized(1 << 20)).status, (await sized((1 << 20) + 1)).status]).toEqual([202, 413]);
    expect((await deliver(source, 'a=b', { 'content-type': 'text/plain' })).status).toBe(415);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await deliver(source, 'a=b', form)).status).toBe(415);
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(source.address.replace(PUBLIC_URL, hub.url), { method })).status).toBe(200);
  });

  it('is not taken while the broker is away', async () => {
    const alone = await startHub({ KAFKA_BROKERS: '127.0.0.1:1', PUBLIC_URL }, { consumes: false });
    try {
      const there = new SourcesClient(alone.service.url);
      const answer = await deliver(
        await there.connect('generic-json', { settings: { mapping: MAPPING } }),
        '{}',
      );
      expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([503, true]);
    } finally {
      await alone.stop();
    }
  });
});

describe('odd deliveries', () => {
  it('of every connector are taken or refused, and the service goes on', async () => {
    expect([...(await sources.deliverOddly(200))]).toEqual([202]);
    const from = { brokers: testBrokers(), clientId: NAME, topicPrefix: hub.topicPrefix };
    await eventually(
      async () => expect([...(await consumerLag(from, inboundReceived, 'inbound')).values()]).toEqual([0, 0]),
      { within: 30_000 },
    );
    expect(hub.exitCode()).toBeNull();
  }, 60_000);

  it('and all others leave no secret and nothing personal in the log', () => {
    const log = hub.log();
    const personal = connectors.flatMap((it) => fixturesOf(it).personal);
    expect(log).toContain('/hooks/');
    expect(
      [...sources.secrets, ...personal, 'Samira'].filter((it) => it.length > 3 && log.includes(it)),
    ).toEqual([]);
    expect(log).not.toMatch(/"status":50[^3]/);
    expect(log).not.toContain('"level":"error"');
  });
});
