/** Rows of facts from analysed feedback. */
import { A_WORKSPACE, aFeedbackAnalyzed, ANOTHER_WORKSPACE } from '@voc/testing/builders';
import { monthsOf, newestByWorkspace, scoreColumns } from './feedback.facts.js';

describe('newestByWorkspace', () => {
  it('keeps one version per item, in whatever order they come', () => {
    const item = aFeedbackAnalyzed({ version: 2 });
    const theirs = aFeedbackAnalyzed({ workspaceId: ANOTHER_WORKSPACE });
    const groups = newestByWorkspace([item, { ...item, version: 3 }, { ...item, version: 1 }, theirs]);
    expect(groups.get(A_WORKSPACE)?.map((it) => it.version)).toEqual([3]);
    expect(groups.get(ANOTHER_WORKSPACE)).toEqual([theirs]);
  });

  it('keeps the latest analysis of a version', () => {
    const early = aFeedbackAnalyzed({ analyzedAt: '2026-03-21T08:30:06.500Z', urgency: 'low' });
    const late = { ...early, analyzedAt: '2026-03-21T12:00:07+03:30', urgency: 'high' as const };
    for (const order of [
      [early, late],
      [late, early],
    ])
      expect(newestByWorkspace(order).get(A_WORKSPACE)).toEqual([late]);
  });
});

describe('scoreColumns', () => {
  it('has a row per score, each with all dimensions of its item', () => {
    const item = aFeedbackAnalyzed({
      scores: [
        { metric: 'nps', value: 9, min: 0, max: 10 },
        { metric: 'ces', value: 2, min: 1, max: 7 },
      ],
    });
    const columns = scoreColumns([item, aFeedbackAnalyzed({ scores: [] })]);
    expect(columns).toMatchObject({
      feedbackId: [item.feedbackId, item.feedbackId],
      position: [0, 1],
      metric: ['nps', 'ces'],
      value: [9, 2],
      scaleMin: [0, 1],
      scaleMax: [10, 7],
    });
    expect(columns.dimensions.map((text) => JSON.parse(text) as object)).toEqual(
      Array(2).fill(
        expect.objectContaining({
          channel: ['web'],
          'agent.name': ['Omid'],
          metric: ['nps', 'ces'],
          scoreBand: ['high', 'low'],
        }),
      ),
    );
  });
});

describe('monthsOf', () => {
  it('counts months in UTC, each once, of items with scores only', () => {
    const at = (occurredAt: string, scored = true) =>
      aFeedbackAnalyzed({ occurredAt, ...(!scored && { scores: [] }) });
    expect(
      monthsOf([
        at('2026-03-01T02:00:00+03:30'),
        at('2026-03-05T00:00:00Z'),
        at('2026-02-09T00:00:00Z'),
        at('2025-01-01T00:00:00Z', false),
      ]),
    ).toEqual(['2026-02-01', '2026-03-01']);
  });
});
