/** What people say holds, for the text that they mean and for the item that it stands in. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { feedbackAnalyzed } from '@voc/contracts';
import { aFeedbackAnalyzed } from '@voc/testing/builders';
import { corrected, type Judgement } from './correction.rules.js';

type Sentiment = NonNullable<FeedbackAnalyzed['sentiment']>;
type Text = FeedbackAnalyzed['texts'][number];

const [blank] = aFeedbackAnalyzed().texts as [Text];
const textOf = (overrides: Partial<Text> = {}): Text => ({ ...blank, ...overrides });
const sentiment = (label: Sentiment['label'], score: number): Sentiment => ({ label, score });
const judgement = (overrides: Partial<Judgement>): Judgement => ({
  at: [0],
  kind: 'sentiment',
  value: 'positive',
  remove: false,
  ...overrides,
});
/** As corrected, and proven to keep the contract. */
const correct = (item: FeedbackAnalyzed, ...judgements: Partial<Judgement>[]) =>
  feedbackAnalyzed.schema.parse(corrected(item, judgements.map(judgement)));

describe('a corrected sentiment', () => {
  it('is that of the text and of an item with no other text', () => {
    const item = aFeedbackAnalyzed();
    const out = correct(item, { value: 'very_positive' });
    expect(out.texts[0]?.sentiment?.label).toBe('very_positive');
    expect(out.sentiment).toEqual(out.texts[0]?.sentiment);
    expect(out.sentiment?.score).toBeGreaterThan(0.6);
    expect(item.sentiment?.label).toBe('negative');
  });

  it('leaves the score where analysis found the same label', () => {
    const found = sentiment('negative', -0.23);
    const item = aFeedbackAnalyzed({ texts: [textOf({ sentiment: found })], sentiment: found });
    expect(correct(item, { value: 'negative' }).sentiment).toEqual(found);
  });

  it.each([
    ['very_negative', 'negative', 'neutral'],
    ['negative', 'very_negative', 'neutral'],
    ['positive', 'negative', 'positive'],
    ['mixed', 'mixed', 'neutral'],
    ['mixed', 'negative', 'mixed'],
  ] as const)('that is %s and shall not be %s is %s', (found, not, label) => {
    const item = aFeedbackAnalyzed({ texts: [textOf({ sentiment: sentiment(found, 0.3) })] });
    expect(correct(item, { value: not, remove: true }).texts[0]?.sentiment?.label).toBe(label);
  });

  it('counts with the other texts of the customer, and agents count for nothing', () => {
    const { sentiment: _, ...agent } = textOf({ role: 'agent' });
    const item = aFeedbackAnalyzed({
      texts: [textOf(), textOf({ sentiment: sentiment('negative', -0.5) }), agent],
      sentiment: sentiment('negative', -0.5),
    });
    expect(correct(item, { value: 'positive' }).sentiment).toEqual(sentiment('mixed', -0.05));
    expect(correct(item, { value: 'very_negative' }).sentiment).toEqual(sentiment('very_negative', -0.65));
    expect(correct(item, { value: 'neutral' }).sentiment).toEqual(sentiment('negative', -0.25));
  });

  it('of the whole has the last word and leaves the texts alone', () => {
    const item = aFeedbackAnalyzed({ texts: [textOf(), textOf()] });
    const out = correct(item, { at: 'whole', value: 'neutral' }, { at: [1], value: 'positive' });
    expect(out.sentiment?.label).toBe('neutral');
    expect(out.texts.map((it) => it.sentiment?.label)).toEqual(['negative', 'positive']);
  });
});

describe('a corrected topic', () => {
  const topic = { kind: 'topic' } as const;

  it('is added to the text and the item once', () => {
    const out = correct(aFeedbackAnalyzed(), { ...topic, value: 'price' }, { ...topic, value: 'delivery' });
    expect([out.texts[0]?.topics, out.topics]).toEqual([
      ['delivery', 'price'],
      ['delivery', 'price'],
    ]);
  });

  it('that is removed goes with its aspects, and from the item where no other text has it', () => {
    const gone = { ...topic, value: 'delivery', remove: true };
    const alone = correct(aFeedbackAnalyzed(), gone);
    expect([alone.topics, alone.texts[0]?.topics, alone.texts[0]?.aspects]).toEqual([[], [], []]);
    const two = aFeedbackAnalyzed({ texts: [textOf(), textOf()] });
    expect(correct(two, gone)).toMatchObject({
      topics: ['delivery'],
      texts: [{ topics: [], aspects: [] }, { topics: ['delivery'] }],
    });
    expect(correct(two, { ...gone, at: 'whole' })).toMatchObject({
      topics: [],
      texts: [{ topics: [] }, { topics: [] }],
    });
  });

  it('of the whole is a topic of the item, not of a text', () => {
    const out = correct(aFeedbackAnalyzed(), { ...topic, at: 'whole', value: 'price' });
    expect([out.topics, out.texts[0]?.topics]).toEqual([['delivery', 'price'], ['delivery']]);
  });

  it('has room where analysis has filled all places', () => {
    const topics = Array.from({ length: 100 }, (_, n) => `topic-${n}`);
    const out = correct(aFeedbackAnalyzed({ texts: [textOf({ topics })], topics }), {
      ...topic,
      value: 'price',
    });
    expect([out.topics.length, out.topics.at(-1), out.texts[0]?.topics.at(-1)]).toEqual([
      100,
      'price',
      'price',
    ]);
  });
});

it('a corrected intent is added or removed likewise', () => {
  const intent = { kind: 'intent' } as const;
  const out = correct(
    aFeedbackAnalyzed(),
    { ...intent, value: 'churn_risk' },
    { ...intent, value: 'complaint', remove: true },
  );
  expect([out.intents, out.texts[0]?.intents]).toEqual([['churn_risk'], ['churn_risk']]);
  expect(out.texts[0]?.aspects).toHaveLength(1);
});

it('without corrections nothing changes', () => {
  const item = aFeedbackAnalyzed();
  expect(corrected(item, [])).toBe(item);
});
