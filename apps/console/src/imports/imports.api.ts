/** File imports: presets, uploads, and how far each one is. */
import { queryOptions } from '@tanstack/react-query';
import { request, upload } from '../api/client.js';

export interface ImportCounts {
  read: number;
  accepted: number;
  updated: number;
  duplicate: number;
  rejected: number;
}

export interface ImportRun {
  id: string;
  state: 'queued' | 'running' | 'paused' | 'completed' | 'failed' | 'cancelled';
  fileName: string;
  counts: ImportCounts;
  /** How many of its items the search finds already; null where that isn't known just now, absent in lists. */
  searchable?: number | null;
  bytes: { total: number; done: number };
  /** The first rejected rows. */
  errors?: { line: number; reason: string }[];
  createdAt: string;
  finishedAt?: string;
  /** What a running import waits for, such as the message broker. */
  waiting?: string;
  /** Why the whole import failed. */
  problem?: { code: string; detail: string; errors?: { pointer: string; detail: string }[] };
}

export interface Preset {
  id: string;
  title: { en: string; fa: string };
  mapping: unknown;
}

export const presetsQuery = queryOptions({
  queryKey: ['imports', 'presets'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Preset[] }>('GET', '/import-presets', undefined, signal)).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: async ({ signal }) =>
    (await request<{ items: ImportRun[] }>('GET', '/imports', undefined, signal)).items,
  refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 2_000 : false),
});

/** Items that the import brought in, and that the search will find. */
export const broughtIn = (run: ImportRun): number => run.counts.accepted + run.counts.updated;

export const isUnderWay = (run: ImportRun): boolean => run.state === 'queued' || run.state === 'running';

/** Not ended: it goes on, or can. */
export const isOpen = (run: ImportRun): boolean => isUnderWay(run) || run.state === 'paused';

export const orderImport = (id: string, wanted: 'pause' | 'resume' | 'cancel'): Promise<ImportRun> =>
  request('POST', `/imports/${encodeURIComponent(id)}/${wanted}`);

/** Read to the end, but not all of it is found by the search yet. */
export const isSettling = (run: ImportRun): boolean =>
  run.state === 'completed' && typeof run.searchable === 'number' && run.searchable < broughtIn(run);

/** After this long an import that isn't wholly searchable is no longer asked about every moment. */
const SETTLING_MS = 10 * 60_000;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'run', id],
    queryFn: ({ signal }) =>
      request<ImportRun>('GET', `/imports/${encodeURIComponent(id)}`, undefined, signal),
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      // The live events tell the rest at once.
      if (isUnderWay(data)) return 2_000;
      const settled = data.finishedAt ? Date.now() - Date.parse(data.finishedAt) > SETTLING_MS : false;
      return isSettling(data) && !settled ? 1_000 : false;
    },
  });

/** Sends a file with a preset's name or a mapping. @throws Problem 422 with pointers into the mapping */
export function startImport(
  file: File,
  how: { preset: string } | { mapping: string },
  onProgress: (share: number) => void,
): Promise<{ id: string }> {
  const form = new FormData();
  // The mapping goes first, so that the hub knows what the file is before it reads it.
  if ('preset' in how) form.append('preset', how.preset);
  else form.append('mapping', how.mapping);
  form.append('file', file);
  return upload<{ id: string }>('/imports', form, onProgress);
}
