/** The search in the address bar, as a state with a setter. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { paramsOf, stateOf, type Params, type SearchState } from './search.state.js';

/**
 * State of the page's address and a function that changes a part of it. Parameters which are no part of the
 * search (a page's own, `extra`) stay as they are.
 */
export function useSearchState(extra: readonly string[] = []): {
  state: SearchState;
  change: (part: Partial<SearchState>) => void;
} {
  const params: Params = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => stateOf(params), [params]);
  const change = useCallback(
    (part: Partial<SearchState>) => {
      const kept = Object.fromEntries(
        extra.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])),
      );
      void navigate({ to: '.', search: { ...kept, ...paramsOf({ ...state, ...part }) } as Params });
    },
    [extra, navigate, params, state],
  );
  return { state, change };
}
