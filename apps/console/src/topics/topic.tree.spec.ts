/** The tree as rows, by keyboard, and what may go where. */
import type { Topic } from './topics.api.js';
import { differenceOf, pathName, placesFor, rowsOf, stepOf, takersOf } from './topic.tree.js';

const topic = (key: string, fa: string, children: Topic[] = [], words: string[] = []): Topic => ({
  key,
  label: { en: `${key} in English`, fa },
  rules: words.length > 0 ? { fa: { words } } : {},
  children,
});

const courier = topic('courier', 'پیک', [], ['پیک‌موتوری']);
const delivery = topic('delivery', 'تحویل', [courier, topic('packaging', 'بسته‌بندی')]);
const tree = [topic('touchpoints', 'نقاط تماس', [delivery]), topic('price', 'قیمت')];
const keysOf = (rows: { topic: Topic }[]) => rows.map((it) => it.topic.key);

describe('rowsOf', () => {
  it('shows what is below open topics, with each one’s place among its siblings', () => {
    const rows = rowsOf(tree, new Set(['touchpoints']));
    expect(keysOf(rows)).toEqual(['touchpoints', 'delivery', 'price']);
    expect(rows.map(({ open, position, siblings, path }) => [open, position, siblings, path.length])).toEqual(
      [
        [true, 1, 2, 1],
        [false, 1, 1, 2],
        [undefined, 2, 2, 1],
      ],
    );
  });

  it('shows what is looked for and the way there, whatever is open', () => {
    expect(keysOf(rowsOf(tree, new Set(), 'PACKAGING in'))).toEqual(['touchpoints', 'delivery', 'packaging']);
    expect(keysOf(rowsOf(tree, new Set(), 'بسته بندي'))).toEqual([]);
    expect(keysOf(rowsOf(tree, new Set(), 'بستهبندي'))).toEqual(['touchpoints', 'delivery', 'packaging']);
    expect(rowsOf(tree, new Set(), 'packaging').at(-1)).toMatchObject({ position: 1, siblings: 1 });
  });

  it('finds a topic by a word of its rules', () => {
    expect(keysOf(rowsOf(tree, new Set(), 'موتوری'))).toEqual(['touchpoints', 'delivery', 'courier']);
  });

  it('finds nothing where nothing is', () => expect(rowsOf(tree, new Set(), 'zebra')).toEqual([]));
});

describe('stepOf', () => {
  const rows = rowsOf(tree, new Set(['touchpoints']));
  const step = (at: string, key: string, direction: 'ltr' | 'rtl' = 'ltr') =>
    stepOf(rows, at, key, direction);

  it('goes up, down, to the first and to the last row', () => {
    expect(step('delivery', 'ArrowUp')).toEqual({ focus: 'touchpoints' });
    expect(step('delivery', 'ArrowDown')).toEqual({ focus: 'price' });
    expect(step('delivery', 'Home')).toEqual({ focus: 'touchpoints' });
    expect(step('delivery', 'End')).toEqual({ focus: 'price' });
    expect(step('price', 'ArrowDown')).toBeUndefined();
  });

  it('opens, goes in, closes and goes out along the line, which runs the other way in Persian', () => {
    expect(step('delivery', 'ArrowRight')).toEqual({ open: 'delivery' });
    expect(step('touchpoints', 'ArrowRight')).toEqual({ focus: 'delivery' });
    expect(step('delivery', 'ArrowLeft')).toEqual({ focus: 'touchpoints' });
    expect(step('touchpoints', 'ArrowLeft')).toEqual({ close: 'touchpoints' });
    expect(step('delivery', 'ArrowLeft', 'rtl')).toEqual({ open: 'delivery' });
    expect(step('touchpoints', 'ArrowRight', 'rtl')).toEqual({ close: 'touchpoints' });
    expect(step('price', 'ArrowRight')).toBeUndefined();
  });

  it('leaves other keys alone', () => expect(step('price', 'a')).toBeUndefined());
});

describe('where a topic may go', () => {
  const deep = [topic('a', 'آ', [topic('b', 'ب', [topic('c', 'پ', [topic('d', 'ت')])])]), topic('e', 'ث')];
  const below = (key: string) => placesFor(deep).find((it) => it.topic.key === key)?.topic;

  it('is not below itself, and not deeper than four levels with all that is below it', () => {
    expect(keysOf(placesFor(deep))).toEqual(['a', 'b', 'c', 'e']);
    expect(keysOf(placesFor(deep, below('c')))).toEqual(['a', 'b', 'e']);
    expect(keysOf(placesFor(deep, below('a')))).toEqual([]);
  });

  it('takes what is below it along where it is merged', () => {
    expect(keysOf(takersOf(deep, below('e')!))).toEqual(['a', 'b', 'c', 'd']);
    expect(keysOf(takersOf(deep, below('a')!))).toEqual(['e']);
  });
});

it('names a topic by the way to it', () => {
  const row = rowsOf(tree, new Set(['touchpoints']))[1];
  expect(pathName('fa', row?.path ?? [])).toBe('نقاط تماس › تحویل');
});

describe('differenceOf', () => {
  it('tells what comes, goes, changes and moves, whatever the order of names', () => {
    const renamed = { ...courier, label: { en: 'Rider', fa: 'پیک' } };
    const then = [
      topic('touchpoints', 'نقاط تماس', [{ ...delivery, children: [renamed] }, topic('app', 'برنامه')]),
      { children: [], rules: {}, label: { fa: 'قیمت', en: 'price in English' }, key: 'price' },
    ];
    expect(differenceOf(tree, then)).toEqual({
      added: ['app'],
      changed: ['courier'],
      removed: ['packaging'],
    });
    const moved = [...tree.slice(1), { ...tree[0]!, children: [] }, delivery];
    expect(differenceOf(tree, moved)).toEqual({ added: [], changed: ['delivery'], removed: [] });
  });
});
