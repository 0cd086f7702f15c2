/** What is drawn and said of themes. */
import {
  changeOf,
  lackingOf,
  piecesOf,
  sparkPath,
  tellingPhrase,
  toneOfMean,
  whyNone,
} from './theme.figures.js';
import type { Run } from './themes.api.js';

const share = { count: 1, of: 10, share: 10, low: 1, high: 30 };
const change = (difference: number) => ({ now: share, before: share, difference, low: -1, high: 1 });
const point = (value?: number) => ({ from: '', to: '', ...(value !== undefined && { share: value }) });
const data = (language: string, now: number, before: number, enough: boolean) => ({
  ...{ language, now, before, enough },
  ...{ neededNow: 30, neededBefore: 100 },
});

describe('changeOf', () => {
  it('takes the change that decided the state', () => {
    expect(changeOf({ against: 'rest', past: change(1), rest: change(2) })).toEqual({
      against: 'rest',
      change: change(2),
    });
  });

  it('says what it was held against where only the other one is there', () => {
    expect(changeOf({ against: 'rest', past: change(1) })?.against).toBe('past');
    expect(changeOf({ against: 'past' })).toBeUndefined();
  });
});

describe('toneOfMean', () => {
  it('calls nothing good or bad whose interval holds zero', () => {
    expect(toneOfMean({ low: 0.1, high: 0.4 })).toBe('positive');
    expect(toneOfMean({ low: -0.4, high: -0.1 })).toBe('negative');
    expect(toneOfMean({ low: -0.1, high: 0.1 })).toBe('neutral');
  });
});

describe('piecesOf', () => {
  it('marks phrases in place', () => {
    expect(piecesOf('the app hangs again', [{ start: 4, end: 13 }])).toEqual([
      { text: 'the ', marked: false },
      { text: 'app hangs', marked: true },
      { text: ' again', marked: false },
    ]);
  });

  it('makes one of marks that overlap or touch, whatever their order', () => {
    const marks = [
      { start: 8, end: 13 },
      { start: 4, end: 9 },
      { start: 4, end: 7 },
    ];
    expect(piecesOf('the app hangs', marks).filter((it) => it.marked)).toEqual([
      { text: 'app hangs', marked: true },
    ]);
  });

  it('gives the text back where marks reach out of it or are empty', () => {
    const marks = [
      { start: 2, end: 99 },
      { start: 1, end: 1 },
      { start: 50, end: 60 },
    ];
    const pieces = piecesOf('short', marks);
    expect(pieces.map((it) => it.text).join('')).toBe('short');
    expect(pieces.at(-1)).toEqual({ text: 'ort', marked: true });
    expect(piecesOf('', [])).toEqual([]);
  });
});

describe('sparkPath', () => {
  it('reaches from the foot to the peak, in the direction of reading', () => {
    const history = [point(0), point(2), point(4)];
    expect(sparkPath(history, 'ltr')).toBe('M0 100L50 50L100 0');
    expect(sparkPath(history, 'rtl')).toBe('M100 100L50 50L0 0');
  });

  it('leaves windows without items out, and still shows those between them', () => {
    expect(sparkPath([point(4), point(), point(2), point(), point(4), point(4)], 'ltr')).toBe(
      'M0 0h0M40 50h0M80 0L100 0',
    );
  });

  it('draws nothing of nothing', () => {
    expect(sparkPath([], 'ltr')).toBe('');
    expect(sparkPath([point()], 'ltr')).toBe('');
    expect(sparkPath([point(0)], 'ltr')).toBe('M0 100h0');
  });
});

describe('lackingOf', () => {
  it('names languages that are written in, but too little', () => {
    const lacking = lackingOf([data('fa', 10, 40, false), data('en', 0, 0, false)]);
    expect(lacking.map((it) => it.language)).toEqual(['fa']);
  });

  it('names all where there is no feedback at all', () => {
    expect(lackingOf([data('fa', 0, 0, false), data('en', 0, 0, false)])).toHaveLength(2);
  });

  it('names none where there is enough', () => {
    expect(lackingOf([data('fa', 30, 100, true), data('en', 0, 0, false)])).toEqual([]);
  });
});

describe('whyNone', () => {
  const run = (enough: boolean): Run => ({
    ...{ id: 'r', state: 'completed', createdAt: '2026-11-22T00:00:00Z' },
    languages: [{ read: 10, found: 0, enough }],
  });

  it('says that nothing grew only where a run had enough to see it', () => {
    expect(whyNone({ data: [data('fa', 40, 200, true)], lastRun: run(true) })).toBe('none');
    expect(whyNone({ data: [data('fa', 40, 200, true)], lastRun: run(false) })).toBe('not_looked');
    expect(whyNone({ data: [data('fa', 40, 200, true)] })).toBe('not_looked');
    expect(whyNone({ data: [data('fa', 4, 20, false)], lastRun: run(false) })).toBe('too_little');
  });
});

describe('tellingPhrase', () => {
  it('is the longest of those that many items hold, and the surest of equals', () => {
    const phrase = (form: string, count: number) => ({ form, now: { count } });
    const some = [
      phrase('app', 20),
      phrase('app crashes', 15),
      phrase('the update', 15),
      phrase('my old app', 4),
    ];
    expect(tellingPhrase(some)).toBe('app crashes');
    expect(tellingPhrase([])).toBeUndefined();
  });
});
