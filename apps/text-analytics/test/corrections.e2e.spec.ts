/** Corrections by people and looks at unmasked originals, over HTTP on real engines. */
import { randomUUID } from 'node:crypto';
import type { FeedbackReceived } from '@voc/contracts';
import { eventually } from '@voc/testing';
import type { CorrectionList, CorrectionMade } from '../src/corrections/correction.dto.js';
import { CorrectionExamples } from '../src/corrections/correction.examples.js';
import type { AccessList, OriginalView } from '../src/originals/original.dto.js';
import type { ReanalysisView } from '../src/reanalysis/reanalysis.dto.js';
import { itemOf, TestAnalytics } from './test.analytics.js';

let analytics: TestAnalytics;
beforeAll(async () => {
  analytics = await TestAnalytics.start(1);
}, 90_000);
afterAll(() => analytics.stop());

describe('a correction', () => {
  const text = 'The app crashed again, call me at 09121234567';

  it('is seen at once, survives what comes later, and can be taken back', async () => {
    const workspaceId = randomUUID();
    const item = itemOf(workspaceId, text, { version: 5 });
    await analytics.receiveAndAnalyze(item);
    const found = analytics.last(item.feedbackId)!;
    expect(found.sentiment?.label).toMatch(/negative/);
    const correct = (body: object) =>
      analytics.ask<CorrectionMade>(workspaceId, 'POST corrections', {
        body: { feedbackId: item.feedbackId, ...body },
      });

    const said = await correct({ kind: 'sentiment', value: 'negative', remove: true });
    expect(said).toMatchObject({ status: 201, body: { applied: true, field: 'comment', by: /^person / } });
    await correct({ text: 0, kind: 'topic', value: 'refund_return' });
    const rightly = { sentiment: { label: 'neutral' }, topics: expect.arrayContaining(['refund_return']) };
    await eventually(() => expect(analytics.analyses(item.feedbackId)).toHaveLength(3));
    expect(analytics.last(item.feedbackId)).toMatchObject({ version: 5, ...rightly, texts: [rightly] });

    const next = { ...item, version: 6, product: 'another' };
    await analytics.receiveAndAnalyze(next);
    expect(analytics.last(item.feedbackId)).toMatchObject(rightly);
    const { body: job } = await analytics.ask<ReanalysisView>(workspaceId, 'POST reanalyses', { body: {} });
    await analytics.untilEnded(workspaceId, job.id);
    await eventually(() => expect(analytics.analyses(item.feedbackId)).toHaveLength(5));
    expect(analytics.last(item.feedbackId)).toMatchObject(rightly);

    const listed = await analytics.ask<CorrectionList>(
      workspaceId,
      `GET corrections?feedbackId=${item.feedbackId}&kind=topic`,
    );
    expect(listed.body.items).toMatchObject([{ kind: 'topic', value: 'refund_return', remove: false }]);
    expect((await analytics.ask(workspaceId, `DELETE corrections/${said.body.id}`)).status).toBe(204);
    expect((await analytics.ask(workspaceId, `DELETE corrections/${said.body.id}`)).status).toBe(404);
    await eventually(() => expect(analytics.last(item.feedbackId)?.sentiment).toEqual(found.sentiment));

    const reworded = { ...next, version: 7, texts: [{ ...item.texts[0]!, text: 'All is well' }] };
    await analytics.receiveAndAnalyze(reworded);
    expect(analytics.last(item.feedbackId)?.topics).not.toContain('refund_return');
  }, 60_000);

  it('is an example to learn from, masked, as long as the text is there', async () => {
    const workspaceId = randomUUID();
    const items = [text, 'Nothing special'].map((it) => itemOf(workspaceId, it));
    await analytics.receiveAndAnalyze(...items);
    for (const [n, { feedbackId }] of items.entries())
      await analytics.ask(workspaceId, 'POST corrections', {
        body: { feedbackId, kind: 'topic', value: 'refund_return', remove: n === 1 },
      });
    const reworded = { ...items[1]!, version: items[1]!.version + 1, texts: [] };
    const examples = async () => {
      const found = [];
      for await (const it of analytics.services[0]!.app.get(CorrectionExamples).of(
        workspaceId,
        'topic',
        'refund_return',
      ))
        found.push(it);
      return found.map((it) => [it.text, it.holds]).toSorted();
    };
    const masked = ['The app crashed again, call me at [phone]', true];
    expect(await examples()).toEqual([['Nothing special', false], masked]);
    await analytics.receiveAndAnalyze(reworded);
    expect(await examples()).toEqual([masked]);
  });

  it('goes along where its topic is merged into another one, and adds none that was removed', async () => {
    const workspaceId = randomUUID();
    const item = itemOf(workspaceId, text);
    await analytics.receiveAndAnalyze(item);
    const topics = () => analytics.last(item.feedbackId)?.topics ?? [];
    const untilDone = async () => {
      const [job] = await analytics.jobs(workspaceId);
      await analytics.untilEnded(workspaceId, job!.id);
    };
    for (const word of ['parrot', 'budgie']) await analytics.addTopic(workspaceId, word);
    const correction = { feedbackId: item.feedbackId, kind: 'topic', value: 'parrot' };
    await analytics.ask(workspaceId, 'POST corrections', { body: correction });
    await eventually(() => topics().includes('parrot'));

    await analytics.ask(workspaceId, 'POST taxonomy/topics/parrot/merge', { body: { into: 'budgie' } });
    await untilDone();
    await eventually(() => topics().includes('budgie') && !topics().includes('parrot'));
    await analytics.ask(workspaceId, 'DELETE taxonomy/topics/budgie');
    await untilDone();
    await eventually(() => !topics().includes('budgie'));
  }, 60_000);

  it('of what is not there, or not so, is refused', async () => {
    const workspaceId = randomUUID();
    const item = itemOf(workspaceId, text);
    await analytics.receiveAndAnalyze(item);
    const fine = { feedbackId: item.feedbackId, kind: 'topic', value: 'refund_return' };
    const statusOf = async (body: object) =>
      (await analytics.ask(workspaceId, 'POST corrections', { body })).status;
    expect(await statusOf({ ...fine, feedbackId: randomUUID() })).toBe(404);
    for (const wrong of [{ text: 1 }, { field: 'title' }, { text: 0, field: 'comment' }, { kind: 'mood' }])
      expect([wrong, await statusOf({ ...fine, ...wrong })]).toEqual([wrong, 400]);
    expect(await statusOf({ ...fine, kind: 'sentiment', value: 'gloomy' })).toBe(400);
    expect(await statusOf({ ...fine, value: 'no-such-topic' })).toBe(400);
    const old = await analytics.keepAsBefore(workspaceId, 'an old text');
    const early = await analytics.ask(workspaceId, 'POST corrections', {
      body: { ...fine, feedbackId: old },
    });
    expect(early).toMatchObject({ status: 201, body: { applied: false } });
    expect(analytics.analyses(old)).toEqual([]);
  });
});

describe('an original', () => {
  it('is shown to those who may see it, and each look is on record', async () => {
    const workspaceId = randomUUID();
    const item = itemOf(workspaceId, 'Call me at 09121234567');
    await analytics.receiveAndAnalyze(item);
    const look = (query: string, scopes: string[] = ['originals:read']) =>
      analytics.ask<OriginalView>(workspaceId, `GET originals/${item.feedbackId}${query}`, { scopes });
    expect((await look('')).status).toBe(400);
    expect((await look('?reason=x')).status).toBe(400);
    expect((await look('?reason=Ticket+4711', ['analysis:write'])).status).toBe(403);
    expect((await look('?reason=Ticket+4711')).body).toMatchObject({
      version: item.version,
      texts: item.texts,
    });
    const old = await analytics.keepAsBefore(workspaceId, 'an old text');
    const { body } = await analytics.ask<OriginalView>(
      workspaceId,
      `GET originals/${old}?reason=Ticket+4712`,
    );
    expect(body.texts.map((it) => it.text)).toEqual(['an old text']);

    const accesses = await analytics.ask<AccessList>(workspaceId, 'GET originals/accesses?size=1');
    expect(accesses.body.items).toMatchObject([{ feedbackId: old, reason: 'Ticket 4712', by: /^person / }]);
    const page = await analytics.ask<AccessList>(
      workspaceId,
      `GET originals/accesses?cursor=${accesses.body.cursor}`,
    );
    expect(page.body.items).toMatchObject([{ feedbackId: item.feedbackId, reason: 'Ticket 4711' }]);
    expect(page.body.cursor).toBeUndefined();
    expect(
      (await analytics.ask(workspaceId, 'GET originals/accesses', { scopes: ['originals:read'] })).status,
    ).toBe(403);
  });

  it('is gone when its retention is over or its source has deleted it, and unknown to others', async () => {
    const workspaceId = randomUUID();
    const [expired, deleted] = [
      itemOf(workspaceId, 'old', { receivedAt: '2001-01-01T00:00:00Z' }),
      itemOf(workspaceId, 'x'),
    ];
    const marker = { ...deleted!, version: deleted!.version + 1, deletedAt: '2026-03-22T00:00:00Z' };
    await analytics.receiveAndAnalyze(expired!, deleted!);
    await analytics.receiveAndAnalyze(marker);
    const look = (workspace: string, { feedbackId }: FeedbackReceived) =>
      analytics.ask(workspace, `GET originals/${feedbackId}?reason=Ticket+4711`);
    expect(await look(workspaceId, expired!)).toMatchObject({ status: 410, body: { why: 'retention_over' } });
    expect(await look(workspaceId, deleted!)).toMatchObject({
      status: 410,
      body: { why: 'deleted_at_source' },
    });
    expect((await look(randomUUID(), expired!)).status).toBe(404);
    expect((await analytics.ask<AccessList>(workspaceId, 'GET originals/accesses')).body.items).toEqual([]);
  });
});
