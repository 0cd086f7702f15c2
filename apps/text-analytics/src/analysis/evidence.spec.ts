/** Tests of what a judgement is said to rest on: each word, rule and weight, at its place in the text as it was given. */
import { analyzeText, MOST_UNITS } from './analyze.js';
import type { Evidence } from './evidence.js';

const evidenceOf = (text: string) => analyzeText(text, { explain: true }).evidence;
const found = (text: string, kind: Evidence['kind']) =>
  evidenceOf(text)
    .filter((it) => it.kind === kind)
    .map(({ start, end, rule, weight }) => ({ text: text.slice(start, end), rule, weight }));

describe('evidence', () => {
  it('names the listed phrase behind each word, with its weight', () => {
    expect(found('غذا افتضاحه', 'word')).toEqual([{ text: 'افتضاحه', rule: 'افتضاحه', weight: -3 }]);
    expect(found('The staff were rude', 'word')).toEqual([{ text: 'rude', rule: 'rude', weight: -2.5 }]);
  });

  it('points at the negation and says what it changed', () => {
    expect(found('اصلا خوب نبود', 'negation')).toMatchObject([{ text: 'نبود' }]);
    expect(found('not good', 'negation')).toEqual([{ text: 'not', rule: 'negation', weight: -3.6 }]);
  });

  it.each([
    ['خیلی بد بود', 'degree', 'خیلی'],
    ['very slow', 'degree', 'very'],
    ['کاش سریع بود', 'condition', 'کاش'],
    ['قبلا خوب بود', 'time', 'قبلا'],
    ['کار نمیکنه 😡', 'emoji', '😡'],
    ['بسته نرسیده', 'failure', 'نرسیده'],
    ['my issue was solved', 'remedy', 'solved'],
    ['Is it good?', 'question', 'good'],
    ['good but slow', 'contrast', 'good'],
    ['شکایت میکنم', 'cue', 'شکایت میکنم'],
    ['ارسال دیر بود', 'topic', 'ارسال'],
  ] as const)('of %j has a %s at «%s»', (text, kind, words) => {
    expect(found(text, kind).map((it) => it.text)).toContain(words);
  });

  it('of words and what changes them adds up to the sum behind the score', () => {
    const text = 'It was not very good, the staff were rude';
    const sum = evidenceOf(text)
      .filter(({ kind }) => kind !== 'model' && kind !== 'cue' && kind !== 'topic')
      .reduce((total, { weight }) => total + weight, 0);
    // Not very good: -0.8 × 1.4 × 2; rude: -2.5.
    expect(sum).toBeCloseTo(-4.74, 2);
  });

  it('comes in the order of the text, inside it, and only when asked for', () => {
    const text = '😀 پشتیبانی\u200cتون خیلی بد بود ولی غذا خوب نبود، Great!'.repeat(5);
    const all = evidenceOf(text);
    expect(all.length).toBeGreaterThan(20);
    for (const [at, { start, end }] of all.entries()) {
      expect(start).toBeGreaterThanOrEqual(all[at - 1]?.start ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(analyzeText(text).evidence).toEqual([]);
  });

  it('changes nothing of the judgement', () => {
    const text = 'Great food but the driver never came back, would be nice if it was fixed';
    const { evidence, sentences: _, clauses: __, ...explained } = analyzeText(text, { explain: true });
    expect(evidence).not.toEqual([]);
    expect(analyzeText(text)).toMatchObject(explained);
  });
});

describe('clauses', () => {
  it('cover what was said, each with its sentiment and place', () => {
    const text = 'Lovely rooms, but the shower was broken. We left early!';
    const { clauses } = analyzeText(text, { explain: true });
    expect(clauses.map(({ start, end, contrasts }) => [text.slice(start, end), contrasts])).toEqual([
      ['Lovely rooms', false],
      ['but the shower was broken', true],
      ['We left early', false],
    ]);
    expect(clauses.map(({ sentiment }) => Math.sign(sentiment.score))).toEqual([1, -1, 0]);
  });

  it('know a contrast in second place («غذا ولی …»)', () => {
    expect(analyzeText('ویلا عالی بود. اینترنتش ولی افتضاح بود', { explain: true }).clauses).toMatchObject([
      { contrasts: false },
      { contrasts: true },
    ]);
  });
});

describe('a language that somebody knows', () => {
  it('is taken as it is', () => {
    expect(analyzeText('man', { language: 'finglish' }).language).toEqual({
      code: 'finglish',
      confidence: 1,
    });
    expect(analyzeText('khoob bood', { language: 'en' }).language.code).toBe('en');
  });
});

describe('what lies behind the reach of analysis', () => {
  it('is not read', () => {
    const { sentiment, aspects } = analyzeText(`${'x '.repeat(MOST_UNITS / 2)}terrible delivery`);
    expect(sentiment?.label).not.toBe('very_negative');
    expect(aspects).toEqual([]);
  });
});
