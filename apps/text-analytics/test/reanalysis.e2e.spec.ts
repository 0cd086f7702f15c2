/** Older feedback with today's knowledge, by two services on real engines: what changes, in which order, and after a kill. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type FeedbackAnalyzed, feedbackAnalyzed, type FeedbackReceived } from '@voc/contracts';
import type { Producer } from '@voc/kafka';
import { eventually } from '@voc/testing';
import type { ReanalysisView } from '../src/reanalysis/reanalysis.dto.js';
import { itemOf, TestAnalytics } from './test.analytics.js';

let analytics: TestAnalytics;
beforeAll(async () => {
  analytics = await TestAnalytics.start(2);
}, 90_000);
afterAll(() => analytics.stop());

describe('a re-analysis', () => {
  it('takes older feedback through topics that were edited since', async () => {
    const workspaceId = randomUUID();
    const items = Array.from({ length: 250 }, (_, n) =>
      itemOf(workspaceId, n % 2 === 0 ? `The parrot number ${n} was late` : `بسته ${n} دیر رسید`),
    );
    await analytics.receiveAndAnalyze(...items);
    await analytics.addTopic(workspaceId, 'parrot');
    const [job] = await analytics.jobs(workspaceId);
    expect(job?.reason).toBe('taxonomy');
    const ended = await analytics.untilEnded(workspaceId, job!.id);
    expect(ended).toMatchObject({ state: 'completed', total: 250, done: 250, failed: 0, leftOut: 0 });
    // What is delivered again is published again, so two may be there before the one that counts.
    await eventually(() =>
      items.every(({ feedbackId }) => {
        const [first, ...later] = analytics.analyses(feedbackId);
        return later.some(({ taxonomyVersion }) => taxonomyVersion !== first?.taxonomyVersion);
      }),
    );
    for (const [n, { feedbackId, version }] of items.entries()) {
      const before = analytics.analyses(feedbackId).at(0);
      const after = analytics.analyses(feedbackId).at(-1);
      expect(after?.topics.includes('parrot')).toBe(n % 2 === 0);
      expect(after?.version).toBe(version);
      expect(Date.parse(after!.analyzedAt)).toBeGreaterThan(Date.parse(before!.analyzedAt));
      expect(after?.taxonomyVersion).not.toBe(before?.taxonomyVersion);
    }
  }, 60_000);

  it('is of one language where asked so, and counts what it can do nothing for', async () => {
    const workspaceId = randomUUID();
    const items = ['خیلی بد بود و دیر رسید', 'It was late and broken', 'نصفه و نیمه بود، خوب نبود'].map(
      (text) => itemOf(workspaceId, text),
    );
    await analytics.receiveAndAnalyze(...items);
    await analytics.keepAsBefore(workspaceId, 'an old text');
    const { status, body } = await analytics.ask<ReanalysisView>(workspaceId, 'POST reanalyses', {
      body: { language: 'fa' },
    });
    expect([status, body.state]).toEqual([202, 'queued']);
    const ended = await analytics.untilEnded(workspaceId, body.id);
    expect(ended).toMatchObject({ state: 'completed', language: 'fa', total: 2, done: 2, leftOut: 1 });
    // What is delivered again is published again, with the time of its first delivery.
    const anew = ({ feedbackId }: FeedbackReceived) =>
      analytics.analyses(feedbackId).filter(({ analyzedAt }) => analyzedAt > body.createdAt);
    await eventually(() => anew(items[0]!).length > 0);
    expect(anew(items[1]!)).toEqual([]);
  });

  it('is taken over by a later one, and can be cancelled', async () => {
    const workspaceId = randomUUID();
    const request = (body: object) => analytics.ask<ReanalysisView>(workspaceId, 'POST reanalyses', { body });
    const persian = (await request({ language: 'fa' })).body;
    const all = (await request({ language: 'en' })).body;
    // It stands for both.
    expect(all.language).toBeUndefined();
    const cancelled = await analytics.ask<ReanalysisView>(workspaceId, `POST reanalyses/${all.id}/cancel`);
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect((await analytics.jobs(workspaceId)).map(({ id, state }) => [id, state])).toEqual([
      [all.id, 'cancelled'],
      [persian.id, 'superseded'],
    ]);
    expect((await analytics.ask(workspaceId, `POST reanalyses/${persian.id}/cancel`)).status).toBe(409);
    expect((await analytics.ask(randomUUID(), `GET reanalyses/${all.id}`)).status).toBe(404);
    expect((await request({ language: 'klingon' })).status).toBe(400);
    const mayNot = await analytics.ask(workspaceId, 'POST reanalyses', {
      body: {},
      scopes: ['analysis:read'],
    });
    expect(mayNot.status).toBe(403);
  });
});

describe('of several versions', () => {
  it('an older one never ends after a newer one, whichever process publishes it', async () => {
    const workspaceId = randomUUID();
    // All of one customer lie in one partition; of the others some lie in another one, where nobody waits for the first.
    const customer = { id: randomUUID() };
    const older = Array.from({ length: 20 }, () =>
      itemOf(workspaceId, 'The first wording', { version: 1, customer }),
    );
    const newer = older.map((it) => ({ ...it, version: 2, customer: { id: randomUUID() } }));
    const held = holdFirstVersions(analytics.producers);
    await analytics.receive(...older);
    await held.untilSome;
    await analytics.receive(...newer);
    // Long enough for newer ones to be published, if nothing kept them from it.
    await pause(500);
    held.release();
    const { body } = await analytics.ask<ReanalysisView>(workspaceId, 'POST reanalyses', { body: {} });
    await analytics.untilAnalyzed(...newer);
    await analytics.untilEnded(workspaceId, body.id);
    for (const { feedbackId } of older) {
      const versions = analytics.analyses(feedbackId).map((it) => it.version);
      expect(versions).toEqual(versions.toSorted());
      expect(versions.at(-1)).toBe(2);
    }
  }, 60_000);
});

describe('a process that is killed', () => {
  it('leaves its re-analysis to the next one, which goes on where it was', async () => {
    const workspaceId = randomUUID();
    const items = Array.from({ length: 250 }, (_, n) =>
      itemOf(workspaceId, `The parrot number ${n} was late`),
    );
    await analytics.receiveAndAnalyze(...items);
    await analytics.stopServices();
    const { ended } = await analytics.startMortal(2);
    // It may be dead before it has answered.
    await analytics.addTopic(workspaceId, 'parrot').catch(() => undefined);
    expect(await ended).toEqual([null, 'SIGKILL']);
    await analytics.startServices(2, { consumes: false });
    const [job] = await analytics.jobs(workspaceId);
    expect(job).toMatchObject({ state: 'running', total: 250, done: 100 });
    expect(await analytics.untilEnded(workspaceId, job!.id)).toMatchObject({
      state: 'completed',
      done: 250,
      failed: 0,
    });
    await eventually(() =>
      items.every(({ feedbackId }) => analytics.last(feedbackId)?.topics.includes('parrot')),
    );
    // Only the page that was not committed came twice.
    expect(
      items.map(({ feedbackId }) => analytics.analyses(feedbackId).length).filter((count) => count === 3),
    ).toHaveLength(100);
  }, 120_000);
});

it('has entities that match its migrations', () => analytics.database.expectNoDrift());

/** Keeps analyses of first versions from the log, as a slow broker would, until they are released. */
function holdFirstVersions(producers: readonly Producer[]) {
  const some = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  for (const producer of producers) {
    const publish = producer.publish.bind(producer);
    producer.publish = async (topic, messages, options) => {
      if (
        topic.name === feedbackAnalyzed.name &&
        messages.some((it) => (it as FeedbackAnalyzed).version === 1)
      ) {
        some.resolve();
        await release.promise;
      }
      return publish(topic, messages, options);
    };
  }
  return { untilSome: some.promise, release: release.resolve };
}
