/** File imports: presets, uploads, and how far each one is. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { FileOptions, Mapping } from './mapping.js';

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
  errors?: { line: number; code: string; reason: string }[];
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
  /** Saved by this workspace. */
  own: boolean;
}

export interface PreviewedColumn {
  name: string;
  kind: string;
  examples: string[];
  reason: { en: string; fa: string };
}

/** What an import of a file would do. */
export interface Preview {
  format: 'delimited' | 'json-lines' | 'xlsx';
  layers: string[];
  encoding: string;
  delimiter?: string;
  header: boolean;
  rows: string[][];
  columns: PreviewedColumn[];
  mapping: Mapping;
  /** The ready mapping that the file is probably for. */
  preset?: { id: string; confidence: number };
  /** Rows that were tried, and those of them that would be refused. */
  tried: number;
  problems: { line: number; code: string; reason: string }[];
}

/** What is sent to be looked at: the beginning of a file, and how to understand it. */
export interface Looked {
  part: Blob;
  fileName: string;
  /** There is more of the file. */
  cut: boolean;
  options?: FileOptions;
  how?: { preset: string } | { mappingOf: string } | { mapping: Mapping };
}

export const presetsQuery = queryOptions({
  queryKey: ['imports', 'presets'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Preset[] }>('GET', '/import-presets', undefined, signal)).items,
});

export const savePreset = (title: string, mapping: Mapping): Promise<Preset> =>
  request('POST', '/import-presets', { title, mapping });

export const removePreset = (id: string): Promise<unknown> =>
  request('DELETE', `/import-presets/${encodeURIComponent(id)}`);

/** @throws Problem 400 where the file can't be read, or lacks columns that are named */
export function lookAt({ part, fileName, cut, options = {}, how }: Looked): Promise<Preview> {
  const form = new FormData();
  form.append('cut', String(cut));
  for (const [name, value] of Object.entries(options))
    if (value !== undefined) form.append(name, String(value));
  if (how && 'preset' in how) form.append('preset', how.preset);
  else if (how && 'mappingOf' in how) form.append('mappingOf', how.mappingOf);
  else if (how) form.append('mapping', JSON.stringify(how.mapping));
  form.append('file', part, fileName);
  return request<Preview>('POST', '/imports/preview', form);
}

interface ImportPage {
  items: ImportRun[];
  cursor?: string;
}

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<ImportPage>(
      'GET',
      `/imports?size=20${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`,
      undefined,
      signal,
    ),
  initialPageParam: '',
  getNextPageParam: (last) => last.cursor,
  refetchInterval: ({ state: { data } }) =>
    data?.pages.some((it) => it.items.some(isUnderWay)) ? 2_000 : false,
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
