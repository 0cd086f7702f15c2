/** What the hub makes of a chosen file: first by itself, then by the mapping as it is edited. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FileHead } from './file.head.js';
import { lookAt, type Preview } from './imports.api.js';
import type { FileOptions, Mapping } from './mapping.js';

const PAUSE_MS = 600;

/** A chosen file. `key` tells one choice from the next. */
export interface Chosen {
  key: number;
  file: File;
  head: FileHead | undefined;
}

/** Which mapping to begin with: the hub's own proposal, a preset, or that of an earlier import. */
export type Basis = { kind: 'proposed' } | { kind: 'preset'; id: string } | { kind: 'import'; id: string };

const unchanging = { staleTime: Infinity, gcTime: 60_000, retry: 1 } as const;

export function useLook(chosen: Chosen | undefined, options: FileOptions, basis: Basis) {
  return useQuery({
    queryKey: ['imports', 'look', chosen?.key, options, basis],
    enabled: chosen?.head !== undefined,
    queryFn: () => {
      if (!chosen?.head) throw new Error('there is no file to look at');
      return lookAt({
        part: chosen.head.look,
        fileName: chosen.file.name,
        cut: chosen.head.cut.look,
        options,
        ...(basis.kind === 'preset' && { how: { preset: basis.id } }),
        ...(basis.kind === 'import' && { how: { mappingOf: basis.id } }),
      });
    },
    ...unchanging,
    placeholderData: (before: Preview | undefined, query) =>
      query?.queryKey[2] === chosen?.key ? before : undefined,
  });
}

/** What the hub last made of this file; it stays while another way of reading it fails. */
export function useLastPreview(chosen: Chosen | undefined, seen: Preview | undefined): Preview | undefined {
  const [last, setLast] = useState<{ key: number; preview: Preview }>();
  if (chosen && seen && last?.preview !== seen) setLast({ key: chosen.key, preview: seen });
  return seen ?? (last?.key === chosen?.key ? last?.preview : undefined);
}

/** Tries the mapping on the first rows, a moment after its last change. Undefined: nothing was changed. */
export function useTrial(chosen: Chosen | undefined, mapping: Mapping | undefined) {
  const settled = useSettled(mapping);
  return useQuery({
    queryKey: ['imports', 'trial', chosen?.key, settled],
    enabled: chosen?.head !== undefined && settled !== undefined,
    queryFn: () => {
      if (!chosen?.head || !settled) throw new Error('there is nothing to try');
      return lookAt({
        part: chosen.head.trial,
        fileName: chosen.file.name,
        cut: chosen.head.cut.trial,
        how: { mapping: settled },
      });
    },
    ...unchanging,
    placeholderData: keepPreviousData,
  });
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
