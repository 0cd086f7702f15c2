/** What was refused: seen, searched, corrected, replayed, discarded, and never dropped; on real engines. */
import { randomUUID } from 'node:crypto';
import { crmEvent, factId, feedbackReceived } from '@voc/contracts';
import { Producer, RetryForever } from '@voc/kafka';
import {
  A_WORKSPACE,
  aCrmEvent,
  aQuarantine,
  eventually,
  identityHeader,
  recordTopic,
  type TopicRecorder,
} from '@voc/testing';
import type { EventTypeList } from '../src/crm/event-types.dto.js';
import { QuarantineConsumer } from '../src/quarantine/quarantine.consumer.js';
import type { QuarantineList, ReplayReport } from '../src/quarantine/quarantine.dto.js';
import { replayHeaders } from '../src/quarantine/replay.headers.js';
import { deliver, PUBLIC_URL, SourcesClient } from './delivering.system.js';
import { type Hub, startHub } from './hub.js';
import { quarantineOf } from './quarantine.workspace.js';

let hub: Hub;
let feedback: TopicRecorder<typeof feedbackReceived>;

beforeAll(async () => {
  hub = await startHub({ PUBLIC_URL });
  feedback = await recordTopic(hub.service.topicPrefix, feedbackReceived);
}, 90_000);

afterAll(async () => {
  await feedback.stop();
  await hub.stop();
});

const workspace = () => quarantineOf(hub, feedback);

describe('a message that a service refused', () => {
  it('is corrected and goes back into its topic as the fact that it was', async () => {
    const { workspaceId, untilThere, find, edit, replay, send, ok, list } = workspace();
    const event = aCrmEvent({ workspaceId, type: 'order.shipped' });
    const producer = hub.service.app.get(Producer);
    await producer.publish(crmEvent, [{ ...event, occurredAt: 'yesterday' }], { headers: { ce_id: 'mine' } });
    const [item] = await untilThere(1);
    const id = item?.id ?? '';
    expect(item).toMatchObject({
      stage: 'consumer',
      state: 'open',
      attempts: 0,
      reason: { code: 'contract_violation' },
    });
    expect(item?.refusedBy).toMatch(/integrations\.crm$/);
    const stored = await hub.database.query<{ payload: Buffer }>(
      'select payload from quarantined where id = $1',
      [id],
    );
    expect(stored[0]?.payload.includes('yesterday')).toBe(false);

    const unchanged = await replay({ ids: [id] });
    expect(unchanged).toMatchObject({
      replayed: 0,
      failed: [{ id, code: 'contract_violation' }],
      remaining: 0,
    });
    expect(JSON.parse((await find(id)).payload)).toMatchObject({
      eventId: event.eventId,
      occurredAt: 'yesterday',
    });
    for (const change of [{ eventId: randomUUID() }, { workspaceId: A_WORKSPACE }, { version: 1 }]) {
      const wrong = await send('PATCH', `/quarantine/${id}`, {
        payload: JSON.stringify({ ...event, ...change }),
      });
      expect([wrong.status, wrong.body.errors?.[0]?.pointer]).toEqual([
        400,
        `/payload/${Object.keys(change)[0]}`,
      ]);
    }
    expect((await edit(id, event)).edited).toBe(true);
    expect(await replay({ ids: [id, randomUUID()] })).toEqual({ replayed: 1, failed: [], remaining: 0 });
    await eventually(async () =>
      expect((await ok<EventTypeList>('GET', '/event-types')).items.map((it) => it.type)).toEqual([
        'order.shipped',
      ]),
    );
    expect((await list()).total).toBe(0);
    const [decided] = (await list('?state=replayed')).items;
    expect(decided).toMatchObject({
      id,
      attempts: 2,
      decidedBy: 'person 33333333-3333-4333-8333-333333333333',
    });
    expect((await send('PATCH', `/quarantine/${id}`, { payload: '{}' })).status).toBe(409);
  });

  it('is open again, as the same one, where it is refused once more; an old refusal told twice changes nothing', async () => {
    const { workspaceId, untilThere, replay, refuse, list } = workspace();
    const event = aCrmEvent({ workspaceId, type: 'x' });
    const origin = { topic: 'crm.event.v1', partition: 0, offset: '5' };
    const payload = Buffer.from(JSON.stringify(event)).toString('base64');
    await refuse({ origin, refusedBy: 'other.group', payload });
    const [first] = await untilThere(1);
    const id = first?.id ?? '';
    expect((await replay({ ids: [id] })).replayed).toBe(1);
    const again = (attempt: number, message: string, refusedBy = 'other.group') =>
      refuse({
        ...{
          origin: { ...origin, offset: '9' },
          ...{ refusedBy, payload },
          headers: { ...replayHeaders({ id, attempt }), ce_id: 'x' },
        },
        ...{ reason: { code: 'index_refused', message } },
      });
    await again(1, 'still wrong');
    expect(await untilThere(1)).toMatchObject([{ id, attempts: 1, reason: { message: 'still wrong' } }]);
    await replay({ ids: [id] });
    // Told once more by a redelivery, and by another group which has a refusal of its own.
    await again(1, 'still wrong');
    await again(2, 'wrong for me', 'third.group');
    expect(await untilThere(1)).toMatchObject([{ refusedBy: 'third.group', attempts: 0 }]);
    expect((await list('?state=replayed')).items).toMatchObject([{ id, attempts: 2 }]);
  });
});

describe('the list', () => {
  it('is searched and paged, and things of it are given up', async () => {
    const { untilThere, refuse, list, discard, send, client } = workspace();
    const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;
    const reason = (code: string, message: string) => ({ code, message });
    await refuse(
      ...Array.from({ length: 5 }, (_, n) => ({
        failedAt: at(n + 1),
        reason: reason('index_refused', `100% of_it ${n}`),
      })),
      { failedAt: at(9), reason: reason('retries_exhausted', 'too slow'), refusedBy: 'metrics.facts' },
    );
    await untilThere(6);
    const first = await list('?limit=4');
    expect([first.total, first.items[0]?.refusedBy]).toEqual([6, 'metrics.facts']);
    const rest = await list(`?limit=4&cursor=${first.cursor}`);
    expect(new Set([...first.items, ...rest.items].map((it) => it.id)).size).toBe(6);
    expect(rest.cursor).toBeUndefined();
    const totals = await Promise.all(
      [
        '?code=index_refused',
        `?since=${at(5)}`,
        '?text=0%25%20of_it',
        '?text=METRICS',
        '?text=%25x',
        '?stage=webhook',
      ].map(async (query) => (await list(query)).total),
    );
    expect(totals).toEqual([5, 2, 5, 1, 0, 0]);
    const ids = [first.items[0]?.id];
    expect(await discard({ ids })).toEqual({ discarded: 1, remaining: 0 });
    expect(await discard({ ids })).toEqual({ discarded: 0, remaining: 0 });
    const given = { filter: { code: 'index_refused' }, reason: 'داده‌های آزمایشی' };
    expect((await send('POST', '/quarantine/discard', { ...given, reason: 'x'.repeat(501) })).status).toBe(
      400,
    );
    expect(await discard(given)).toEqual({ discarded: 5, remaining: 0 });
    const discarded = await list('?state=discarded');
    expect(discarded.total).toBe(6);
    expect(discarded.items.map((it) => it.discardReason)).toEqual([
      undefined,
      ...Array.from({ length: 5 }, () => given.reason),
    ]);
    expect((await send('POST', '/quarantine/discard', {})).status).toBe(400);
    expect((await send('GET', '/quarantine?stage=magic')).body.errors?.[0]?.pointer).toBe('/stage');
    expect((await send('GET', '/quarantine?cursor=x')).body['type']).toBe('urn:voc:problem:invalid_cursor');

    const stranger = workspace();
    expect((await stranger.list('?state=discarded')).total).toBe(0);
    expect((await stranger.send('GET', `/quarantine/${ids[0]}`)).status).toBe(404);
    const reader = { headers: identityHeader(stranger.workspaceId, ['quarantine:read']) };
    expect((await client.request('GET', '/quarantine', reader)).status).toBe(200);
    expect((await client.request('GET', `/quarantine/${ids[0]}`, reader)).status).toBe(403);
  });
});

describe('a delivery that could not be mapped', () => {
  it('is mapped again by its connector once its source is set right, and keeps its time', async () => {
    const sources = new SourcesClient(hub.service.url);
    const source = await sources.connect('generic-json', {
      system: `shop-${randomUUID().slice(0, 8)}`,
      settings: { mapping: '{"kind": "feedback", "id": key, "texts": words}' },
    });
    const externalId = randomUUID();
    const answer = await deliver(source, JSON.stringify({ id: externalId, words: 'بسته دیر رسید' }));
    expect(answer.status).toBe(202);
    const [item] = await eventually(
      async () => {
        const { body } = await sources.send('GET', `/quarantine?source=${source.id}`);
        const { items } = body as unknown as QuarantineList;
        expect(items).toHaveLength(1);
        return items;
      },
      { within: 40_000 },
    );
    const replay = async () =>
      (await sources.send('POST', '/quarantine/replay', { ids: [item?.id] })).body as unknown as ReplayReport;
    expect(await replay()).toMatchObject({ replayed: 0, failed: [{ id: item?.id }] });
    const mapping = '{"kind": "feedback", "id": id, "texts": words}';
    expect((await sources.send('PATCH', `/sources/${source.id}`, { settings: { mapping } })).status).toBe(
      200,
    );
    expect(await replay()).toEqual({ replayed: 1, failed: [], remaining: 0 });
    const came = await eventually(() => {
      const found = feedback.messages.filter((it) => it.value.source.externalId === externalId);
      expect(found).toHaveLength(1);
      return found[0]?.value;
    });
    expect(came).toMatchObject({
      feedbackId: factId(A_WORKSPACE, 'feedback', source.system, externalId),
      receivedAt: item?.failedAt,
      texts: [{ text: 'بسته دیر رسید' }],
    });
    expect((await sources.countsOf(source.id)).accepted).toBe(1);
  });
});

describe('a row of a file that was refused', () => {
  it('is corrected and mapped by its import; counts and reasons follow', async () => {
    const { client, untilThere, find, edit, replay, discard, list, said, ok } = workspace();
    const mine = randomUUID();
    await ok('PUT', '/customers/c-1', { attributes: { plan: 'pro' }, changedAt: '2026-01-01T00:00:00Z' });
    const rows = [`${mine} 1,11,2026-03-01`, `${mine} 2,9,2026-03-01`, `${mine} 3,12,2026-03-01`];
    const mapping = {
      source: { kind: 'survey', system: 'files' },
      fields: {
        externalId: { column: 'id' },
        occurredAt: { column: 'day' },
        scores: [{ metric: 'nps', column: 'score', min: 0, max: 10 }],
        customer: { id: { value: 'c-1' } },
      },
    };
    const done = await client.import(`id,score,day\n${rows.join('\n')}\n`, mapping);
    expect(done.counts).toMatchObject({ accepted: 1, rejected: 2 });
    const items = await untilThere(2, `?import=${done.id}`);
    const [first] = items.filter((it) => 'line' in it.origin && it.origin.line === 2);
    const id = first?.id ?? '';
    expect((await find(id)).payload.trim()).toBe(rows[0]);
    await edit(id, `${mine} 1,x,2026-03-01`);
    expect((await replay({ ids: [id] })).failed).toMatchObject([{ id, code: 'unreadable_score' }]);
    expect((await list(`?import=${done.id}&code=unreadable_score`)).total).toBe(1);
    await edit(id, `${mine} 1,10,2026-03-01`);
    expect((await replay({ ids: [id] })).replayed).toBe(1);
    await eventually(() =>
      expect(said(`${mine} 1`)).toMatchObject([{ importId: done.id, scores: [{ value: 10 }] }]),
    );
    const known = [1, 2].map((row) => said(`${mine} ${row}`)[0]?.customer?.attributes);
    expect(known).toEqual([{ plan: 'pro' }, { plan: 'pro' }]);
    expect((await discard({ filter: { import: done.id }, reason: 'a test' })).discarded).toBe(1);
    const [discarded] = (await list(`?import=${done.id}&state=discarded`)).items;
    expect(discarded).toMatchObject({ origin: { line: 4 }, discardReason: 'a test' });
    const { counts } = await ok<{ counts: object }>('GET', `/imports/${done.id}`);
    expect(counts).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    expect((await list(`?import=${done.id}&state=replayed`)).items).toMatchObject([
      { stage: 'import', origin: { line: 2 } },
    ]);
    expect((await list(`?import=${done.id}`)).total).toBe(0);
  });
});

describe('the consumer of refusals', () => {
  it('waits for ever where the database refuses for another reason than the value, and drops nothing', async () => {
    const { workspaceId, list } = workspace();
    const value = aQuarantine({ workspaceId, quarantineId: randomUUID() });
    const batch = [{ value, key: '', headers: {}, partition: 0, offset: '0', timestamp: Date.now() }];
    const consumer = hub.service.app.get(QuarantineConsumer);
    await hub.database.query('revoke insert on quarantined from integrations_app');
    try {
      await expect(consumer.keep(batch)).rejects.toBeInstanceOf(RetryForever);
    } finally {
      await hub.database.query('grant insert on quarantined to integrations_app');
    }
    await consumer.keep(batch);
    expect((await list()).total).toBe(1);
  });
});
