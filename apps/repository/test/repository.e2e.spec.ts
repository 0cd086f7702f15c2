/** From the log to a search over HTTP: freshness, replays, poison, an engine that is away, the fence, wrong requests. */
import { randomUUID } from 'node:crypto';
import { feedbackAnalyzed, quarantine } from '@voc/contracts';
import { encodeMessage, Producer } from '@voc/kafka';
import type { Problem } from '@voc/service';
import { aFeedbackAnalyzed, eventually, recordTopic, tcpProxy } from '@voc/testing';
import { startRepository, type TestRepository } from './test.repository.js';

let repository: TestRepository;
beforeAll(async () => {
  repository = await startRepository();
});
afterAll(() => repository.stop());

const items = (count: number, workspaceId: string, product = 'headphones') =>
  Array.from({ length: count }, () => aFeedbackAnalyzed({ workspaceId, product }));

/** Waits until the workspace holds `count` items. */
const untilFound = (from: TestRepository, workspaceId: string, count: number, within?: number) =>
  eventually(
    async () => {
      const { body } = await from.search(workspaceId, {});
      expect(body.total).toBe(count);
      return body;
    },
    within === undefined ? {} : { within },
  );

describe('the way from the log to a search', () => {
  it('takes less than two seconds for 95 of 100 items', async () => {
    const workspaceId = randomUUID();
    await repository.publish(...items(1, workspaceId));
    await untilFound(repository, workspaceId, 1, 30_000);
    const took: number[] = [];
    for (let n = 2; n <= 41; n++) {
      const start = performance.now();
      await repository.publish(...items(1, workspaceId));
      await untilFound(repository, workspaceId, n);
      took.push(performance.now() - start);
    }
    const p95 = took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.95) - 1];
    expect(p95).toBeLessThan(2_000);
  });

  it('is harmless to go again: a replay changes nothing and an old version is ignored', async () => {
    const workspaceId = randomUUID();
    const batch = items(20, workspaceId);
    const [first] = batch;
    await repository.publish(...batch, { ...first!, version: first!.version + 1, urgency: 'high' });
    await untilFound(repository, workspaceId, 20);
    await repository.publish(...batch, ...items(1, workspaceId));
    await untilFound(repository, workspaceId, 21);
    const { body } = await repository.get(workspaceId, first!.feedbackId);
    expect(body).toMatchObject({ id: first!.feedbackId, version: first!.version + 1, urgency: 'high' });
  });

  it('ends in quarantine for what the index or the contract refuses, while neighbours go on', async () => {
    const own = await startRepository();
    const refused = await recordTopic(own.service.topicPrefix, quarantine);
    const workspaceId = randomUUID();
    try {
      const alias = `${own.indexPrefix}-feedback`;
      await eventually(() => own.client.indices.existsAlias({ name: alias }));
      // A mapping that somebody changed by hand: items whose product is no number don't fit any more.
      await own.client.indices.putMapping({ index: alias, properties: { product: { type: 'integer' } } });
      const message = encodeMessage(feedbackAnalyzed, aFeedbackAnalyzed({ workspaceId }), {});
      const broken = { ...message, value: Buffer.from('{"workspaceId":') };
      await own.publish(
        ...items(5, workspaceId, '1'),
        ...items(1, workspaceId, 'poison'),
        ...items(5, workspaceId, '2'),
      );
      await own.service.app.get(Producer).publishEncoded([broken]);
      await untilFound(own, workspaceId, 10, 20_000);
      const reasons = await eventually(() => {
        expect(refused.messages.length).toBe(2);
        return refused.messages.map(({ value }) => value.reason);
      });
      expect(reasons.map(({ code }) => code).toSorted()).toEqual(['index_refused', 'invalid_json']);
      expect(reasons.find(({ code }) => code === 'index_refused')?.message).toContain('product');
    } finally {
      await refused.stop();
      await own.stop();
    }
  });

  it('waits while Elasticsearch is away, from the start or in the middle, and loses nothing', async () => {
    const { hostname, port } = new URL(process.env['ELASTICSEARCH_URL'] ?? '');
    const proxy = await tcpProxy(hostname, Number(port));
    await proxy.cut();
    const own = await startRepository({ elasticsearchUrl: `http://127.0.0.1:${proxy.port}` });
    const workspaceId = randomUUID();
    try {
      await own.publish(...items(30, workspaceId));
      const away = await own.search<Problem>(workspaceId, {});
      expect([away.status, away.body.type, Number(away.headers.get('retry-after')) > 0]).toEqual([
        503,
        'urn:voc:problem:unavailable',
        true,
      ]);
      expect((await fetch(`${own.service.url}/health/ready`)).status).toBe(503);
      await proxy.restore();
      await untilFound(own, workspaceId, 30, 30_000);
      await proxy.cut();
      await own.publish(...items(30, workspaceId));
      expect((await own.search(workspaceId, {})).status).toBe(503);
      await proxy.restore();
      await untilFound(own, workspaceId, 60, 30_000);
      expect((await fetch(`${own.service.url}/health/ready`)).status).toBe(200);
    } finally {
      await own.stop();
      await proxy.cut();
    }
  });
});

describe('the routes', () => {
  it('keep workspaces apart', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const secret = aFeedbackAnalyzed({ workspaceId: theirs, product: 'secret' });
    await repository.publish(...items(1, mine), secret);
    await untilFound(repository, mine, 1);
    await untilFound(repository, theirs, 1);
    const all = await repository.search(mine, {
      query: 'دیر',
      facets: ['product', 'source', 'importId', 'customer'],
    });
    expect(all.body.total).toBe(1);
    expect(JSON.stringify(all.body)).not.toMatch(/secret|workspaceId/);
    expect((await repository.search(mine, { filters: { product: 'secret' } })).body.items).toEqual([]);
    const foreign = await repository.get<Problem>(mine, secret.feedbackId);
    const unknown = await repository.get<Problem>(mine, randomUUID());
    expect([foreign.status, foreign.body.type]).toEqual([404, 'urn:voc:problem:feedback_not_found']);
    expect([unknown.status, unknown.body.detail]).toEqual([404, foreign.body.detail]);
    expect((await repository.get(theirs, secret.feedbackId)).status).toBe(200);
  });

  it('need an identity with the right to read', async () => {
    expect((await fetch(`${repository.service.url}/api/v1/feedback/${randomUUID()}`)).status).toBe(401);
    expect((await repository.get(randomUUID(), randomUUID(), ['metrics:read'])).status).toBe(403);
  });

  it('list the names of facets', async () => {
    const { body } = await repository.get<{ facets: string[] }>(randomUUID(), 'facets');
    expect(body.facets).toEqual(expect.arrayContaining(['channel', 'scoreBand', 'tenure', 'occurredAt']));
  });

  it.each([
    ['an unknown filter', { filters: { chanel: 'web' } }, '/filters/chanel', /the names are source, kind/],
    ['an unknown facet', { facets: ['workspaceId'] }, '/facets/0', /the names are/],
    ['a size out of range', { size: 101 }, '/size', /100/],
    ['an unknown order', { sort: 'best' }, '/sort', /relevance, newest, oldest/],
    ['an unknown member', { filter: {} }, '/filter', /should not exist/],
    ['a query that is no text', { query: { match_all: {} } }, '/query', /string/],
    ['a null', { query: null }, '/query', /string/],
    ['filters that are a list', { filters: ['channel'] }, '/filters', /object/],
    ['a NUL', { query: 'a\u0000b' }, '/query', /NUL/],
  ])('point at %s', async (_, body, pointer, detail) => {
    const answer = await repository.search<Problem>(randomUUID(), body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors).toContainEqual({ pointer, detail: expect.stringMatching(detail) });
  });

  it('refuse a cursor that somebody made up', async () => {
    const answer = await repository.search<Problem>(randomUUID(), { cursor: 'bm9uc2Vuc2U' });
    expect([answer.status, answer.body.type]).toEqual([400, 'urn:voc:problem:invalid_cursor']);
  });
});
