/** Bodies of requests: whole, as an outline where they are too large, and without what is personal. */
import { type CrmEvent, type FeedbackAnalyzed } from '@voc/contracts';
import { aCrmEvent, aFeedbackAnalyzed } from '@voc/testing/builders';
import { crmPayload, feedbackPayload, MAX_PAYLOAD_BYTES } from './webhook.payload.js';

const AT = '2026-05-01T00:00:00.000Z';
const read = (body: string) => {
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MAX_PAYLOAD_BYTES);
  return JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> };
};

describe('feedbackPayload', () => {
  const long = (length: number): FeedbackAnalyzed => {
    const item = aFeedbackAnalyzed();
    return { ...item, texts: item.texts.map((it) => ({ ...it, text: 'خ'.repeat(length) })) };
  };

  it('holds the item as the API gives it', () => {
    const { workspaceId, feedbackId: id, taxonomyVersion, modelVersion, analyzedAt, ...facts } = long(1_000);
    const item = { ...facts, workspaceId, feedbackId: id, taxonomyVersion, modelVersion, analyzedAt };
    const payload = read(feedbackPayload('feedback.changed', item, AT));
    expect(payload).toEqual({ type: 'feedback.changed', timestamp: AT, data: { id, ...facts } });
  });

  it('is an outline with the way to the item where the whole is too large', () => {
    const item = long(50_000);
    const { id, thin, path, texts } = read(feedbackPayload('feedback.created', item, AT)).data;
    expect({ id, thin, path, texts }).toEqual({
      id: item.feedbackId,
      thin: true,
      path: `/api/v1/feedback/${item.feedbackId}`,
      texts: undefined,
    });
  });

  it('says of a deleted item that it is deleted, and nothing else of it', () => {
    const item = { ...aFeedbackAnalyzed(), deletedAt: AT };
    const { data } = read(feedbackPayload('feedback.deleted', item, AT));
    expect(Object.keys(data).toSorted()).toEqual(
      ['deletedAt', 'id', 'occurredAt', 'receivedAt', 'source', 'version'].toSorted(),
    );
  });
});

describe('crmPayload', () => {
  const event = (attributes: CrmEvent['attributes']) =>
    aCrmEvent({
      attributes,
      customer: {
        id: 'c-1',
        name: 'Sara',
        email: 's@example.com',
        phone: '+98',
        attributes: { plan: 'pro' },
      },
      account: { id: 'a-1', name: 'Acme' },
    });

  it('tells the customer by id and attributes only', () => {
    const { data } = read(crmPayload(event({ total: 5 }), AT));
    expect(data).toMatchObject({
      customer: { id: 'c-1', attributes: { plan: 'pro' } },
      account: { id: 'a-1', name: 'Acme' },
      attributes: { total: 5 },
    });
    expect(JSON.stringify(data)).not.toMatch(/Sara|example\.com|\+98/);
  });

  it('leaves the attributes out where they make it too large', () => {
    const { data } = read(
      crmPayload(event({ a: 'x'.repeat(8_000), b: 'y'.repeat(8_000), c: 'z'.repeat(8_000) }), AT),
    );
    expect(data).toMatchObject({ type: 'ticket.closed', thin: true, customer: { id: 'c-1' } });
    expect(data).not.toHaveProperty('attributes');
  });
});
