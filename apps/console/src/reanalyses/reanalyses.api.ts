/** Has feedback that is there analysed again with what the hub knows today, and asks how far that is. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export type ReanalysisState = 'queued' | 'running' | 'completed' | 'cancelled' | 'superseded' | 'failed';
export type ReanalysisReason = 'taxonomy' | 'model' | 'requested';

export const LANGUAGES = ['fa', 'en'] as const;
export type ReanalysisLanguage = (typeof LANGUAGES)[number];

export interface Reanalysis {
  id: string;
  state: ReanalysisState;
  reason: ReanalysisReason;
  /** Only feedback with a text in it; absent where it is about all. */
  language?: ReanalysisLanguage;
  /** Items that there were to do; absent before it began. */
  total?: number;
  done: number;
  /** Of those done. */
  failed: number;
  /** Items from before originals were kept whole; absent before it began. */
  leftOut?: number;
  createdAt: string;
  finishedAt?: string;
}

export const underWay = ({ state }: Pick<Reanalysis, 'state'>): boolean =>
  state === 'queued' || state === 'running';

/** From 0 to 1; null where it can't be told yet. */
export function shareDone({ total, done }: Pick<Reanalysis, 'total' | 'done'>): number | null {
  if (total === undefined) return null;
  return total === 0 ? 1 : done / total;
}

const WATCH_MS = 1_000;
/** They begin by themselves after changes of topics and models. */
const LOOK_MS = 10_000;

/** The newest first. */
export const reanalysesQuery = infiniteQueryOptions({
  queryKey: ['reanalyses'],
  queryFn: ({ pageParam, signal }) => {
    const params = new URLSearchParams(pageParam && { cursor: pageParam });
    return request<{ items: Reanalysis[]; cursor?: string }>(
      'GET',
      `/reanalyses?${params}`,
      undefined,
      signal,
    );
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.cursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(underWay)) ? WATCH_MS : LOOK_MS,
});

/** The newest, whatever it is of; null before the first. Watched while it is under way. */
export const newestReanalysisQuery = queryOptions({
  queryKey: ['reanalyses', 'newest'],
  queryFn: async ({ signal }) => {
    const { items } = await request<{ items: Reanalysis[] }>('GET', '/reanalyses?size=1', undefined, signal);
    return items[0] ?? null;
  },
  refetchInterval: ({ state }) => (state.data && underWay(state.data) ? WATCH_MS : false),
});

/** One that is under way ends, and this one begins from the front. */
export const startReanalysis = (language?: ReanalysisLanguage) =>
  request<Reanalysis>('POST', '/reanalyses', language ? { language } : {});

/** What is done stays done. @throws Problem 409 where it has ended otherwise */
export const cancelReanalysis = (id: string) =>
  request<Reanalysis>('POST', `/reanalyses/${encodeURIComponent(id)}/cancel`);
