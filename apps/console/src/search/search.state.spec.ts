/** The search in the address bar: there and back, and addresses that people mistype. */
import {
  formatParams,
  instantsOf,
  paramsOf,
  parseParams,
  stateOf,
  toggled,
  type SearchState,
} from './search.state.js';

describe('search state in the address', () => {
  it('comes back as it went, Persian and all', () => {
    const state: SearchState = {
      query: 'ارسال دیر & "late"',
      filters: { channel: ['web', 'phone'], 'attributes.Clothing ID': ['767'] },
      from: '2026-01-01',
      to: '2026-02-01',
      sort: 'oldest',
    };
    expect(stateOf(parseParams(formatParams(paramsOf(state))))).toEqual(state);
  });

  it('is no address at all when nothing is asked', () => {
    expect(formatParams(paramsOf({ query: '', filters: {} }))).toBe('');
    expect(stateOf(parseParams(''))).toEqual({ query: '', filters: {} });
  });

  it('leaves out what it can not mean', () => {
    expect(
      stateOf(parseParams('?sort=best&from=soon&to=2026-13-40&f.=x&f.channel=&f.stage=buy&f.stage=buy')),
    ).toEqual({
      query: '',
      filters: { stage: ['buy'] },
    });
  });
});

describe('toggled', () => {
  it('adds, removes, and drops a filter without values', () => {
    const one = toggled({}, 'channel', 'web');
    expect(toggled(one, 'channel', 'phone')).toEqual({ channel: ['web', 'phone'] });
    expect(toggled(one, 'channel', 'web')).toEqual({});
  });
});

describe('instantsOf', () => {
  it('ends at the first moment of the next day', () => {
    const { from = '', to = '' } = instantsOf({ from: '2026-03-21', to: '2026-03-21' });
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3600 * 1000);
    expect(instantsOf({})).toEqual({});
  });
});
