/** Refused records of a source that is fetched: kept as they came, corrected, and mapped again; on real engines. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { factId, feedbackReceived } from '@voc/contracts';
import { eventually, recordTopic, type TopicRecorder } from '@voc/testing';
import { type Hub, startHub } from './hub.js';
import { quarantineOf } from './quarantine.workspace.js';

let hub: Hub;
let feedback: TopicRecorder<typeof feedbackReceived>;

beforeAll(async () => {
  hub = await startHub({ ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' });
  feedback = await recordTopic(hub.service.topicPrefix, feedbackReceived);
}, 90_000);

afterAll(async () => {
  await feedback.stop();
  await hub.stop();
});

describe('pulled records that could not be mapped', () => {
  it('are corrected and mapped again by their connector, as the items that they are', async () => {
    const own = quarantineOf(hub, feedback);
    const review = (id: string, stars: string) => ({
      id: { label: id },
      updated: { label: '2026-03-01T00:00:00Z' },
      title: { label: 'دیر رسید' },
      'im:rating': { label: stars },
    });
    const [good = '', first = '', second = ''] = Array.from({ length: 3 }, () => randomUUID());
    const entry = [review(good, '4'), review(first, 'five'), review(second, '6')];
    const store = createServer((request, response) => {
      response.end(JSON.stringify({ feed: request.url?.includes('page=1/') ? { entry } : {} }));
    }).listen(0, '127.0.0.1');
    await once(store, 'listening');
    try {
      const baseUrl = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
      const settings = { appId: '123', storefronts: ['ir'], baseUrl };
      const asked = { connector: 'app-store-rss', name: 'App Store', system: 'store', settings };
      const { status, body } = await own.send('POST', '/sources', asked);
      expect(status).toBe(201);
      const items = await own.untilThere(2, `?stage=pull&source=${String(body['id'])}`);
      expect(items).toMatchObject([{ reason: { code: 'unreadable' } }, { reason: { code: 'unreadable' } }]);
      expect((await own.list('?text=im%3Arating')).total).toBe(2);
      expect(await own.replay({ filter: { stage: 'pull' } })).toMatchObject({
        replayed: 0,
        failed: [{ code: 'unreadable' }, { code: 'unreadable' }],
      });
      for (const { id } of items) {
        const { payload } = await own.find(id);
        await own.edit(id, payload.replace(/"(five|6)"/, '"5"'));
      }
      expect(await own.replay({ filter: { stage: 'pull' } })).toEqual({
        replayed: 2,
        failed: [],
        remaining: 0,
      });
      for (const id of [first, second]) {
        const came = await eventually(() => {
          expect(own.said(id)).toHaveLength(1);
          return own.said(id)[0];
        });
        expect(came).toMatchObject({
          feedbackId: factId(own.workspaceId, 'feedback', 'store', id),
          scores: [{ value: 5 }],
          receivedAt: items[0]?.failedAt,
        });
      }
    } finally {
      store.closeAllConnections();
      store.close();
    }
  });
});
