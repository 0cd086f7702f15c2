/** Reading the query string of scores. */
import { ServiceError } from '@voc/service/basics';
import { scoresQueryOf } from './scores.query.js';

function pointersOf(given: Record<string, unknown>): string[] {
  try {
    scoresQueryOf(given);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { errors } = error.fields as { errors: { pointer: string }[] };
    return errors.map((it) => it.pointer);
  }
  return [];
}

describe('scoresQueryOf', () => {
  it('reads a metric, a dimension, filters and a period', () => {
    expect(
      scoresQueryOf({
        metric: 'nps',
        by: 'attributes.colour',
        from: '2026-01-01',
        to: '2026-01-31',
        'filter.channel': ['web', 'email'],
        'filter.attributes.a.b': 'x',
      }),
    ).toEqual({
      metric: 'nps',
      by: 'attributes.colour',
      filters: { channel: ['web', 'email'], 'attributes.a.b': ['x'] },
      period: { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2026-02-01T00:00:00Z') },
    });
  });

  it.each([
    ['no metric', {}, ['/metric']],
    ['an unknown metric', { metric: 'happiness' }, ['/metric']],
    ['an unknown dimension', { metric: 'nps', by: 'colour' }, ['/by']],
    ['an unknown filter', { metric: 'nps', 'filter.colour': 'x' }, ['/filter.colour']],
    ['an empty value', { metric: 'nps', 'filter.channel': '' }, ['/filter.channel']],
    ['an unknown parameter', { metric: 'nps', chanel: 'web' }, ['/chanel']],
    ['a metric twice', { metric: ['nps', 'csat'] }, ['/metric']],
    ['a dimension twice', { metric: 'nps', by: ['plan', 'role'] }, ['/by']],
    ['a wrong period', { metric: 'nps', from: '2026-02-30' }, ['/from']],
  ])('points at %s', (_, given, pointers) => {
    expect(pointersOf(given)).toEqual(pointers);
  });
});
