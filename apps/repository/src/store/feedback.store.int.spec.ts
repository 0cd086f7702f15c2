/** Writing to the real index: replays, order of versions, bad documents, a lost index. */
import { A_WORKSPACE, aFeedbackAnalyzed } from '@voc/testing';
import { normalizationCases, type NormalForm } from '@voc/text';
import { openStore, type TestStore } from '../../test/test.store.js';
import { documentOf } from './feedback.document.js';
import { FeedbackIndex } from './feedback.index.js';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await store.index.ensure();
});
afterAll(() => store.dispose());

const record = (product: string, overrides = {}) => aFeedbackAnalyzed({ product, ...overrides });

describe('the index', () => {
  it('normalises as the code does', async () => {
    const tokensOf = async (analyzer: NormalForm | 'lowercase', text: string) => {
      const by = analyzer === 'lowercase' ? { tokenizer: 'standard', filter: ['lowercase'] } : { analyzer };
      const answer = await store.client.indices.analyze({ index: store.index.alias, text, ...by });
      return (answer.tokens ?? []).map(({ token }) => token);
    };
    for (const { input, ...forms } of normalizationCases) {
      for (const form of ['joined', 'split'] as const) {
        const [indexed, coded] = await Promise.all([
          tokensOf(form, input),
          tokensOf('lowercase', forms[form]),
        ]);
        expect({ input, form, tokens: indexed }).toEqual({ input, form, tokens: coded });
      }
    }
  });

  it('takes no field that the mapping does not name', async () => {
    const before = await mappingOf();
    const odd = { 'a..b': 'x', '.': 'y', ' ': 'z', 'deep.er': 1, workspaceId: 'w' };
    await store.add(record('odd', { attributes: odd }));
    const found = await store.search(A_WORKSPACE, {
      filters: { 'attributes.deep.er': '1', 'attributes.a..b': 'x' },
    });
    expect(found.items.map((it) => it.attributes)).toEqual([odd]);
    expect(await mappingOf()).toEqual(before);
  });

  it('is made once, however many processes start at the same time', async () => {
    const others = Array.from({ length: 4 }, () => new FeedbackIndex(store.client, store.config));
    await Promise.all(others.map((index) => index.ensure()));
    expect(Object.keys(await mappingOf())).toEqual([`${store.config.INDEX_PREFIX}-feedback-v1-000001`]);
  });

  const mappingOf = () => store.client.indices.getMapping({ index: store.index.alias });
});

describe('writing', () => {
  it('changes nothing when a batch comes again', async () => {
    const batch = Array.from({ length: 50 }, (_, n) => documentOf(record('replay', { version: n })));
    await store.writer.write(batch);
    await store.client.indices.refresh({ index: store.index.alias });
    const first = await store.search(A_WORKSPACE, { filters: { product: 'replay' }, size: 100 });
    expect(await store.writer.write(batch)).toEqual(batch.map(() => ({ stored: true })));
    await store.client.indices.refresh({ index: store.index.alias });
    expect(await store.search(A_WORKSPACE, { filters: { product: 'replay' }, size: 100 })).toEqual(first);
    expect(first.total).toBe(50);
  });

  it('keeps the newest version in whatever order versions come', async () => {
    const newest = record('order', { version: 9, urgency: 'high' });
    await store.add({ ...newest, version: 3, urgency: 'low' }, newest);
    await store.add({ ...newest, version: 8, urgency: 'normal' });
    expect(await store.item(A_WORKSPACE, newest.feedbackId)).toMatchObject({ version: 9, urgency: 'high' });
  });

  it('shows nothing of what its source deleted, and older versions do not bring it back', async () => {
    const item = record('deleted', { version: 5 });
    await store.add(item, record('deleted'));
    const { texts: _, scores: __, ...facts } = item;
    await store.add({ ...facts, version: 7, scores: [], texts: [], deletedAt: '2026-03-22T00:00:00Z' });
    await store.add({ ...item, version: 6 });
    const found = await store.search(A_WORKSPACE, {
      filters: { product: 'deleted' },
      facets: ['product', 'channel', 'occurredAt'],
    });
    expect([found.total, found.items.length]).toEqual([1, 1]);
    expect(found.facets['channel']?.map(({ count }) => count)).toEqual([1]);
    expect(found.facets['product']?.find(({ value }) => value === 'deleted')?.count).toBe(1);
    expect(
      await store.search(A_WORKSPACE, { query: '-nothing', filters: { product: 'deleted' } }),
    ).toMatchObject({ total: 1 });
    await expect(store.item(A_WORKSPACE, item.feedbackId)).rejects.toMatchObject({ status: 404 });
  });

  it('refuses only the document that is at fault', async () => {
    const [before, bad, after] = [record('poison'), record('poison'), record('poison')].map(documentOf);
    const results = await store.writer.write([before!, { ...bad!, occurredAt: 'the day before' }, after!]);
    expect(results.map((result) => result.stored)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({ reason: expect.stringContaining('occurredAt') });
  });

  it('finds the document for whose sake Elasticsearch refuses the whole request', async () => {
    const documents = Array.from({ length: 7 }, () => documentOf(record('bisect')));
    documents[4] = { ...documents[4]!, id: 'x'.repeat(600) };
    const results = await store.writer.write(documents);
    expect(results.map((result) => result.stored)).toEqual([true, true, true, true, false, true, true]);
  });

  it('sends more than fits into one request in several', async () => {
    const text = 'بسته دیر رسید '.repeat(6_000);
    const large = Array.from({ length: 60 }, () =>
      record('large', { texts: aFeedbackAnalyzed().texts.map((it) => ({ ...it, text })) }),
    );
    await store.add(...large);
    expect(
      (await store.search(A_WORKSPACE, { query: 'رسید', filters: { product: 'large' }, size: 1 })).total,
    ).toBe(60);
  });

  it('makes a lost index again instead of refusing documents', async () => {
    const own = await openStore();
    await own.add(record('lost'));
    await own.client.indices.delete({ index: `${own.config.INDEX_PREFIX}-feedback-v1-000001` });
    await expect(own.add(record('lost'))).rejects.toThrow('made again');
    await own.add(record('lost'));
    expect((await own.search(A_WORKSPACE)).total).toBe(1);
    await own.dispose();
  });

  it('says that the store is unavailable where nothing answers', async () => {
    const away = await openStore({ ELASTICSEARCH_URL: 'http://127.0.0.1:1' });
    await expect(away.writer.write([documentOf(record('away'))])).rejects.toThrow('not ready');
    await expect(away.search(A_WORKSPACE)).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    await away.client.close();
  });
});
