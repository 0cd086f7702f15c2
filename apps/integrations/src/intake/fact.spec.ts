/** What mapped things become: identity, time and sameness; and why some can't be taken. */
import { feedbackId } from '@voc/contracts';
import type { MappedFeedback } from '../connectors/connector.js';
import { type Fact, factOf } from './fact.js';
import { REMOVED } from './ledger.js';

const from = {
  workspaceId: '0191d3a0-0000-7000-8000-000000000001',
  system: 'shop',
  receivedAt: '2026-03-21T08:30:05.000Z',
};
const review = (more: Partial<MappedFeedback> = {}, text = 'خوب'): MappedFeedback => ({
  kind: 'feedback',
  externalId: 'r-1',
  sourceKind: 'review',
  content: {
    occurredAt: '2026-03-20T10:00:00Z',
    stakeholder: 'customer',
    scores: [],
    texts: [{ role: 'customer', field: 'text', text }],
  },
  ...more,
});

function fact(mapped: Parameters<typeof factOf>[0], receivedAt = from.receivedAt): Fact {
  const made = factOf(mapped, { ...from, receivedAt });
  if (made.kind === 'rejected') throw new Error(made.reason);
  return made;
}

describe('a mapped thing', () => {
  it('says the same whenever it comes, and something else when a word changes', () => {
    const hashOf = (mapped: MappedFeedback, receivedAt?: string) =>
      fact(mapped, receivedAt).entry.contentHash.toString('hex');
    const later = '2026-03-22T00:00:00.000Z';
    expect(hashOf(review(), later)).toBe(hashOf(review()));
    expect(hashOf(review({}, 'بد'))).not.toBe(hashOf(review()));
    const undated = (at: string) => review({ content: { ...review().content, occurredAt: at } });
    expect(hashOf(undated(later), later)).toBe(hashOf(undated(from.receivedAt)));
  });

  it('has the time of its change, but never one that lies ahead', () => {
    const changedAt = (at?: string) =>
      fact(review(at === undefined ? {} : { changedAt: at })).entry.changedAt;
    expect(changedAt()).toBeUndefined();
    expect(changedAt('2026-03-20T12:00:00+03:30')).toBe(Date.parse('2026-03-20T08:30:00Z'));
    expect(changedAt('2126-03-20T00:00:00Z')).toBe(Date.parse(from.receivedAt));
  });

  it('that is removed says nothing any more, and happened when it was told unless it is dated', () => {
    const { message, entry } = fact({ kind: 'removal', of: 'feedback', externalId: 'r-1' });
    expect(message).toMatchObject({
      feedbackId: feedbackId(from.workspaceId, 'shop', 'r-1'),
      deletedAt: from.receivedAt,
      texts: [],
      scores: [],
    });
    expect(entry).toMatchObject({ contentHash: REMOVED, changedAt: Date.parse(from.receivedAt) });
  });

  it.each([
    ['a date that is none', review({ changedAt: 'yesterday' }), /^changedAt: /],
    ['no id', review({ externalId: '' }), /^source\/externalId: /],
    ['NUL in its id', review({ externalId: 'a\u0000' }), /^source\/externalId: /],
    ['a text that is too long', review({}, 'x'.repeat(100_001)), /^texts\/0\/text: /],
    [
      'texts that are too long together',
      review({
        content: {
          ...review().content,
          texts: Array.from({ length: 10 }, () => ({
            role: 'customer',
            field: 'f',
            text: 'x'.repeat(99_999),
          })),
        },
      }),
      /900000 bytes/,
    ],
  ])('is rejected for %s', (_, mapped, reason) => {
    expect(factOf(mapped, from)).toEqual({
      kind: 'rejected',
      code: expect.any(String) as string,
      reason: expect.stringMatching(reason) as string,
    });
  });
});
