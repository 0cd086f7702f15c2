/** An import's progress as the hub tells it live; the page's regular question goes on beside it and fills in the rest. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { importQuery, type ImportRun } from './imports.api.js';

export interface Pace {
  rowsPerSecond: number;
  /** Absent while nothing moves. */
  secondsLeft?: number;
}

/** Keeps the import in the cache up to date while `wanted`, and gives its pace. A browser reconnects by itself. */
export function useLiveImport(id: string, wanted: boolean): Pace | undefined {
  const cache = useQueryClient();
  const [pace, setPace] = useState<Pace>();
  useEffect(() => {
    if (!wanted) return undefined;
    const stream = new EventSource(`/api/v1/imports/${encodeURIComponent(id)}/events`);
    const take = ({ data }: MessageEvent<string>) => {
      const { rowsPerSecond, secondsLeft, ...seen } = JSON.parse(data) as ImportRun & Pace;
      setPace({ rowsPerSecond, ...(secondsLeft !== undefined && { secondsLeft }) });
      // What the events don't hold stays as it was; what they leave out, such as a wait that is over, goes.
      cache.setQueryData(
        importQuery(id).queryKey,
        (old) => old && { ...seen, searchable: old.searchable ?? null, errors: old.errors ?? [] },
      );
    };
    const end = (event: MessageEvent<string>) => {
      take(event);
      stream.close();
      void cache.invalidateQueries({ queryKey: importQuery(id).queryKey });
    };
    stream.addEventListener('progress', take);
    stream.addEventListener('end', end);
    return () => stream.close();
  }, [cache, id, wanted]);
  return wanted ? pace : undefined;
}
