/** What an attribute was when, in whatever order it was told. */
import { type AttributeValue, type HistoryEntry, withValue } from './attribute.history.js';

/** The history after all the news, in their order. */
function told(...news: [at: number, value: AttributeValue][]): HistoryEntry[] {
  return news.reduce<HistoryEntry[]>(
    (entries, [at, value]) => withValue(entries, at, value)?.entries ?? entries,
    [],
  );
}
/** The value at each of the times. */
const at = (entries: HistoryEntry[], ...times: number[]) =>
  times.map((time) => entries.findLast((it) => it.from <= time)?.value);

describe('the history of an attribute', () => {
  it('is the same in every order of the news', () => {
    const news: [number, AttributeValue][] = [
      [1, 'free'],
      [3, 'free'],
      [5, 'pro'],
      [7, null],
      [9, 'pro'],
    ];
    const expected = ['free', 'free', 'free', 'free', 'pro', 'pro', null, null, 'pro'];
    for (let round = 0; round < 120; round++) {
      const mixed = [...news];
      for (let index = mixed.length - 1, seed = round; index > 0; index--) {
        const other = seed % (index + 1);
        seed = Math.floor(seed / (index + 1));
        [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
      }
      expect({ mixed, values: at(told(...mixed), 1, 3, 5, 6, 9) }).toEqual({
        mixed,
        values: [expected[0], expected[2], expected[4], expected[5], expected[8]],
      });
    }
  });

  it('goes back to what was said again later, when another value comes late for between', () => {
    expect(at(told([1, 'a'], [9, 'a'], [5, 'b']), 1, 5, 8, 9)).toEqual(['a', 'b', 'b', 'a']);
  });

  it('says whether the newest value is another one, and nothing where nothing is new', () => {
    const entries = told([1, 'a'], [5, 'b']);
    expect(withValue(entries, 5, 'b')).toBeUndefined();
    expect(withValue(entries, 6, 'b')?.current).toBe(false);
    expect(withValue(entries, 3, 'c')?.current).toBe(false);
    expect(withValue(entries, 6, 'c')?.current).toBe(true);
    expect(withValue(entries, 5, 'c')?.current).toBe(true);
    expect(withValue([], 1, null)?.current).toBe(false);
  });

  it('knows equal accounts', () => {
    const link = (id: string) => ({ party: 'p', id });
    expect(withValue(told([1, link('acme')]), 1, link('acme'))).toBeUndefined();
    expect(withValue(told([1, link('acme')]), 2, link('other'))?.current).toBe(true);
  });
});
