/** Searching the real index: both languages, facets, paging, and the fence between workspaces. */
import { dimensionsOf, type FeedbackAnalyzed, matches, readFilters } from '@voc/contracts';
import { scoreBand } from '@voc/scores';
import { A_WORKSPACE, aFeedbackAnalyzed, ANOTHER_WORKSPACE } from '@voc/testing';
import { openStore, type TestStore } from '../../test/test.store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.dispose());

/** A workspace of its own per test, so that they don't meet. */
let workspaces = 0;
const newWorkspace = () => `33333333-3333-4333-8333-${String(++workspaces).padStart(12, '0')}`;

function saying(
  workspaceId: string,
  text: string,
  overrides: Partial<FeedbackAnalyzed> = {},
): FeedbackAnalyzed {
  const [first] = aFeedbackAnalyzed().texts;
  return aFeedbackAnalyzed({ workspaceId, texts: [{ ...first!, text }], ...overrides });
}

/** The texts that a query finds, sorted. */
async function found(workspaceId: string, query: string): Promise<string[]> {
  const { items } = await store.search(workspaceId, { query, size: 100 });
  return items.map((item) => item.texts[0]?.text ?? '').toSorted();
}

describe('words', () => {
  it('tell what works from what does not', async () => {
    const workspace = newWorkspace();
    await store.add(saying(workspace, 'اپلیکیشن کار می‌کند'), saying(workspace, 'اپلیکیشن کار نمی‌کند'));
    for (const spelling of ['کار می‌کند', 'کار میکند', 'کار می کند', 'كار مي كند', '"کار می کند"']) {
      expect(await found(workspace, spelling)).toEqual(['اپلیکیشن کار می‌کند']);
    }
    for (const spelling of ['کار نمی‌کند', 'کار نمیکند', 'کار نمی کند']) {
      expect(await found(workspace, spelling)).toEqual(['اپلیکیشن کار نمی‌کند']);
    }
  });

  it('meet in every spelling', async () => {
    const workspace = newWorkspace();
    const spellings = ['شرکت‌ها', 'شرکتها', 'شرکت ها', 'شركت ها'].toSorted();
    await store.add(...spellings.map((text) => saying(workspace, text)));
    for (const spelling of spellings) expect(await found(workspace, spelling)).toEqual(spellings);
    expect(await found(workspace, '«شرکت‌ها»')).toEqual(spellings);
  });

  it('meet across digits, inflections and case', async () => {
    const workspace = newWorkspace();
    await store.add(saying(workspace, 'کد ۱۲۳ را زدم'), saying(workspace, 'The deliveries were DELAYED'));
    expect(await found(workspace, '123')).toEqual(['کد ۱۲۳ را زدم']);
    expect(await found(workspace, 'delivery delay')).toEqual(['The deliveries were DELAYED']);
    expect(await found(workspace, '"delivery"')).toEqual([]);
  });

  it('obey phrases and exclusions', async () => {
    const workspace = newWorkspace();
    await store.add(
      saying(workspace, 'box was broken'),
      saying(workspace, 'broken box'),
      saying(workspace, 'box'),
    );
    expect(await found(workspace, '"broken box"')).toEqual(['broken box']);
    expect(await found(workspace, 'box -broken')).toEqual(['box']);
    expect(await found(workspace, '-broken')).toEqual(['box']);
  });

  it('are highlighted in the original text, with its markup escaped', async () => {
    const workspace = newWorkspace();
    await store.add(saying(workspace, 'شركت\u200cهاي <script>alert(1)</script> & <mark>خوب</mark> waiting'));
    const { items } = await store.search(workspace, { query: 'شرکتهای wait' });
    const [highlight] = items[0]?.highlights ?? [];
    expect(highlight).toContain('<mark>شركت\u200cهاي</mark>');
    expect(highlight).toContain('<mark>waiting</mark>');
    expect(highlight).toContain('&lt;script&gt;');
    expect(highlight?.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
    expect(highlight).toContain('&lt;mark&gt;خوب');
  });
});

describe('filters', () => {
  it('find exactly the items that the rule for webhooks lets through', async () => {
    const workspaceId = newWorkspace();
    const items: Partial<FeedbackAnalyzed>[] = [
      {},
      { touchpoint: { channel: 'web' }, topics: ['price', 'quality'], intents: ['praise'], urgency: 'high' },
      { touchpoint: { channel: 'Web ' }, topics: [], product: 'کفش', team: { id: 't-1' }, language: 'en' },
      { scores: [{ metric: 'nps', value: 10, min: 0, max: 10 }], sentiment: { label: 'positive', score: 1 } },
      {
        scores: [
          { metric: 'ces', value: 1, min: 1, max: 7 },
          { metric: 'csat', value: 5, min: 1, max: 5 },
        ],
      },
      { customer: { id: 'c-2', attributes: { plan: 'pro', account: 'a.b', tenure: 12.5, role: false } } },
      { attributes: { count: 1e21, small: 1e-7, zero: -0, yes: true, 'a.b': 'x', '.c.': 'y', '': 'z' } },
      { attributes: { city: 'x'.repeat(512), toString: 'x', long: 'x'.repeat(513), hasOwnProperty: 1 } },
      { occurredAt: '2026-05-01T03:29:59.999+03:30', stakeholder: 'employee' },
      { occurredAt: '2026-05-01T03:30:00+03:30', source: { kind: 'call', system: 'S', externalId: 'x' } },
      { occurredAt: '1970-01-01T00:00:00.0004Z', importId: '44444444-4444-4444-8444-444444444444' },
    ];
    const stored = items.map((it) => saying(workspaceId, 'x', it));
    await store.add(...stored);
    const wishes: Record<string, unknown>[] = [
      { channel: 'web' },
      { channel: ['web', 'email'], topic: ['quality', 'delivery'] },
      ...['Web', 'Web ', 'WEB', 'we*'].map((channel) => ({ channel })),
      ...['low', 'middle', 'high'].map((band) => ({ scoreBand: band, metric: ['ces', 'nps', 'rating'] })),
      ...['پروفسور', 'کفش', 'كفش'].map((product) => ({ product })),
      { plan: 'pro', customer: ['c-2', 'customer-1'] },
      { account: 'a.b', tenure: '12.5', role: 'false' },
      { tenure: '12.50' },
      ...['1e+21', '1e21', '1000000000000000000000'].map((count) => ({ 'attributes.count': count })),
      ...['1e-7', '0.0000001'].map((small) => ({ 'attributes.small': small })),
      ...['0', '-0'].map((zero) => ({ 'attributes.zero': zero })),
      { 'attributes.yes': 'true' },
      { 'attributes.a.b': 'x' },
      { 'attributes..c.': 'y' },
      { 'attributes.city': ['Tehran', 'x'.repeat(512)] },
      { 'attributes.toString': 'x' },
      { 'attributes.hasOwnProperty': '1' },
      { 'attributes.valueOf': 'x' },
      { language: 'en', team: 't-1' },
      { sentiment: ['positive', 'negative'], stakeholder: ['employee', 'customer'] },
      { source: 'S', kind: 'call' },
      { intent: 'praise', urgency: ['high', 'normal'], stage: 'delivery' },
      { agent: 'agent-1', importId: '44444444-4444-4444-8444-444444444444' },
      ...['2026-05-01', '2026-04-30', '2026-05-01T00:00:00Z', '2026-04-30T23:59:59.999Z'].flatMap(
        (moment) => [{ occurredAt: { from: moment } }, { occurredAt: { to: moment } }],
      ),
      { occurredAt: { to: '1970-01-01T00:00:00Z' } },
      { occurredAt: { from: '1970-01-01', to: '1970-01-01' } },
    ];
    const answers = wishes.map(async (filters) => {
      const { items: hits } = await store.search(workspaceId, { filters, size: 100 });
      return { filters, ids: hits.map(({ id }) => id).toSorted() };
    });
    const expected = wishes.map((filters) => {
      const rule = readFilters(filters).filters;
      const through = stored.filter((it) =>
        matches(rule, { dimensions: dimensionsOf(it, scoreBand), occurredAt: it.occurredAt }),
      );
      return { filters, ids: through.map((it) => it.feedbackId).toSorted() };
    });
    expect(await Promise.all(answers)).toEqual(expected);
    expect(expected.filter(({ ids }) => ids.length > 0).length).toBeGreaterThan(20);
  });
});

describe('facets', () => {
  it('count every dimension, and are not narrowed by their own filter', async () => {
    const workspace = newWorkspace();
    const item = (channel: string, plan: string, score: number, month: string) =>
      saying(workspace, 'x', {
        touchpoint: { channel },
        customer: { id: `c-${plan}`, attributes: { plan } },
        scores: [{ metric: 'nps', value: score, min: 0, max: 10 }],
        occurredAt: `2026-${month}-10T00:00:00Z`,
        attributes: { colour: 'blue' },
      });
    await store.add(
      item('web', 'pro', 10, '01'),
      item('web', 'free', 3, '02'),
      item('email', 'pro', 8, '02'),
      item('phone', 'free', 9, '03'),
    );
    const facets = [
      'channel',
      'plan',
      'scoreBand',
      'occurredAt',
      'attributes.colour',
      'agent',
      'customer',
      'team',
    ];
    const all = await store.search(workspace, { facets });
    expect(all.facets['scoreBand']).toEqual([
      { value: 'high', count: 2 },
      { value: 'low', count: 1 },
      { value: 'middle', count: 1 },
    ]);
    expect(all.facets['occurredAt']).toEqual([
      { value: '2026-01', count: 1 },
      { value: '2026-02', count: 2 },
      { value: '2026-03', count: 1 },
    ]);
    expect(all.facets['attributes.colour']).toEqual([{ value: 'blue', count: 4 }]);
    expect(all.facets['agent']).toEqual([{ value: 'agent-1', count: 4, label: 'Omid' }]);
    expect(all.facets['team']).toEqual([]);

    const some = await store.search(workspace, { facets, filters: { channel: ['web', 'fax'], plan: 'pro' } });
    expect(some.total).toBe(1);
    expect(some.facets['channel']).toEqual([
      { value: 'email', count: 1 },
      { value: 'web', count: 1 },
      { value: 'fax', count: 0 },
    ]);
    expect(some.facets['plan']).toEqual([
      { value: 'free', count: 1 },
      { value: 'pro', count: 1 },
    ]);
    expect(some.facets['scoreBand']).toEqual([{ value: 'high', count: 1 }]);
  });
});

describe('pages', () => {
  type Wish = { query?: string; sort?: 'oldest' };

  async function readAll(workspace: string, wish: Wish, between: () => Promise<void>) {
    const ids: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await store.search(workspace, { ...wish, size: 37, ...(cursor && { cursor }) });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
      await between();
    }
    return ids;
  }

  it.each<[string, Wish]>([
    ['newest first', {}],
    ['oldest first', { sort: 'oldest' }],
    ['most relevant first', { query: 'box' }],
  ])('of 500 items, %s, neither skip nor double while others arrive', async (_, wish) => {
    const workspace = newWorkspace();
    // Many share a moment and a score, so that only the last sort value tells them apart.
    const items = Array.from({ length: 500 }, (__, n) =>
      saying(workspace, `box ${'word '.repeat(n % 3)}`, { occurredAt: `2026-03-${10 + (n % 7)}T00:00:00Z` }),
    );
    await store.add(...items);
    const early = () => store.add(saying(workspace, 'box box', { occurredAt: '2026-03-01T00:00:00Z' }));
    const late = () => store.add(saying(workspace, 'box box', { occurredAt: '2026-03-30T00:00:00Z' }));
    // New items fall before the reader's place, as they do in life.
    const ids = await readAll(workspace, wish, wish.sort === 'oldest' ? early : late);
    expect(ids.length).toBe(500);
    expect(new Set(ids)).toEqual(new Set(items.map((it) => it.feedbackId)));
  });

  it('say so where the snapshot of a search by relevance is gone', async () => {
    const workspace = newWorkspace();
    await store.add(saying(workspace, 'gone'), saying(workspace, 'gone'));
    const { cursor } = await store.search(workspace, { query: 'gone', size: 1 });
    const sealed = Buffer.from(cursor ?? '', 'base64url')
      .subarray(32)
      .toString();
    await store.client.closePointInTime({ id: (JSON.parse(sealed) as { snapshot: string }).snapshot });
    await expect(
      store.search(workspace, { query: 'gone', size: 1, cursor: cursor ?? '' }),
    ).rejects.toMatchObject({
      code: 'cursor_expired',
      status: 410,
    });
  });

  it('refuse a cursor of another search or workspace', async () => {
    const workspace = newWorkspace();
    await store.add(saying(workspace, 'one'), saying(workspace, 'two'));
    const { cursor } = await store.search(workspace, { size: 1 });
    expect(cursor).toBeDefined();
    const refusal = { code: 'invalid_cursor', status: 400 };
    await expect(store.search(workspace, { cursor: cursor!, query: 'one' })).rejects.toMatchObject(refusal);
    await expect(store.search(ANOTHER_WORKSPACE, { cursor: cursor! })).rejects.toMatchObject(refusal);
  });
});

describe('the fence', () => {
  it('holds against every part of a search', async () => {
    const mine = saying(A_WORKSPACE, 'mine');
    const theirs = saying(ANOTHER_WORKSPACE, 'secret', {
      customer: { id: 'secret-customer' },
      attributes: { secret: 'x' },
    });
    await store.add(mine, theirs);
    const tries = [
      {},
      { query: 'secret' },
      { query: `* OR workspaceId:${ANOTHER_WORKSPACE}` },
      { query: `"secret" | workspaceId:${ANOTHER_WORKSPACE}` },
      { filters: { customer: 'secret-customer' } },
      { filters: { 'attributes.secret': 'x' } },
      { filters: { 'attributes.workspaceId': ANOTHER_WORKSPACE } },
    ];
    for (const wish of tries) {
      const answer = await store.search(A_WORKSPACE, { ...wish, facets: ['customer', 'attributes.secret'] });
      expect(JSON.stringify({ ...answer, facets: withoutZeros(answer.facets) })).not.toContain('secret');
      expect(answer.items.every((item) => item.id === mine.feedbackId)).toBe(true);
    }
    await expect(store.item(A_WORKSPACE, theirs.feedbackId)).rejects.toMatchObject({ status: 404 });
    expect(await store.item(ANOTHER_WORKSPACE, theirs.feedbackId)).not.toHaveProperty('workspaceId');
  });

  /** A value that the caller filters by is echoed with its count, which is zero. */
  const withoutZeros = (facets: Awaited<ReturnType<TestStore['search']>>['facets']) =>
    Object.values(facets).flatMap((values) => values.filter(({ count }) => count > 0));
});
