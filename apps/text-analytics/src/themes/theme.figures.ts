/** What is told of a theme after a run: its state by the tests, and its figures, each with its n and interval. */
import { benjaminiHochberg, type Share, type ShareChange, shareChange, shareOf } from '@voc/scores';
import { type Against, changeOf, compared, FALSE_DISCOVERY_RATE } from './phrase.growth.js';
import type { MeanSentiment, ScoreImpact, TextMeasures } from './theme.measures.js';
import type { KnownTheme, Survey, SurveyedTheme } from './theme.survey.js';
import type { Window } from './theme.windows.js';

export const themeStates = ['new', 'growing', 'shrinking', 'steady'] as const;
export type ThemeState = (typeof themeStates)[number];

/** At least so many times the share of everything before, and no more texts in all that time than now, is new. */
const NEW_FROM = 10;

/** One window of a theme's history; instants are ISO 8601. */
export interface HistoryPoint extends Partial<Share> {
  from: string;
  /** Exclusive. */
  to: string;
  count: number;
  of: number;
  sentiment?: MeanSentiment;
}

export interface ThemeFigures {
  from: string;
  to: string;
  /** Texts of the current window with the theme, and all of them. */
  count: number;
  of: number;
  /** Beside the windows right before. */
  past?: ShareChange;
  /** Beside everything before. */
  rest?: ShareChange;
  sentiment?: MeanSentiment;
  impacts: ScoreImpact[];
  /** The oldest first. */
  history: HistoryPoint[];
  /** Items of the current window that show the theme best. */
  quotes: string[];
}

export interface ThemeVerdict {
  state: ThemeState;
  /** Expected share of false ones among themes that are called so; null where nothing could be tested. */
  q: number | null;
  against: Against;
}

/**
 * Verdicts on all themes of a survey, in its order. What was found in this run grew by the test of its surest phrase; the
 * others are tested as a whole, both ways, and corrected among themselves.
 */
export function verdictsOf<K extends KnownTheme>({
  themes,
  all,
  dispersion,
  enough,
}: Survey<K>): ThemeVerdict[] {
  const tests = themes.map(({ found, measures }) => {
    if (found || !enough) return undefined;
    const { growth, decline } = changeOf(compared(measures.texts, all.texts), dispersion);
    const grows = growth.p <= decline.p;
    const { p, against } = grows ? growth : decline;
    return { grows, against, p: Math.min(1, 2 * p) };
  });
  const qs = benjaminiHochberg(tests.map((test) => test?.p ?? null));
  return themes.map((theme, index) => {
    const [surest] = theme.found?.phrases ?? [];
    if (surest) return { state: isNew(theme, all) ? 'new' : 'growing', q: surest.q, against: surest.against };
    const [test, q] = [tests[index], qs[index] ?? null];
    if (!test || q === null || q > FALSE_DISCOVERY_RATE)
      return { state: 'steady', q, against: test?.against ?? 'past' };
    return { state: test.grows ? 'growing' : 'shrinking', q, against: test.against };
  });
}

function isNew<K extends KnownTheme>({ measures }: SurveyedTheme<K>, all: TextMeasures): boolean {
  const { now, rest } = compared(measures.texts, all.texts);
  const ratio = shareChange(now, rest)?.ratio;
  return ratio === null || (ratio !== undefined && ratio >= NEW_FROM && rest.count <= now.count);
}

/** The figures of one theme. */
export function figuresOf(
  measures: TextMeasures,
  all: TextMeasures,
  windows: readonly Window[],
): ThemeFigures {
  const { now, past, rest } = compared(measures.texts, all.texts);
  const [current] = windows;
  const [besidePast, besideRest] = [shareChange(now, past), shareChange(now, rest)];
  const sentiment = measures.sentimentOf(0);
  return {
    from: current?.from.toISOString() ?? '',
    to: current?.to.toISOString() ?? '',
    ...now,
    ...(besidePast && { past: besidePast }),
    ...(besideRest && { rest: besideRest }),
    ...(sentiment && { sentiment }),
    impacts: measures.impactsOn(all),
    history: windows.map((window, index) => historyPoint(window, index, measures, all)).reverse(),
    quotes: measures.quotes,
  };
}

function historyPoint(
  { from, to }: Window,
  index: number,
  measures: TextMeasures,
  all: TextMeasures,
): HistoryPoint {
  const counted = { count: measures.texts[index] ?? 0, of: all.texts[index] ?? 0 };
  const sentiment = measures.sentimentOf(index);
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    ...counted,
    ...shareOf(counted),
    ...(sentiment && { sentiment }),
  };
}
