/** Answers are read strictly: on the scale, readable, of known questions; skipped ones leave no trace. */
import { MAX_ANSWER_LENGTH, readAnswers, type Question } from './answer.reading.js';

const questions: Question[] = [
  { id: 'nps', kind: 'score', metric: 'nps', min: 0, max: 10, title: { en: 'Recommend?' }, required: true },
  { id: 'csat', kind: 'score', metric: 'csat', min: 1, max: 5, title: { en: 'Satisfied?' }, required: false },
  { id: 'why', kind: 'text', title: { en: 'Why?' }, required: false },
];

describe('readAnswers', () => {
  it('takes forms and JSON alike', () => {
    const expected = [
      { questionId: 'nps', value: 9 },
      { questionId: 'why', value: 'سریع بود' },
    ];
    expect(readAnswers(questions, { nps: '9', csat: '', why: ' سریع بود \n' }).answers).toEqual(expected);
    expect(readAnswers(questions, { nps: 9, why: 'سریع بود' })).toEqual({ answers: expected, problems: [] });
  });

  it('leaves a skipped question out, and keeps a zero', () => {
    expect(readAnswers(questions, { nps: '0', why: '   ' })).toEqual({
      answers: [{ questionId: 'nps', value: 0 }],
      problems: [],
    });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['missing', {}, { code: 'required', questionId: 'nps' }],
    ['above the scale', { nps: '11' }, { code: 'not_on_scale', questionId: 'nps' }],
    ['below the scale', { nps: '9', csat: '0' }, { code: 'not_on_scale', questionId: 'csat' }],
    ['fraction', { nps: 9.5 }, { code: 'not_on_scale', questionId: 'nps' }],
    ['exponent', { nps: '1e1' }, { code: 'not_on_scale', questionId: 'nps' }],
    ['twice', { nps: ['9', '3'] }, { code: 'not_on_scale', questionId: 'nps' }],
    ['not a number', { nps: Number.NaN }, { code: 'not_on_scale', questionId: 'nps' }],
    ['NUL', { nps: '9', why: 'a\u0000b' }, { code: 'unreadable', questionId: 'why' }],
    ['lone surrogate', { nps: '9', why: '\ud800' }, { code: 'unreadable', questionId: 'why' }],
    ['object for a text', { nps: '9', why: { toString: 'x' } }, { code: 'unreadable', questionId: 'why' }],
    [
      'too long',
      { nps: '9', why: 'a'.repeat(MAX_ANSWER_LENGTH + 1) },
      { code: 'too_long', questionId: 'why' },
    ],
    ['stranger', { nps: '9', admin: '1' }, { code: 'unknown_question' }],
    ['prototype', JSON.parse('{"nps": 9, "__proto__": {"why": "x"}}'), { code: 'unknown_question' }],
  ])('refuses: %s', (_, input, problem) => expect(readAnswers(questions, input).problems).toEqual([problem]));

  it('wants at least one answer where none is required', () => {
    expect(readAnswers(questions.slice(1), { why: '' }).problems).toEqual([{ code: 'nothing_answered' }]);
  });
});
