/** The standard questions carry their standard scales and both languages. */
import { surveyPublished } from '@voc/contracts';
import { languageFor } from './survey.definition.js';
import { questionsOf, templateNames } from './survey.templates.js';

const scaleOf = (template: (typeof templateNames)[number]) => {
  const [first] = questionsOf(template, { en: 'Acme' });
  return first?.kind === 'score' ? [first.metric, first.min, first.max] : undefined;
};

describe('survey templates', () => {
  it('have the standard scales', () => {
    expect(templateNames.map(scaleOf)).toEqual([
      ['nps', 0, 10],
      ['csat', 1, 5],
      ['ces', 1, 7],
      ['psat', 1, 5],
    ]);
  });

  it.each(templateNames)('%s is valid in the contract, asks why, and speaks both languages', (template) => {
    const questions = questionsOf(template, { en: 'Acme', fa: 'آکمه' });
    expect(
      surveyPublished.schema.safeParse({
        workspaceId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a11',
        surveyId: '0b0f1c7e-5d0a-4b52-8f0e-0d5f6f3f7a12',
        version: 1,
        state: 'published',
        name: template,
        stakeholder: 'customer',
        questions,
        publishedAt: '2026-03-01T08:00:00Z',
      }).success,
    ).toBe(true);
    expect(questions[0]?.title.en).toContain('Acme');
    expect(questions[0]?.title.fa).toContain('آکمه');
    expect(questions[1]).toMatchObject({ id: 'why', kind: 'text', required: false });
  });

  it('borrow a brand that is given in one language only', () => {
    expect(questionsOf('nps', { fa: 'آکمه' })[0]?.title.en).toBe(
      'How likely are you to recommend آکمه to a friend or colleague?',
    );
  });

  it('choose the language of the contact, else that of the survey', () => {
    const persianOnly = [{ id: 'why', kind: 'text' as const, title: { fa: 'چرا؟' }, required: false }];
    expect(languageFor('fa-IR', questionsOf('nps', { en: 'Acme' }))).toBe('fa');
    expect(languageFor('de', persianOnly)).toBe('en');
    expect(languageFor(undefined, persianOnly)).toBe('fa');
    expect(languageFor(undefined, questionsOf('nps', { en: 'Acme' }))).toBe('en');
  });
});
