/** One edit of the topics: sent with the version that was seen, and afterwards shown everywhere. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { newestReanalysisQuery } from '../reanalyses/reanalyses.api.js';
import { taxonomyQuery, type Taxonomy } from './topics.api.js';

/** Somebody else has published meanwhile. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'taxonomy_changed';

/**
 * `seen`: the version that the edit began with. Where it is refused as outdated, the topics of now are fetched before the
 * error is told; sent again, it is an edit of those.
 */
export function useEdit<Wanted, Answer extends Taxonomy>(
  seen: number,
  send: (version: number, wanted: Wanted) => Promise<Answer>,
  onDone: (answer: Answer) => unknown,
) {
  const queryClient = useQueryClient();
  const [shown, setShown] = useState(0);
  return useMutation({
    mutationFn: (wanted: Wanted) => send(Math.max(seen, shown), wanted),
    onSuccess: async (answer) => {
      queryClient.setQueryData(taxonomyQuery.queryKey, answer);
      void queryClient.invalidateQueries({ queryKey: ['taxonomy', 'versions'] });
      void queryClient.invalidateQueries({ queryKey: newestReanalysisQuery.queryKey });
      await onDone(answer);
    },
    onError: async (error) => {
      if (!isOutdated(error)) return;
      const { version } = await queryClient.fetchQuery(taxonomyQuery);
      setShown(version);
    },
  });
}
