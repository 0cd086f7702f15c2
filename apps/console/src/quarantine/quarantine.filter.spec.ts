/** Filters of the quarantine and the text of what lies in it. */
import { filterOf, payloadOf, readable, reasonCounts, toggledId } from './quarantine.filter.js';

describe('filterOf', () => {
  it('takes what the API takes and leaves out the rest', () => {
    const source = '01890000-0000-7000-8000-000000000001';
    const params = {
      state: 'open',
      stage: 'moon',
      source,
      import: 'x',
      code: 'empty',
      text: 'late',
      q: '1',
      since: '',
    };
    expect(filterOf(params)).toEqual({ state: 'open', source, code: 'empty', text: 'late' });
  });
});

describe('reasonCounts', () => {
  it('puts the most frequent first', () => {
    const items = ['b', 'a', 'b', 'c'].map((code) => ({ reason: { code } }));
    expect(reasonCounts(items)).toEqual([
      { code: 'b', count: 2 },
      { code: 'a', count: 1 },
      { code: 'c', count: 1 },
    ]);
  });
});

describe('toggledId', () => {
  it('adds and takes away without changing the set before', () => {
    const before = new Set(['a']);
    expect([...toggledId(before, 'b')]).toEqual(['a', 'b']);
    expect([...toggledId(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });
});

describe('payloadOf', () => {
  it('gives JSON back in one line, and refuses what is none any more', () => {
    const original = '{"a":[1,2]}';
    expect(readable(original)).toContain('\n');
    expect(payloadOf(readable(original), original)).toBe(original);
    expect(payloadOf('{"a":', original)).toBeUndefined();
  });

  it('leaves a row of a file as it is', () => {
    expect(readable('1,"x, y",soon')).toBe('1,"x, y",soon');
    expect(payloadOf('1,"x, y",2026-01-01', '1,"x, y",soon')).toBe('1,"x, y",2026-01-01');
    expect(payloadOf('12', '11')).toBe('12');
  });
});
