/** Themes and runs as the routes give them, and the order of a list. */
import type { QuoteView, ThemeDetails, ThemeView } from './theme.answers.dto.js';
import type { ThemeRunView, ThemeSettingsView } from './theme-run.answers.dto.js';
import type { ThemeSort } from './theme.dto.js';
import type { Theme } from './theme.entity.js';
import { themeStates } from './theme.figures.js';
import type { ThemeText } from './theme.measures.js';
import type { ThemeRun, ThemeSetting } from './theme-run.entity.js';
import { phrasesOf } from './text.phrases.js';

const MAX_QUOTE = 1_000;

export function themeView(theme: Theme): ThemeView {
  const { id, name, namedBy, language, state, q, against, windowDays, dismissed } = theme;
  const { from, to, count, of, past, rest, sentiment, impacts } = theme.figures;
  return {
    ...{ id, name, namedBy, language, state, q, against, windowDays, from, to, count, of },
    ...(past && { past }),
    ...(rest && { rest }),
    ...(sentiment && { sentiment }),
    impacts,
    ...(theme.topic !== null && { topic: theme.topic }),
    dismissed,
    ...(theme.mergedInto !== null && { mergedInto: theme.mergedInto }),
    firstSeenAt: theme.firstSeenAt.toISOString(),
    lastGrewAt: theme.lastGrewAt.toISOString(),
    changedAt: theme.changedAt.toISOString(),
  };
}

export function themeDetails(theme: Theme, texts: readonly ThemeText[]): ThemeDetails {
  const { phrases, figures } = theme;
  const byId = new Map(texts.map((text) => [text.feedbackId, text]));
  const own = new Set(phrases.map(({ phrase }) => phrase));
  return {
    ...themeView(theme),
    phrases: phrases.map(({ phrase: _, ...rest }) => rest),
    history: figures.history,
    quotes: figures.quotes.flatMap((id) => {
      const text = byId.get(id);
      return text ? [quoteOf(text, own)] : [];
    }),
  };
}

/** A long text from a little before its first phrase on. */
function quoteOf({ feedbackId, occurredAt, text }: ThemeText, phrases: ReadonlySet<string>): QuoteView {
  const places = phrasesOf(text).filter(({ phrase }) => phrases.has(phrase));
  const first = places.reduce((least, { from }) => Math.min(least, from), text.length);
  const begin = first <= MAX_QUOTE / 2 ? 0 : text.lastIndexOf(' ', first - MAX_QUOTE / 4) + 1;
  const quoted = text.slice(begin, begin + MAX_QUOTE).toWellFormed();
  return {
    feedbackId,
    occurredAt: occurredAt.toISOString(),
    text: quoted,
    marks: places
      .map(({ from, to }) => ({ start: from - begin, end: to - begin }))
      .filter(({ end }) => end <= quoted.length)
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

export function runView(run: ThemeRun): ThemeRunView {
  const { id, state, requested, languages, createdAt, startedAt, finishedAt } = run;
  return {
    ...{ id, state, requested, languages, createdAt: createdAt.toISOString() },
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
  };
}

export function settingsView({ windowDays, intervalHours, nextRunAt }: ThemeSetting): ThemeSettingsView {
  return { windowDays, intervalHours, ...(nextRunAt && { nextRunAt: nextRunAt.toISOString() }) };
}

/** What a list is ordered by, the least first. */
const ranks: Record<ThemeSort, (theme: Theme) => number> = {
  state: ({ state }) => themeStates.indexOf(state),
  growth: ({ figures }) => -((figures.past ?? figures.rest)?.difference ?? 0),
  items: ({ figures }) => -figures.count,
  impact: ({ figures }) =>
    Math.min(0, ...figures.impacts.map(({ impact, min, max, metric }) => impact / widthOf(metric, min, max))),
  sentiment: ({ figures }) => figures.sentiment?.mean ?? 1,
  recent: ({ firstSeenAt }) => -firstSeenAt.getTime(),
};

/** By `sort`, and among equals the surest first. */
export function sorted(themes: readonly Theme[], sort: ThemeSort): Theme[] {
  const rank = ranks[sort];
  return themes.toSorted((a, b) => rank(a) - rank(b) || (a.q ?? 1) - (b.q ?? 1) || (a.id < b.id ? -1 : 1));
}

/** How wide the headline's scale is, so that impacts on different scores can stand in one order. */
function widthOf(metric: string, min: number, max: number): number {
  if (metric === 'nps') return 200;
  return metric === 'csat' || metric === 'psat' ? 100 : max - min;
}
