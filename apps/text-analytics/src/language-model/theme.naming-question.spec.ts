import { AnswerRefused } from './model.question.js';
import { namingQuestion } from './theme.naming-question.js';

const words = { phrases: ['دیر رسید', '24 hours'], quotes: ['Late, call me: 09121234567'] };
const { read, instructions, material } = namingQuestion(words, 'fa');

it('is asked for in the language of the reader, with masked words', () => {
  expect(instructions).toContain('Persian');
  expect(material).toContain('[phone]');
  expect(material).not.toContain('09121234567');
});

it.each(['Late deliveries', 'تأخیر در تحویل', 'پشتیبانی‌ها', 'Refunds (24 hours)', "Couriers' manners"])(
  'may be %s',
  (name) => {
    expect(read(JSON.stringify({ name }))).toBe(name);
  },
);

it.each([
  ['nonsense', 'Blah'],
  ['another form', '{"title": "Late"}'],
  ['nothing', '{"name": " "}'],
  ['a sentence', '{"name": "Our customers are telling us that it is late"}'],
  ['a long word', `{"name": "${'late'.repeat(20)}"}`],
  ['markup', '{"name": "<b>Late</b>"}'],
  ['an address', '{"name": "https://evil.example"}'],
  ['two lines', '{"name": "Late\\nagain"}'],
  ['a number that nobody wrote', '{"name": "80 late deliveries"}'],
  ['personal data', '{"name": "Call 09121234567"}'],
])('is never %s', (_, answer) => {
  expect(() => read(answer)).toThrow(AnswerRefused);
});
