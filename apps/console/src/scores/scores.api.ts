/** Asks for a score: its headline with interval, and the groups it is made of. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MetricDefinition, Score } from '@voc/scores';
import { request } from '../api/client.js';
import type { Metric } from '../feedback/feedback.types.js';
import { instantsOf, type SearchState } from '../search/search.state.js';

/** A group against all answers outside it; `p` is two-sided, `pAdjusted` after Benjamini–Hochberg. */
export interface Difference {
  difference: number | null;
  /** Null, like `p`, where the samples are too small or too uniform to test. */
  low: number | null;
  high: number | null;
  p: number | null;
  pAdjusted: number | null;
  significant: boolean;
}

/** `label` is the name of an agent or a team, where known. */
export type Group = Score & { value: string; label?: string; vsRest: Difference | null };

export interface Scores {
  metric: Metric;
  definition: Pick<MetricDefinition, 'id' | 'version' | 'formula'>;
  by: string | null;
  total: Score;
  /** Those with the most answers. */
  groups: Group[];
  /** Groups beyond those. */
  moreGroups: number;
  /** Scales whose answers are left out, since scales are never mixed. */
  otherScales: { min: number; max: number; n: number }[];
}

/** The scores of one metric, in groups by `by`, of the feedback that the filters leave. */
export const scoresQuery = (metric: Metric, by: string, state: SearchState) =>
  queryOptions({
    queryKey: ['scores', metric, by, state.filters, state.from, state.to],
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ metric, by, ...instantsOf(state) });
      for (const [name, values] of Object.entries(state.filters)) {
        for (const value of values) params.append(`filter.${name}`, value);
      }
      return request<Scores>('GET', `/metrics/scores?${params}`, undefined, signal);
    },
    placeholderData: keepPreviousData,
  });
