/** Searches that only count, on the real index. */
import { A_WORKSPACE, aFeedbackAnalyzed } from '@voc/testing';
import { openStore, type TestStore } from '../../test/test.store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await store.index.ensure();
});
afterAll(() => store.dispose());

describe('a search of size 0', () => {
  it('answers the total and the facets, and no items', async () => {
    await store.add(...['kettle', 'kettle', 'pan'].map((product) => aFeedbackAnalyzed({ product })));
    const answer = await store.search(A_WORKSPACE, { size: 0, facets: ['product'] });
    expect(answer).toMatchObject({ total: 3, items: [] });
    expect(answer.facets['product']?.map(({ value, count }) => [value, count])).toEqual([
      ['kettle', 2],
      ['pan', 1],
    ]);
    expect(answer).not.toHaveProperty('cursor');
  });
});
