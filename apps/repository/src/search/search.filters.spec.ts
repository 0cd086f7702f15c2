/** Filters and facets of a request, and what is said about wrong ones. */
import { ServiceError } from '@voc/service/basics';
import { facetsOf, filtersOf } from './search.filters.js';

function problemsOf(action: () => unknown): { pointer: string; detail: string }[] {
  try {
    action();
  } catch (error) {
    if (error instanceof ServiceError)
      return error.fields?.['errors'] as { pointer: string; detail: string }[];
    throw error;
  }
  return [];
}

describe('filtersOf', () => {
  it('takes one value or several', () => {
    const { values } = filtersOf({ channel: 'web', 'attributes.a.b': ['x', 'y'] });
    expect([...values]).toEqual([
      ['channel', ['web']],
      ['attributes.a.b', ['x', 'y']],
    ]);
  });

  it('names the filters that there are where one is unknown', () => {
    const [problem, ...more] = problemsOf(() => filtersOf({ chanel: 'web', kind: 'review' }));
    expect(more).toEqual([]);
    expect(problem?.pointer).toBe('/filters/chanel');
    expect(problem?.detail).toMatch(/source, kind, .*scoreBand.*, occurredAt, attributes\.<name>/);
  });

  it.each([
    ['a number', { channel: 5 }, '/filters/channel'],
    ['an empty list', { channel: [] }, '/filters/channel'],
    ['a nested list', { channel: [['web']] }, '/filters/channel'],
    ['an operator', { channel: { $ne: 'web' } }, '/filters/channel'],
    ['too many values', { topic: Array.from({ length: 101 }, String) }, '/filters/topic'],
    ['a text as the period', { occurredAt: '2026' }, '/filters/occurredAt'],
    ['null as the period', { occurredAt: null }, '/filters/occurredAt'],
    ['a mistyped period', { occurredAt: { form: '2026-05-01' } }, '/filters/occurredAt'],
    ['a day that does not exist', { occurredAt: { to: '2026-02-30' } }, '/filters/occurredAt/to'],
    ['a name with a slash', { 'a/b': 'x' }, '/filters/a~1b'],
  ])('refuses %s and points at it', (_, filters, pointer) => {
    expect(problemsOf(() => filtersOf(filters)).map((it) => it.pointer)).toEqual([pointer]);
  });
});

describe('facetsOf', () => {
  it('asks for each once', () => {
    expect(facetsOf(['topic', 'occurredAt', 'topic', 'attributes.colour'])).toEqual([
      'topic',
      'occurredAt',
      'attributes.colour',
    ]);
  });

  it('points at an unknown one', () => {
    expect(problemsOf(() => facetsOf(['topic', 'workspaceId'])).map((it) => it.pointer)).toEqual([
      '/facets/1',
    ]);
  });
});
