import { AnswerRefused } from './model.question.js';
import { promptItems } from './summary.prompt.js';
import { verifySummary } from './summary.verification.js';

const items = promptItems(
  [
    { group: 'now', total: 9, items: [{ feedbackId: 'a', text: 'The courier came two days late.' }] },
    { group: 'before', total: 9, items: [{ feedbackId: 'b', text: 'بسته‌بندی خیلی خوب بود' }] },
  ],
  10_000,
);
const point = (text: string, ...quotes: [string, string][]) => ({
  text,
  quotes: quotes.map(([id, quote]) => ({ id, quote })),
});
const good = {
  answered: true,
  summary: 'Delivery got slower.',
  points: [
    point('It comes late.', ['item-1', 'Came two days late']),
    point('The box was fine.', ['item-2', 'بسته بندی خیلی خوب']),
  ],
};
const verify = (answer: unknown, question?: string) =>
  verifySummary(typeof answer === 'string' ? answer : JSON.stringify(answer), items, question);
const verified = {
  answered: true,
  summary: 'Delivery got slower.',
  points: [
    { text: 'It comes late.', quotes: [{ feedbackId: 'a', group: 'now', quote: 'came two days late' }] },
    {
      text: 'The box was fine.',
      quotes: [{ feedbackId: 'b', group: 'before', quote: 'بسته‌بندی خیلی خوب' }],
    },
  ],
};

it('gives quotes as they stand in their pieces of feedback', () => {
  expect(verify(good)).toEqual(verified);
});

it.each([
  ['a fence', `\`\`\`json\n${JSON.stringify(good)}\n\`\`\``],
  ['thoughts before it', `<think>{"points": maybe {}}</think>\n${JSON.stringify(good)}`],
  ['words around it', `Here you are: ${JSON.stringify(good)} Anything else?`],
])('reads an answer with %s', (_, answer) => {
  expect(verify(answer)).toEqual(verified);
});

it('says that there is no answer, whatever stands beside it', () => {
  const none = { answered: false, summary: '', points: [] };
  expect(verify({ ...good, answered: false })).toEqual(none);
  expect(verify({ answered: false })).toEqual(none);
});

it('leaves ids out of prose, and lets words be repeated that customers or askers wrote', () => {
  const summary = 'It comes "two days late" (item-1, item-2), which is not "swift delivery".';
  expect(verify({ ...good, summary }, 'Where is the swift delivery?').summary).toBe(
    'It comes "two days late", which is not "swift delivery".',
  );
});

const withPoint = (...quotes: [string, string][]) => ({
  ...good,
  points: [...good.points, point('x', ...quotes)],
});
it.each([
  ['an invented id', withPoint(['item-3', 'came two days late'])],
  ['the id of the feedback itself', withPoint(['a', 'came two days late'])],
  ['an invented quote', withPoint(['item-1', 'the courier shouted at me'])],
  ['a quote of another piece', withPoint(['item-2', 'came two days late'])],
  ['one invented quote among true ones', withPoint(['item-1', 'two days late'], ['item-1', 'never again'])],
  ['a point without quotes', withPoint()],
  ['no points', { ...good, points: [] }],
  ['no summary', { ...good, summary: ' ' }],
  ['invented words in quotation marks', { ...good, summary: 'Many say «this is a scandal» now.' }],
  ['an invented id in prose', { ...good, summary: 'It is late (item-7).' }],
  ['an id as part of a sentence', { ...good, summary: 'As item-1 says, it is late.' }],
  ['nonsense', 'The quick brown fox.'],
  ['other JSON', { choices: [1, 2, 3] }],
  ['JSON that breaks off', JSON.stringify(good).slice(0, -20)],
  ['nothing', ''],
  ['null', 'null'],
  ['too many points', { ...good, points: Array.from({ length: 99 }, () => good.points[0]) }],
  ['a summary without end', { ...good, summary: 'late '.repeat(10_000) }],
])('refuses %s', (_, answer) => {
  expect(() => verify(answer)).toThrow(AnswerRefused);
});

it('says what was wrong without a word of the answer', () => {
  try {
    verify(withPoint(['item-1', 'secret words']));
    throw new Error('It passed.');
  } catch (error) {
    expect((error as AnswerRefused).problems).toEqual([
      "point 3 quotes what the piece of feedback doesn't say",
    ]);
  }
});
