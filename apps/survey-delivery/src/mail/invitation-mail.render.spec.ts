/** The mail reads in the contact's language and direction, and never lets a name become markup. */
import { questionsOf } from '../surveys/survey.templates.js';
import { renderInvitationMail, type InvitationMail } from './invitation-mail.render.js';

const mail = (changes: Partial<InvitationMail> = {}) =>
  renderInvitationMail({
    language: 'en',
    questions: questionsOf('nps', { en: 'Acme', fa: 'آکمه' }),
    link: 'https://voc.example/r/TOKEN',
    expiresAt: new Date('2026-03-20T10:00:00Z'),
    ...changes,
  });

const linkedAnswers = (source: string) =>
  [...source.matchAll(/\?answer=(\d+)"/g)].map(([, value]) => Number(value));

describe('invitation mail', () => {
  it('asks the first question in the subject, and links each point of its scale', () => {
    const rendered = mail();
    expect(rendered.subject).toBe('How likely are you to recommend Acme to a friend or colleague?');
    expect(linkedAnswers(rendered.html)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rendered.html).toContain('<html lang="en" dir="ltr">');
    expect(rendered.html).toContain('20 March 2026');
    expect(rendered.text).toContain('https://voc.example/r/TOKEN');
  });

  it('is right to left in Persian, with Persian digits and the Persian calendar', () => {
    const rendered = mail({ language: 'fa', name: 'سارا' });
    expect(rendered.subject).toBe('چقدر احتمال دارد آکمه را به دوستان یا همکاران خود پیشنهاد کنید؟');
    expect(rendered.html).toContain('<html lang="fa" dir="rtl">');
    expect(rendered.html).toContain('>۱۰</a>');
    expect(rendered.html).toContain('سلام سارا،');
    expect(rendered.html).toContain('۲۹ اسفند ۱۴۰۴');
    expect(rendered.text).toContain('سلام سارا،');
    expect(linkedAnswers(rendered.html)).toHaveLength(11);
  });

  it('escapes what came from outside, and keeps the subject on one line', () => {
    const rendered = mail({
      name: '<img src=x onerror=alert(1)>',
      questions: [
        { id: 'q', kind: 'text', title: { en: 'Why\r\nBcc: all@example.com "now"?' }, required: false },
      ],
    });
    expect(rendered.html).not.toContain('<img');
    expect(rendered.html).toContain('&quot;now&quot;');
    expect(rendered.subject).toBe('Why Bcc: all@example.com "now"?');
    expect(linkedAnswers(rendered.html)).toEqual([]);
  });
});
