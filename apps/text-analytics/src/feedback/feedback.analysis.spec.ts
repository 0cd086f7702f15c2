/** From received to analysed feedback: nothing personal goes through, and the contract holds for whatever comes in. */
import { feedbackAnalyzed, feedbackReceived, parts, type FeedbackReceived } from '@voc/contracts';
import { aFeedbackReceived } from '@voc/testing/builders';
import { ANALYZED_LENGTH, analyzeFeedback } from './feedback.analysis.js';

const AT = new Date('2026-03-21T08:31:00Z');
const ofTexts = (...texts: string[]) =>
  aFeedbackReceived({ texts: texts.map((text, index) => ({ role: 'customer', field: `q${index}`, text })) });
/** Analysed, and proven to keep both contracts. */
const analyzed = (item: FeedbackReceived) =>
  feedbackAnalyzed.schema.parse(analyzeFeedback(feedbackReceived.schema.parse(item), AT));

describe('analysed feedback', () => {
  it('carries the facts of what was received', () => {
    const item = aFeedbackReceived({ importId: '33333333-3333-4333-8333-333333333333' });
    const { customer, texts, ...facts } = item;
    expect(analyzed(item)).toMatchObject({ ...facts, analyzedAt: AT.toISOString() });
    expect(analyzed(item).texts.map((it) => it.field)).toEqual(texts.map((it) => it.field));
    expect(analyzed(item).customer?.id).toBe(customer?.id);
  });

  it('is the same for the same input', () => {
    const item = aFeedbackReceived();
    expect(analyzeFeedback(item, AT)).toEqual(analyzeFeedback(structuredClone(item), AT));
  });

  it('is a bare marker of what its source deleted, whatever else it still says', () => {
    const { workspaceId, feedbackId, version } = aFeedbackReceived();
    const gone = aFeedbackReceived({
      workspaceId,
      feedbackId,
      version,
      deletedAt: '2026-03-22T00:00:00Z',
      source: { kind: 'ticket', system: 'desk', externalId: '7', url: 'https://desk.example/t/7' },
    });
    const marker = analyzed(gone);
    expect(marker).toMatchObject({ workspaceId, feedbackId, version, deletedAt: gone.deletedAt });
    expect(marker).toMatchObject({ scores: [], texts: [], topics: [], language: 'none' });
    expect(Object.keys(marker)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(customer|agent|attributes|product)$/)]),
    );
    expect(marker.source.url).toBeUndefined();
  });

  it('holds nothing of the person but the id and masked attributes', () => {
    const item = aFeedbackReceived({
      source: {
        kind: 'ticket',
        system: 'desk',
        externalId: '7',
        url: 'https://desk.example/t/7?who=sara@example.com',
      },
      customer: {
        id: 'c-1',
        name: 'Sara Example',
        email: 'sara@example.com',
        phone: '09121234567',
        attributes: { plan: 'pro', contact: 'sara@example.com', seats: 3 },
      },
      attributes: { note: 'call ۰۹۱۲۱۲۳۴۵۶۷', open: true },
      texts: [
        { role: 'customer', field: 'body', text: 'ایمیل من sara@example.com است، به 09121234567 زنگ بزنید' },
        { role: 'agent', field: 'reply', text: 'Thank you, we will write to sara@example.com' },
      ],
    });
    const out = analyzed(item);
    expect(JSON.stringify(out)).not.toMatch(/sara@example|Sara Example|0?9121234567|۰۹۱۲/);
    expect(out.customer).toEqual({ id: 'c-1', attributes: { plan: 'pro', contact: '[email]', seats: 3 } });
    expect(out.attributes).toEqual({ note: 'call [phone]', open: true });
    expect(out.source).not.toHaveProperty('url');
    expect(out.texts[0]?.personalData).toEqual(
      expect.arrayContaining([
        { kind: 'email', count: 1 },
        { kind: 'phone', count: 1 },
      ]),
    );
  });

  it('keeps a link without personal data', () => {
    const source = { ...aFeedbackReceived().source, url: 'https://shop.example/reviews/1' };
    expect(analyzed(aFeedbackReceived({ source })).source.url).toBe(source.url);
  });

  it('judges what the customer wrote, not what the agent wrote', () => {
    const out = analyzed(
      aFeedbackReceived({
        texts: [
          { role: 'agent', field: 'reply', text: 'This is terrible, awful and broken.' },
          { role: 'customer', field: 'body', text: 'Great support, thank you!' },
        ],
      }),
    );
    expect(out.texts[0]).toMatchObject({ aspects: [], topics: [], intents: [] });
    expect(out.texts[0]).not.toHaveProperty('sentiment');
    expect(out.sentiment?.score).toBeGreaterThan(0);
  });

  it('takes several texts together for the whole', () => {
    const out = analyzed(ofTexts('بسته دیر رسید', 'Great quality'));
    expect(out.topics).toEqual(
      expect.arrayContaining([...(out.texts[0]?.topics ?? []), ...(out.texts[1]?.topics ?? [])]),
    );
    expect(out.topics.length).toBeGreaterThan(1);
  });

  it('has nothing to judge where there are no words', () => {
    const out = analyzed(aFeedbackReceived({ texts: [] }));
    expect(out).toMatchObject({ language: 'none', topics: [], intents: [], texts: [] });
    expect(out).not.toHaveProperty('sentiment');
  });

  it.each([
    ['a text of the greatest length', 'خوب '.repeat(parts.MAX_TEXT_LENGTH / 4)],
    ['one word of the greatest length', 'a'.repeat(parts.MAX_TEXT_LENGTH)],
    ['numbers that grow when masked', '0912 123 4567 '.repeat(Math.floor(parts.MAX_TEXT_LENGTH / 14))],
    ['addresses that never end', 'a@b.'.repeat(parts.MAX_TEXT_LENGTH / 4)],
    ['brackets and marks', '([{<!؟'.repeat(parts.MAX_TEXT_LENGTH / 6)],
    ['emoji, cut in the middle of one', `x${'😡'.repeat(parts.MAX_TEXT_LENGTH / 2 - 1)}`],
    ['combining marks', `e${'\u0301'.repeat(parts.MAX_TEXT_LENGTH - 1)}`],
    ['directions that change', '\u202eabc\u2066'.repeat(parts.MAX_TEXT_LENGTH / 5)],
  ])('is bounded for %s', (_, text) => {
    const startedAt = performance.now();
    const out = analyzed(ofTexts(text));
    // What is bounded takes a fraction of a second on a machine at rest; what is not takes minutes.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(out.texts[0]?.text.isWellFormed()).toBe(true);
    for (const { start, end } of out.texts[0]?.aspects ?? []) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(ANALYZED_LENGTH);
    }
  });
});
