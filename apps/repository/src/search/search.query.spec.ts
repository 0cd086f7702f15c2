/** The request that goes to the index: fenced by workspace, whatever the caller asks for. */
import { filtersOf } from './search.filters.js';
import { itemBody, type Search, searchBody } from './search.query.js';

const workspace = '5f0c6f0e-6d8c-4d43-9a52-1f1d4d2d3a10';
const other = '11111111-2222-4333-8444-555555555555';

function bodyOf(parts: Partial<Omit<Search, 'filters'>> & { filters?: Record<string, unknown> } = {}) {
  const { filters, ...rest } = parts;
  return searchBody(workspace, {
    query: '',
    facets: [],
    sort: 'newest',
    size: 20,
    ...rest,
    filters: filtersOf(filters ?? {}),
  });
}

describe('the fence round a workspace', () => {
  it.each([
    ['nothing asked', {}],
    ['a query with query-string syntax', { query: `* OR workspaceId:${other} "x" -y) | (workspaceId:*` }],
    ['values of another workspace', { filters: { customer: other, [`attributes.workspaceId`]: [other] } }],
    ['facets and a cursor', { facets: ['channel'], after: [1, other] }],
  ])('stands with %s', (_, search) => {
    const body = bodyOf(search);
    expect(body.query?.bool?.filter).toEqual(expect.arrayContaining([{ term: { workspaceId: workspace } }]));
    // No part of the query may reach a field that the caller names freely.
    expect(JSON.stringify(body)).not.toMatch(/query_string|"term":\{"workspaceId":"1{8}|script/);
  });

  it.each(['', 'undefined', `${workspace} OR 1`, '*'])('refuses %j as a workspace', (wrong) => {
    expect(() =>
      searchBody(wrong, { query: '', filters: filtersOf({}), facets: [], sort: 'newest', size: 1 }),
    ).toThrow();
    expect(() => itemBody(wrong, other)).toThrow();
  });

  it('holds for a single item', () => {
    expect(itemBody(workspace, other).query).toEqual({
      bool: {
        filter: [{ term: { workspaceId: workspace } }, { term: { id: other } }],
        must_not: [{ exists: { field: 'deletedAt' } }],
      },
    });
  });

  it('never returns what is internal', () => {
    expect(bodyOf()._source).toEqual({ excludes: ['workspaceId', 'by'] });
  });
});

describe('searchBody', () => {
  it('narrows by values and period before counting', () => {
    const { query, post_filter } = bodyOf({
      filters: {
        channel: ['web', 'email'],
        'attributes.colour': 'blue',
        occurredAt: { from: '2026-05-01', to: '2026-05-31' },
      },
    });
    expect(query?.bool?.filter).toEqual([
      { term: { workspaceId: workspace } },
      { terms: { 'by.channel': ['web', 'email'] } },
      { terms: { 'attributes.colour': ['blue'] } },
      { range: { occurredAt: { gte: '2026-05-01T00:00:00.000Z', lt: '2026-06-01T00:00:00.000Z' } } },
    ]);
    expect(post_filter).toBeUndefined();
  });

  it('counts a facet under all filters but its own', () => {
    const { post_filter, aggs } = bodyOf({
      filters: { channel: 'web', plan: 'pro' },
      facets: ['channel', 'plan', 'topic'],
    });
    const [web, pro] = [{ terms: { 'by.channel': ['web'] } }, { terms: { 'by.plan': ['pro'] } }];
    expect(post_filter).toEqual({ bool: { filter: [web, pro] } });
    expect(aggs?.['channel']?.filter).toEqual({ bool: { filter: [pro] } });
    expect(aggs?.['plan']?.filter).toEqual({ bool: { filter: [web] } });
    expect(aggs?.['topic']?.filter).toEqual({ bool: { filter: [web, pro] } });
  });

  it('looks for words and phrases in all spellings, and keeps exclusions apart', () => {
    const { query } = bodyOf({ query: 'شرکتها "bad box" -refund' });
    const words = JSON.stringify(query?.bool?.should);
    expect(words).toContain('شرکت\u200cها');
    expect(words).toContain('"texts.text.exact":{"query":"bad box"');
    expect(words).not.toContain('refund');
    expect(JSON.stringify(query?.bool?.must_not)).toContain('refund');
  });

  it('ends every order with the id', () => {
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      expect((bodyOf({ sort }).sort as object[]).at(-1)).toEqual({ id: { order: 'asc' } });
    }
  });
});
