/** What people leave out is filled in by the standards; what can't be right is named with its place. */
import { draftSurvey } from './survey.drafting.js';
import type { CreateSurveyDto } from './survey.dto.js';

const pointersOf = (dto: CreateSurveyDto) => draftSurvey(dto).problems.map((problem) => problem.pointer);

describe('survey drafting', () => {
  it('turns a template into its questions, a name and defaults', () => {
    const { draft, problems } = draftSurvey({
      template: 'nps',
      brand: { en: 'Acme' },
      trigger: { eventType: 'ticket.closed' },
    });
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      name: 'NPS · Acme',
      trigger: { eventType: 'ticket.closed', conditions: [], delaySeconds: 0, channel: 'email', sampling: 1 },
      fatigue: { globalDays: 7, surveyDays: 90 },
      expiresAfterDays: 30,
    });
    expect(draft.questions.map((question) => question.id)).toEqual(['nps', 'why']);
  });

  it('gives own questions the standard scale and labels of their metric, and names of their own', () => {
    const title = { en: 'How was it?' };
    const { draft, problems } = draftSurvey({
      name: 'After delivery',
      questions: [
        { kind: 'score', metric: 'ces', title },
        { kind: 'score', metric: 'ces', title },
        { kind: 'score', metric: 'rating', min: 0, max: 3, title, required: false },
        { kind: 'text', title },
        { kind: 'text', title },
      ],
    });
    expect(problems).toEqual([]);
    expect(draft.questions.map((question) => question.id)).toEqual([
      'ces',
      'ces-2',
      'rating',
      'why',
      'why-2',
    ]);
    expect(draft.questions[0]).toMatchObject({
      min: 1,
      max: 7,
      highLabel: { en: 'Strongly agree' },
      required: true,
    });
    expect(draft.questions[2]).toMatchObject({ min: 0, max: 3, required: false });
    expect(draft.fatigue.surveyDays).toBe(30);
  });

  it.each<[string, CreateSurveyDto, string[]]>([
    ['neither template nor questions', { name: 'x' }, ['/questions']],
    ['a template without a brand', { template: 'nps' }, ['/brand']],
    ['a brand without a language', { template: 'nps', brand: {} }, ['/brand']],
    ['own questions without a name', { questions: [{ kind: 'text', title: { en: 'Why?' } }] }, ['/name']],
    [
      'another scale than the standard',
      { name: 'x', questions: [{ kind: 'score', metric: 'nps', min: 1, max: 10, title: { en: 'a' } }] },
      ['/questions/0'],
    ],
    [
      'too many points',
      { name: 'x', questions: [{ kind: 'score', metric: 'rating', min: 1, max: 100, title: { en: 'a' } }] },
      ['/questions/0'],
    ],
    [
      'a score without a metric',
      { name: 'x', questions: [{ kind: 'score', title: { en: 'a' } }] },
      ['/questions/0/metric'],
    ],
    [
      'a name used twice',
      {
        name: 'x',
        questions: [
          { id: 'a', kind: 'text', title: { en: 'a' } },
          { id: 'a', kind: 'text', title: { en: 'b' } },
        ],
      },
      ['/questions/1/id'],
    ],
    [
      'a list where one value is compared',
      {
        template: 'csat',
        brand: { en: 'a' },
        trigger: { eventType: 'e', conditions: [{ field: 'f', operator: 'equals', value: ['a'] }] },
      },
      ['/trigger/conditions/0/value'],
    ],
  ])('refuses %s', (_, dto, pointers) => expect(pointersOf(dto)).toEqual(pointers));
});
