/** The values that an item has by dimension. */
import { dimensionsOf, isDimension } from './dimensions.js';
import type { FeedbackAnalyzed } from './feedback-analyzed.v1.js';

const item: FeedbackAnalyzed = {
  workspaceId: '5f0c6f0e-6d8c-4d43-9a52-1f1d4d2d3a10',
  feedbackId: '0b0dfd5e-2d3b-5f64-8c07-6a2f4e7f9d11',
  version: 1,
  source: { kind: 'review', system: 'shop', externalId: 'r-1' },
  occurredAt: '2026-05-01T10:00:00Z',
  receivedAt: '2026-05-01T10:00:01Z',
  stakeholder: 'customer',
  customer: { id: 'c-1', attributes: { plan: 'pro', tenure: 3, region: 'north' } },
  agent: { id: 'a-1', name: 'Sara' },
  touchpoint: { channel: 'web' },
  scores: [
    { metric: 'nps', value: 9, min: 0, max: 10 },
    { metric: 'csat', value: 5, min: 1, max: 5 },
  ],
  attributes: { colour: 'blue', long: 'x'.repeat(513), gift: true },
  texts: [],
  language: 'none',
  topics: ['price', 'quality', 'price'],
  intents: [],
  urgency: 'normal',
  taxonomyVersion: '1',
  modelVersion: '1',
  analyzedAt: '2026-05-01T10:00:02Z',
};

describe('dimensionsOf', () => {
  it('gives each value once, as text, and leaves out what is not known or too long for a group', () => {
    expect(dimensionsOf(item, () => 'high')).toEqual({
      source: ['shop'],
      kind: ['review'],
      stakeholder: ['customer'],
      channel: ['web'],
      agent: ['a-1'],
      plan: ['pro'],
      tenure: ['3'],
      language: ['none'],
      topic: ['price', 'quality'],
      urgency: ['normal'],
      scoreBand: ['high'],
      metric: ['nps', 'csat'],
      customer: ['c-1'],
      'attributes.colour': ['blue'],
      'attributes.gift': ['true'],
    });
  });
});

describe('isDimension', () => {
  it('takes listed names and named attributes only', () => {
    expect(
      ['channel', 'attributes.colour', 'attributes.', 'colour', 'workspaceId', 'toString'].map(isDimension),
    ).toEqual([true, true, false, false, false, false]);
  });
});
