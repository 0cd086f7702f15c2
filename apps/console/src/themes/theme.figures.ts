/** What a theme's figures are drawn and said from; pure. */
import type { Tone } from '../ui/tag.js';
import type {
  DataOf,
  HistoryPoint,
  Mark,
  ShareChange,
  Theme,
  ThemeDetails,
  ThemeList,
} from './themes.api.js';

/** A part of a quote, and whether it is of the theme. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The change by which its state was decided, else the other one; undefined where there is nothing to hold it against. */
export function changeOf({
  against,
  past,
  rest,
}: Pick<Theme, 'against' | 'past' | 'rest'>): { against: Theme['against']; change: ShareChange } | undefined {
  const changes = { past, rest };
  const other = against === 'past' ? 'rest' : 'past';
  const used = changes[against] ? against : other;
  const change = changes[used];
  return change && { against: used, change };
}

/** A mean is only called good or bad where its whole interval is. */
export function toneOfMean({ low, high }: { low: number; high: number }): Tone {
  if (low > 0) return 'positive';
  return high < 0 ? 'negative' : 'neutral';
}

/** Decimals of a share or a difference in per cent: themes are often in a few items of a thousand. */
export const digitsOf = (percent: number): number => (Math.abs(percent) < 1 ? 2 : 1);

/** Pieces that give `text` again when joined; marks may overlap and come in any order. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (end: number, marked: boolean) => {
    if (end <= done) return;
    const last = pieces.at(-1);
    const part = text.slice(done, end);
    if (last?.marked === marked) last.text += part;
    else pieces.push({ text: part, marked });
    done = end;
  };
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return pieces;
}

/** The highest share of a history in per cent; 0 where there is none. */
export const peakOf = (history: readonly HistoryPoint[]): number =>
  Math.max(0, ...history.map((it) => it.share ?? 0));

/**
 * Shares over time as an SVG path in a square of 100 by 100, from nothing at its foot to the peak at its top. Windows
 * without items are gaps. Time runs as the page is read.
 */
export function sparkPath(history: readonly HistoryPoint[], direction: 'ltr' | 'rtl'): string {
  const peak = peakOf(history);
  const last = Math.max(1, history.length - 1);
  return history
    .map(({ share }, index) => {
      if (share === undefined) return '';
      const along = (100 * index) / last;
      const x = direction === 'rtl' ? 100 - along : along;
      const y = peak === 0 ? 100 : 100 - (100 * share) / peak;
      const starts = history[index - 1]?.share === undefined;
      const alone = starts && history[index + 1]?.share === undefined;
      return `${starts ? 'M' : 'L'}${round(x)} ${round(y)}${alone ? 'h0' : ''}`;
    })
    .join('');
}

/** Languages with too few items to compare; those that nobody writes in only where that is all there is. */
export function lackingOf(data: readonly DataOf[]): DataOf[] {
  const used = data.filter((it) => it.now > 0 || it.before > 0);
  return (used.length > 0 ? used : data).filter((it) => !it.enough);
}

/** Why there is no theme: there is too little to compare, nobody has looked since there is enough, or nothing grew. */
export function whyNone({
  data,
  lastRun,
}: Pick<ThemeList, 'data' | 'lastRun'>): 'too_little' | 'not_looked' | 'none' {
  if (!data.some((it) => it.enough)) return 'too_little';
  return lastRun?.languages.some((it) => it.enough) ? 'none' : 'not_looked';
}

/** The phrase of most words among those that most of its items hold; undefined where it has none. */
export function tellingPhrase(phrases: ThemeDetails['phrases']): string | undefined {
  const most = Math.max(...phrases.map(({ now }) => now.count));
  const words = (form: string) => form.split(' ').length;
  return phrases
    .filter(({ now }) => 2 * now.count >= most)
    .map(({ form }) => form)
    .toSorted((a, b) => words(b) - words(a))[0];
}

const round = (value: number): number => Math.round(value * 100) / 100;
