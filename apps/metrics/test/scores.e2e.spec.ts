/** Scores over HTTP from facts in a real database: known figures, replays, moves in time, scales, the fence. */
import { randomUUID } from 'node:crypto';
import type { FeedbackAnalyzed } from '@voc/contracts';
import { A_WORKSPACE, aFeedbackAnalyzed, ANOTHER_WORKSPACE } from '@voc/testing';
import { FactStore } from '../src/facts/fact.store.js';
import type { AnsweredScores } from '../src/scores/scores.service.js';
import { startMetrics, type TestMetrics } from './test.metrics.js';

let metrics: TestMetrics;
let facts: FactStore;
beforeAll(async () => {
  metrics = await startMetrics();
  facts = metrics.service.app.get(FactStore);
});
afterAll(() => metrics.stop());

const nps = (value: number, channel: string, overrides: Partial<FeedbackAnalyzed> = {}) =>
  aFeedbackAnalyzed({
    scores: [{ metric: 'nps', value, min: 0, max: 10 }],
    touchpoint: { channel },
    version: 1,
    ...overrides,
  });
const repeated = (count: number, make: () => FeedbackAnalyzed) => Array.from({ length: count }, make);

async function scores(workspaceId: string, query: string): Promise<AnsweredScores> {
  const { status, body } = await metrics.get<AnsweredScores>(workspaceId, `scores?${query}`);
  expect({ status, body: status === 200 ? undefined : body }).toEqual({ status: 200, body: undefined });
  return body;
}
const rowsOf = (sql: string) => metrics.database.query<{ count: number }>(sql);

describe('scores', () => {
  const answers = [
    ...repeated(50, () => nps(10, 'app')),
    ...repeated(30, () => nps(8, 'app')),
    ...repeated(20, () => nps(2, 'web')),
  ];
  beforeAll(() => facts.record(answers));

  it('come out as the vectors of the method say', async () => {
    const report = await scores(A_WORKSPACE, 'metric=nps&by=channel');
    expect(report.total).toMatchObject({ n: 100, method: 'adjusted-wald', smallSample: false });
    expect(report.total.score).toBeCloseTo(30, 10);
    expect(report.total.low).toBeCloseTo(14.05, 2);
    expect(report.total.high).toBeCloseTo(44.2, 2);
    expect(report.definition.formula.en).toContain('promoters');
    expect(
      report.groups.map(({ value, n, score, smallSample }) => ({ value, n, score, smallSample })),
    ).toEqual([
      { value: 'app', n: 80, score: 62.5, smallSample: false },
      { value: 'web', n: 20, score: -100, smallSample: true },
    ]);
    expect(report.groups[0]?.vsRest).toMatchObject({ difference: 162.5, significant: true });
  });

  it('do not change when everything is recorded again, in another order', async () => {
    const before = await scores(A_WORKSPACE, 'metric=nps&by=channel');
    await facts.record([...answers.toReversed(), ...answers.slice(0, 7)]);
    await Promise.all([facts.record(answers), facts.record(answers.toReversed())]);
    expect(await scores(A_WORKSPACE, 'metric=nps&by=channel')).toEqual(before);
  });

  it('of agents carry their names', async () => {
    const { groups } = await scores(A_WORKSPACE, 'metric=nps&by=agent');
    expect(groups.map(({ value, label }) => [value, label])).toEqual([['agent-1', 'Omid']]);
  });

  it('are those of the filters', async () => {
    expect((await scores(A_WORKSPACE, 'metric=nps&filter.channel=web')).total.n).toBe(20);
    expect((await scores(A_WORKSPACE, 'metric=nps&filter.channel=web&filter.channel=app')).total.n).toBe(100);
    expect((await scores(A_WORKSPACE, 'metric=nps&filter.channel=web&filter.scoreBand=high')).total.n).toBe(
      0,
    );
    expect(
      (await scores(A_WORKSPACE, 'metric=nps&filter.attributes.city=Tehran&filter.plan=pro')).total.n,
    ).toBe(100);
    expect((await scores(A_WORKSPACE, 'metric=nps&from=2026-03-22')).total.n).toBe(0);
    expect((await scores(A_WORKSPACE, 'metric=nps&from=2026-03-21&to=2026-03-21')).total.n).toBe(100);
    expect((await scores(A_WORKSPACE, 'metric=nps&to=2026-03-21T08:30:00Z')).total.n).toBe(0);
  });

  it('are nothing for another workspace', async () => {
    const report = await scores(
      ANOTHER_WORKSPACE,
      "metric=nps&by=channel&filter.customer=customer-1' or 1=1 --".replaceAll(' ', '%20'),
    );
    expect(report).toMatchObject({ total: { n: 0, score: null }, groups: [] });
    expect((await scores(ANOTHER_WORKSPACE, 'metric=nps&by=customer')).groups).toEqual([]);
  });
});

describe('facts', () => {
  it('follow the newest version, also into another month', async () => {
    const workspaceId = randomUUID();
    const item = nps(10, 'app', { workspaceId, version: 5, occurredAt: '2026-03-31T23:59:59Z' });
    await facts.record([item]);
    const moved = {
      ...item,
      version: 7,
      occurredAt: '2025-12-01T00:00:00Z',
      touchpoint: { channel: 'phone' },
    };
    await facts.record([moved]);
    await facts.record([item, { ...item, version: 6 }]);
    const { groups, total } = await scores(workspaceId, 'metric=nps&by=channel');
    expect(groups.map(({ value, n }) => [value, n])).toEqual([['phone', 1]]);
    expect(total.n).toBe(1);
    expect((await scores(workspaceId, 'metric=nps&from=2026-01-01')).total.n).toBe(0);
  });

  it('lie in partitions of their month, and mistyped years in the default one', async () => {
    const workspaceId = randomUUID();
    await facts.record([
      nps(1, 'app', { workspaceId, occurredAt: '2026-02-14T00:00:00Z' }),
      nps(2, 'app', { workspaceId, occurredAt: '1926-02-14T00:00:00Z' }),
      nps(3, 'app', { workspaceId, occurredAt: '2150-02-14T00:00:00Z' }),
    ]);
    const where = `where workspace_id = '${workspaceId}'`;
    expect(await rowsOf(`select count(*)::int from score_fact_2026_02 ${where}`)).toEqual([{ count: 1 }]);
    expect(await rowsOf(`select count(*)::int from score_fact_other ${where}`)).toEqual([{ count: 2 }]);
    expect((await scores(workspaceId, 'metric=nps')).total.n).toBe(3);
  });

  it('are grouped by month', async () => {
    const workspaceId = randomUUID();
    const at = (occurredAt: string) => nps(9, 'app', { workspaceId, occurredAt });
    await facts.record([
      at('2026-01-31T23:00:00Z'),
      at('2026-02-01T01:00:00+03:30'),
      at('2026-02-01T00:00:00Z'),
    ]);
    const { groups } = await scores(workspaceId, 'metric=nps&by=occurredAt');
    expect(groups.map(({ value, n }) => [value, n])).toEqual([
      ['2026-01', 2],
      ['2026-02', 1],
    ]);
  });

  it('follow a later analysis of the same version, and an earlier one changes nothing', async () => {
    const workspaceId = randomUUID();
    const [item, other] = [0, 10].map((value) =>
      nps(value, 'app', { workspaceId, topics: ['price'], analyzedAt: '2026-03-21T08:30:06Z' }),
    );
    const again = { ...item!, topics: ['quality'], analyzedAt: '2026-03-21T08:30:06.001Z' };
    const unchanged = { ...other!, analyzedAt: again.analyzedAt };
    const places = () =>
      metrics.database.query<{ ctid: string }>(
        `select ctid::text from score_fact where feedback_id = '${other!.feedbackId}'`,
      );
    await facts.record([item!, other!]);
    const before = await places();
    await facts.record([again, unchanged]);
    await facts.record([item!]);
    const { groups, total } = await scores(workspaceId, 'metric=nps&by=topic');
    expect(total.n).toBe(2);
    expect(groups.map(({ value, n, score }) => [value, n, score])).toEqual([
      ['price', 1, 100],
      ['quality', 1, -100],
    ]);
    // What stayed the same was not written a second time.
    expect(await places()).toEqual(before);
  });

  it('disappear with the scores of a newer version', async () => {
    const workspaceId = randomUUID();
    const item = nps(10, 'app', { workspaceId });
    await facts.record([item]);
    await facts.record([{ ...item, version: 2, scores: [] }]);
    expect((await scores(workspaceId, 'metric=nps')).total.n).toBe(0);
  });

  it('of scales that differ are never put together', async () => {
    const workspaceId = randomUUID();
    const rated = (value: number, max: number) =>
      aFeedbackAnalyzed({ workspaceId, scores: [{ metric: 'rating', value, min: 1, max }] });
    await facts.record([rated(5, 5), rated(4, 5), rated(10, 10)]);
    const report = await scores(workspaceId, 'metric=rating&by=metric');
    expect(report.total).toMatchObject({ n: 2, score: 4.5, scale: { min: 1, max: 5 } });
    expect(report.otherScales).toEqual([{ min: 1, max: 10, n: 1 }]);
    expect(report.groups[0]).toMatchObject({ value: 'rating', n: 2, vsRest: null });
  });

  it('count in each group of a dimension with several values, and once in all', async () => {
    const workspaceId = randomUUID();
    await facts.record([
      nps(10, 'app', { workspaceId, topics: ['price', 'quality'] }),
      nps(2, 'app', { workspaceId, topics: ['price'] }),
      nps(8, 'app', { workspaceId, topics: [] }),
    ]);
    const { total, groups } = await scores(workspaceId, 'metric=nps&by=topic');
    expect(total.n).toBe(3);
    expect(groups.map(({ value, n }) => [value, n])).toEqual([
      ['price', 2],
      ['quality', 1],
    ]);
  });

  it('lose what its source deleted, and older versions do not bring it back', async () => {
    const workspaceId = randomUUID();
    const item = nps(10, 'app', { workspaceId, version: 5 });
    await facts.record([item, nps(0, 'app', { workspaceId })]);
    await facts.record([{ ...item, version: 7, deletedAt: '2026-03-22T00:00:00Z' }, item]);
    await facts.record([{ ...item, version: 6 }]);
    expect((await scores(workspaceId, 'metric=nps')).total).toMatchObject({ n: 1, score: -100 });
  });

  it('report the hundred largest groups and how many more there are', async () => {
    const workspaceId = randomUUID();
    const customers = Array.from({ length: 130 }, (_, n) => ({ id: `c${n}` }));
    await facts.record(
      [...customers, customers[129]!].map((customer) => nps(9, 'app', { workspaceId, customer })),
    );
    const { groups, moreGroups } = await scores(workspaceId, 'metric=nps&by=customer');
    expect([groups.length, moreGroups, groups[0]?.value, groups[0]?.n]).toEqual([100, 30, 'c129', 2]);
  });
});

describe('the database', () => {
  it('is as the entities say', () => metrics.database.expectNoDrift());

  it('shows the service no rows without a workspace, nor partitions at all', async () => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: metrics.database.url });
    await client.connect();
    try {
      for (const table of ['score_fact', 'feedback_version', 'invitation_fact']) {
        expect((await client.query(`select count(*)::int as n from ${table}`)).rows).toEqual([{ n: 0 }]);
      }
      await expect(client.query('select * from score_fact_other')).rejects.toThrow('permission denied');
      await expect(client.query('select * from score_fact_2026_03')).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });
});

describe('requests', () => {
  it('that ask for what is not there are told what is', async () => {
    const { status, body } = await metrics.get(A_WORKSPACE, 'scores?metric=joy&by=colour&filter.x=1');
    expect(status).toBe(400);
    expect(body['errors']).toEqual([
      { pointer: '/filter.x', detail: expect.stringContaining('channel') },
      { pointer: '/metric', detail: 'Give one of nps, csat, ces, psat, rating.' },
      { pointer: '/by', detail: expect.stringContaining('attributes.<name>') },
    ]);
  });

  it('without an identity are refused', async () => {
    expect((await fetch(`${metrics.service.url}/api/v1/metrics/scores?metric=nps`)).status).toBe(401);
  });
});
