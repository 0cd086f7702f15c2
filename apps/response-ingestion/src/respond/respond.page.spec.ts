/** The respond page escapes what others wrote, falls back to the language that is there, and marks what is wrong. */
import type { SurveyPublished } from '@voc/contracts';
import { renderMessagePage } from './message.page.js';
import { renderRespondPage, renderThanksPage, type RespondPage } from './respond.page.js';
import { languageOf } from './respond.words.js';

const survey: SurveyPublished = {
  workspaceId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11',
  surveyId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a13',
  version: 7,
  state: 'published',
  name: 'Internal name',
  stakeholder: 'customer',
  questions: [
    {
      id: 'csat',
      kind: 'score',
      metric: 'csat',
      min: 1,
      max: 5,
      title: { fa: 'راضی بودید؟' },
      required: true,
    },
    { id: 'why', kind: 'text', title: { en: 'Why? <script>alert(1)</script>' }, required: false },
  ],
  thanks: { en: 'Thanks from <b>Acme</b>' },
  publishedAt: '2026-03-01T08:00:00Z',
};

const page: RespondPage = {
  language: 'en',
  path: '/r/TOKEN',
  survey,
  expiresAt: '2026-03-20T10:00:00Z',
  answers: [],
  answered: false,
  problems: [],
};

describe('respond page', () => {
  it('escapes the survey’s and the respondent’s words', () => {
    const html = renderRespondPage({
      ...page,
      answers: [{ questionId: 'why', value: '</textarea><img src=x>' }],
    });
    expect(html).not.toMatch(/<script>|<img/);
    expect(html).toContain('&lt;/textarea&gt;&lt;img src=x&gt;</textarea>');
    expect(renderThanksPage(page)).toContain('Thanks from &lt;b&gt;Acme&lt;/b&gt;');
  });

  it('keeps the survey’s internal name to itself, and borrows a wording from the other language', () => {
    const html = renderRespondPage(page);
    expect(html).not.toContain('Internal name');
    expect(html).toContain('راضی بودید؟');
    expect(renderThanksPage({ ...page, language: 'fa' })).toContain('Thanks from');
  });

  it('ties a problem to its field', () => {
    const html = renderRespondPage({
      ...page,
      language: 'fa',
      problems: [{ code: 'too_long', questionId: 'why' }],
    });
    expect(html).toContain('aria-describedby="problem-1" aria-invalid="true"');
    expect(html).toContain('id="problem-1">این متن');
    expect(html).toContain('role="alert"');
  });

  it('carries a chosen point over to the other language, and lets an answer be changed', () => {
    const chosen = [{ questionId: 'csat', value: 4 }];
    expect(renderRespondPage({ ...page, answers: chosen })).toContain('href="/r/TOKEN?lang=fa&amp;answer=4"');
    expect(renderRespondPage({ ...page, answers: chosen, answered: true })).toContain('until 20 March 2026');
  });

  it('says what is the matter in both languages, the reader’s first', () => {
    const html = renderMessagePage('expired', 'fa', { seconds: 3, address: '/r/T?again=1' });
    expect(html.indexOf('پایان رسیده')).toBeLessThan(html.indexOf('<section lang="en"'));
    expect(html).toContain('<meta http-equiv="refresh" content="3;url=/r/T?again=1">');
  });

  it.each([
    ['en', 'fa-IR', 'en'],
    [undefined, 'fa-IR', 'fa'],
    ['xx', 'fa', 'fa'],
    [undefined, 'de-DE', 'en'],
  ])('chosen %s, locale %s: %s', (chosen, locale, language) =>
    expect(languageOf(chosen, locale)).toBe(language),
  );
});
