/** Asks for themes: what customers talk about more, or less, than they did, and what people make of it. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { Metric } from '../feedback/feedback.types.js';

export const STATES = ['new', 'growing', 'shrinking', 'steady'] as const;
export type ThemeState = (typeof STATES)[number];

export const SORTS = ['state', 'growth', 'items', 'impact', 'sentiment', 'recent'] as const;
export type ThemeSort = (typeof SORTS)[number];

/** Which themes are listed: all that nobody dismissed, those of them in one state, or the dismissed ones. */
export const SHOWN = ['all', ...STATES, 'dismissed'] as const;
export type Shown = (typeof SHOWN)[number];

/** A share in per cent with its 95 % interval. */
export interface Share {
  count: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

/** Now minus before in percentage points, with its 95 % interval. */
export interface ShareChange {
  now: Share;
  before: Share;
  difference: number;
  low: number;
  high: number;
}

export interface MeanSentiment {
  n: number;
  mean: number;
  low: number;
  high: number;
}

export interface ScoreImpact {
  metric: Metric;
  min: number;
  max: number;
  impact: number;
  low: number | null;
  high: number | null;
  n: number;
}

export interface Theme {
  id: string;
  name: string;
  language: string;
  state: ThemeState;
  against: 'past' | 'rest';
  /** Exclusive. */
  to: string;
  from: string;
  count: number;
  of: number;
  past?: ShareChange;
  rest?: ShareChange;
  sentiment?: MeanSentiment;
  impacts: ScoreImpact[];
  /** Key of the topic that was made of it. */
  topic?: string;
  dismissed: boolean;
  firstSeenAt: string;
}

/** One window; `share` in per cent, absent where there were no items. */
export interface HistoryPoint {
  from: string;
  to: string;
  share?: number;
}

/** A part of a quote, in UTF-16 units, end exclusive. */
export interface Mark {
  start: number;
  end: number;
}

export interface Quote {
  feedbackId: string;
  occurredAt: string;
  text: string;
  marks: Mark[];
}

export interface ThemeDetails extends Theme {
  /** The surest first, as most people write them. */
  phrases: { form: string; now: { count: number } }[];
  history: HistoryPoint[];
  quotes: Quote[];
}

/** How many items there are to look at in a language, and how many are needed. */
export interface DataOf {
  language: string;
  now: number;
  neededNow: number;
  before: number;
  neededBefore: number;
  enough: boolean;
}

export interface Run {
  id: string;
  state: 'queued' | 'running' | 'completed' | 'failed';
  /** `enough`: to tell growth from chance. */
  languages: { read: number; found: number; enough: boolean }[];
  createdAt: string;
  finishedAt?: string;
}

export interface ThemeList {
  items: Theme[];
  total: number;
  data: DataOf[];
  /** The last one that was completed. */
  lastRun?: Run;
}

/** The most that the hub lists at once. */
export const MOST_LISTED = 200;

export const themesQuery = (shown: Shown, sort: ThemeSort, size: number) =>
  queryOptions({
    queryKey: ['themes', 'list', shown, sort, size],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ sort, size: String(size) });
      if (shown === 'dismissed') params.set('dismissed', 'true');
      else if (shown !== 'all') params.set('state', shown);
      return request<ThemeList>('GET', `/themes?${params}`, undefined, signal);
    },
    placeholderData: keepPreviousData,
  });

export const themeQuery = (id: string) =>
  queryOptions({
    queryKey: ['themes', 'one', id],
    queryFn: ({ signal }) => request<ThemeDetails>('GET', pathOf(id), undefined, signal),
  });

export const underWay = (run: Run | null | undefined): boolean =>
  run?.state === 'queued' || run?.state === 'running';

/** The newest run, whoever asked for it; null before the first. Watched while it is under way. */
export const newestRunQuery = queryOptions({
  queryKey: ['theme-runs', 'newest'],
  queryFn: async ({ signal }) => {
    const { items } = await request<{ items: Run[] }>('GET', '/themes/runs?size=1', undefined, signal);
    return items[0] ?? null;
  },
  refetchInterval: ({ state }) => (underWay(state.data) ? 1_000 : false),
});

/** Days of a window: the current one, and each of those that it is held against. */
export const WINDOWS = [7, 14, 28] as const;

interface ThemeSettings {
  windowDays: number;
  nextRunAt?: string;
}

export const themeSettingsQuery = queryOptions({
  queryKey: ['theme-settings'],
  queryFn: ({ signal }) => request<ThemeSettings>('GET', '/themes/settings', undefined, signal),
});

/** Takes windows of so many days from now on, and looks with them at once. */
export async function compareWindows(windowDays: number): Promise<Run> {
  await request<ThemeSettings>('PATCH', '/themes/settings', { windowDays });
  return lookNow();
}

/** Looks for themes now; where a run is under way, it is that one. */
export const lookNow = () => request<Run>('POST', '/themes/runs');

/** @throws Problem with pointers */
export const changeTheme = (id: string, change: { name?: string; dismissed?: boolean }) =>
  request<ThemeDetails>('PATCH', pathOf(id), change);

/** Key, label and place in the taxonomy are the hub's own choice; they can be edited there like any. */
export const makeTopic = (id: string) => request<{ topic: string }>('POST', `${pathOf(id)}/topic`, {});

/** The others become a part of it, which a run counts anew. @throws Problem with pointers */
export const mergeThemes = (id: string, others: readonly string[]) =>
  request<ThemeDetails>('POST', `${pathOf(id)}/merge`, { themes: others });

const pathOf = (id: string) => `/themes/${encodeURIComponent(id)}`;
