/** Asks the repository: search with facets, page by page. */
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { Feedback } from '../feedback/feedback.types.js';
import { instantsOf, type SearchState } from './search.state.js';

export interface Bucket {
  value: string;
  count: number;
  /** Name of an agent or a team, where known. */
  label?: string;
}

export interface SearchPage {
  total: number;
  items: Feedback[];
  facets?: Record<string, Bucket[]>;
  /** Absent or null on the last page. */
  cursor?: string | null;
}

/** Facets of the search page, in the order in which they are shown. */
export const FACETS = [
  'sentiment',
  'scoreBand',
  'topic',
  'stage',
  'channel',
  'kind',
  'intent',
  'urgency',
  'agent',
  'team',
  'product',
  'plan',
  'account',
  'role',
  'tenure',
  'source',
  'language',
  'stakeholder',
] as const;

const PAGE_SIZE = 30;

/** Words and filters of a search as the API takes them. */
export function selectionOf(state: SearchState): { query?: string; filters: Record<string, unknown> } {
  const filters = { ...state.filters, ...(state.from || state.to ? { occurredAt: instantsOf(state) } : {}) };
  return { ...(state.query ? { query: state.query } : {}), filters };
}

/** All pages of one search; the facets come with the first. */
export const searchQuery = (state: SearchState) =>
  infiniteQueryOptions({
    queryKey: ['feedback', 'search', state],
    queryFn: ({ pageParam, signal }) =>
      request<SearchPage>(
        'POST',
        '/feedback/search',
        {
          ...selectionOf(state),
          facets: pageParam ? [] : FACETS,
          ...(state.sort ? { sort: state.sort } : {}),
          size: PAGE_SIZE,
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor || undefined,
    placeholderData: keepPreviousData,
  });
