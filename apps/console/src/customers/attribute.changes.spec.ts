/** What changed between two moments, and by which ids feedback is found. */
import { attributeRows, feedbackIds, moments } from './attribute.changes.js';
import { wantedParams } from './customers.api.js';

describe('attributeRows', () => {
  it('tells what was added, taken away, changed and kept', () => {
    const rows = attributeRows({ plan: 'free', seats: 3, gone: true }, { plan: 'pro', seats: 3, added: 0 });
    expect(rows.map(({ name, changed }) => [name, changed])).toEqual([
      ['added', true],
      ['gone', true],
      ['plan', true],
      ['seats', false],
    ]);
  });

  it('shows only what is known where there is nothing to compare with', () => {
    expect(attributeRows(undefined, { plan: 'pro' })).toEqual([
      { name: 'plan', then: undefined, now: 'pro', changed: false },
    ]);
  });
});

describe('feedbackIds', () => {
  it('gives each id once, the own one first', () => {
    const ids = [
      { system: 'zendesk', id: '7' },
      { system: 'own', id: 'c-1' },
      { system: 'intercom', id: '7' },
    ];
    expect(feedbackIds(ids)).toEqual(['c-1', '7']);
  });
});

describe('wantedParams', () => {
  it('asks for an id in its system, and for nothing where no word was given', () => {
    expect(wantedParams({ by: 'id', text: ' c-1 ', system: 'zendesk' }).toString()).toBe(
      'externalId=c-1&system=zendesk',
    );
    expect(wantedParams({ by: 'email', text: 'a+b@c.org' }).toString()).toBe('email=a%2Bb%40c.org');
    expect(wantedParams({ by: 'name', text: ' ' }).toString()).toBe('');
  });
});

describe('moments', () => {
  it('puts together what changed at once, in the order of the changes', () => {
    const change = (at: string, name: string) => ({ at, name, value: 1 });
    const told = moments([change('b', 'seats'), change('b', 'plan'), change('a', 'plan')]);
    expect(told.map(({ at, changes }) => [at, changes.map((it) => it.name)])).toEqual([
      ['b', ['plan', 'seats']],
      ['a', ['plan']],
    ]);
  });
});
