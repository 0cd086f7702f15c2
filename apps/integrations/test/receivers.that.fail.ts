/** What happens to deliveries whose receiver fails, is gone, is slow, or has moved to where nothing may be sent. */
import { eventually } from '@voc/testing';
import type { Hub } from './hub.js';
import type { WebhookClient } from './webhook.client.js';
import { status, verified, type WebhookReceiver } from './webhook.receiver.js';

/** `context` is asked once the service runs. */
export function receiversThatFail(
  context: () => { hub: Hub; api: WebhookClient; receiver: WebhookReceiver },
): void {
  let hub: Hub;
  let api: WebhookClient;
  let receiver: WebhookReceiver;
  beforeAll(() => {
    ({ hub, api, receiver } = context());
  });

  describe('a receiver that', () => {
    it('fails once gets the same delivery again, and both attempts are on record', async () => {
      const { id, secret } = await api.make(receiver.url('/once'));
      receiver.answer('/once', (response, nth) =>
        response.writeHead(nth === 1 ? 500 : 204).end(nth === 1 ? 'no' : ''),
      );
      const delivery = await api.settled(id, await api.ping(id), 'delivered');
      expect(delivery).toMatchObject({
        attempts: 2,
        event: 'ping',
        payload: { type: 'ping', data: { webhook: id } },
      });
      expect(delivery.log).toMatchObject([
        { number: 2, status: 204 },
        { number: 1, status: 500, problem: 'The receiver answered 500.', answer: 'no' },
      ]);
      const ids = receiver.of('/once').map((it) => it.headers['webhook-id']);
      expect(ids).toEqual([delivery.id, delivery.id]);
      for (const request of receiver.of('/once')) verified(secret, request);
      expect((await api.call('GET', `/webhooks/${id}`)).body).not.toHaveProperty('failingSince');
      await api.remove(id);
    });

    it('never takes anything is given up, and gets it all when a person asks for it', async () => {
      const { id } = await api.make(receiver.url('/never'));
      receiver.answer('/never', status(302));
      const [first, second] = [await api.ping(id), await api.ping(id)];
      const dead = await api.settled(id, first, 'dead');
      await api.settled(id, second, 'dead');
      expect(dead).toMatchObject({
        attempts: 3,
        lastStatus: 302,
        lastProblem: expect.stringContaining('redirects') as string,
      });
      expect((await api.call('GET', `/webhooks/${id}`)).body['failingSince']).toBeDefined();
      expect((await api.call('GET', `/webhooks/${id}/deliveries?state=delivered`)).body['items']).toEqual([]);

      receiver.answer('/never', status(200));
      expect((await api.call('POST', `/webhooks/${id}/deliveries/${first}/redeliver`)).status).toBe(202);
      expect(await api.settled(id, first, 'delivered')).toMatchObject({ attempts: 4 });
      const since = { since: dead.createdAt };
      expect((await api.call('POST', `/webhooks/${id}/redeliver`, since)).body).toEqual({ count: 1 });
      await api.settled(id, second, 'delivered');
      expect((await api.call('POST', `/webhooks/${id}/redeliver`, since)).body).toEqual({ count: 0 });
      expect(new Set(receiver.of('/never').map((it) => it.headers['webhook-id']))).toEqual(
        new Set([first, second]),
      );
      await api.remove(id);
    });

    it('is gone is switched off, and on again by a person only', async () => {
      const { id } = await api.make(receiver.url('/gone'));
      receiver.answer('/gone', status(410));
      expect(await api.settled(id, await api.ping(id), 'dead')).toMatchObject({ attempts: 1 });
      expect((await api.call('GET', `/webhooks/${id}`)).body).toMatchObject({
        enabled: false,
        disabledReason: 'The receiver answered 410 Gone.',
      });
      expect((await api.call('POST', `/webhooks/${id}/ping`)).status).toBe(409);
      receiver.answer('/gone', status(200));
      const { body } = await api.call('PATCH', `/webhooks/${id}`, { enabled: true });
      expect(body).toMatchObject({ enabled: true });
      expect(body).not.toHaveProperty('disabledReason');
      await api.settled(id, await api.ping(id), 'delivered');
      await api.remove(id);
    });

    it('has failed for days is switched off', async () => {
      const { id } = await api.make(receiver.url('/days'));
      receiver.answer('/days', status(503));
      await api.settled(id, await api.ping(id), 'dead');
      await hub.database.query(
        `update webhook_subscription set failing_since = now() - interval '6 days' where id = $1`,
        [id],
      );
      await api.settled(id, await api.ping(id), 'dead');
      expect((await api.call('GET', `/webhooks/${id}`)).body).toMatchObject({
        enabled: false,
        disabledReason: 'For 5 days every delivery has failed.',
      });
      await api.remove(id);
    });

    it('moves into a private network is not called', async () => {
      const { id } = await api.make(receiver.url('/moved'));
      const url = receiver.url('/moved', '127.0.0.2');
      await hub.database.query('update webhook_subscription set url = $2 where id = $1', [id, url]);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      expect(await api.settled(id, await api.ping(id), 'dead')).toMatchObject({
        lastProblem: expect.stringContaining('private network') as string,
      });
      expect(receiver.of('/moved')).toEqual([]);
      await api.remove(id);
    });

    it('is slow does not slow the others; its delivery comes again where nobody wrote down how it ended', async () => {
      const [slow, quick] = [await api.make(receiver.url('/slow')), await api.make(receiver.url('/quick'))];
      const held: (() => void)[] = [];
      receiver.answer('/slow', (response) => held.push(() => response.end()));
      const waiting = await Promise.all(Array.from({ length: 12 }, () => api.ping(slow.id)));
      await eventually(() => expect(receiver.of('/slow')).toHaveLength(8));
      await api.settled(quick.id, await api.ping(quick.id), 'delivered');
      expect(receiver.of('/slow')).toHaveLength(8);

      // Of a process that was killed nothing remains but its leases, and those run out.
      const [first] = receiver.of('/slow').map((it) => it.headers['webhook-id']!);
      held.shift()?.();
      await api.settled(slow.id, first!, 'delivered');
      await eventually(() => expect(receiver.of('/slow')).toHaveLength(9));
      const orphan = receiver.of('/slow')[1]?.headers['webhook-id'];
      await hub.database.query(
        `update webhook_delivery set lease_token = null, lease_until = null where id = $1`,
        [orphan],
      );
      await eventually(() => {
        held.splice(0).forEach((answer) => answer());
        expect(receiver.of('/slow')).toHaveLength(13);
      });
      held.splice(0).forEach((answer) => answer());
      for (const id of waiting) await api.settled(slow.id, id, 'delivered');
      const ids = receiver.of('/slow').map((it) => it.headers['webhook-id']);
      expect(ids.filter((id) => id === orphan)).toHaveLength(2);
      expect(new Set(ids)).toEqual(new Set(waiting));
      expect(await api.details(slow.id, orphan!)).toMatchObject({ attempts: 1 });
      for (const { id } of [slow, quick]) await api.remove(id);
    });
  });
}
