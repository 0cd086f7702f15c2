/** Sources: the systems that feedback comes from, and those that can be connected. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { FormSchema } from './source.form.js';

export interface Connector {
  id: string;
  title: { en: string; fa: string };
  webhook: { signature: string } | null;
  pull: { everyMinutes: number } | null;
  settings: FormSchema;
  credentials: FormSchema | null;
}

export interface Source {
  id: string;
  connector: string;
  name: string;
  system: string;
  state: 'active' | 'paused' | 'failing';
  settings: Record<string, unknown>;
  /** `replacedUntil`: when the secrets that were replaced end. */
  webhook: { address: string; signature: string; replacedUntil: string[] } | null;
  pull: {
    everyMinutes: number | null;
    nextAt: string | null;
    lastPageAt: string | null;
    credentials: boolean;
  } | null;
  problem: string | null;
  lastItemAt: string | null;
  createdAt: string;
  counts: { accepted: number; updated: number; duplicate: number; rejected: number; passed: number };
}

/** What the system has to be told once. */
export interface Delivery {
  secret: string;
  address: string;
  /** For versions of the system that can't sign. */
  unsignedAddress?: string;
}

export interface NewSource {
  connector: string;
  name: string;
  settings: Record<string, unknown>;
  credentials?: Record<string, unknown>;
}

/** Only what is given changes; settings and credentials are given whole. */
export interface SourceChange {
  name: string;
  settings: Record<string, unknown>;
  credentials?: Record<string, unknown>;
  /** Null: not by itself. */
  pullMinutes?: number | null;
}

export interface NewSecret {
  /** The system's own; one is made unless given. */
  secret?: string;
  /** Hours in which the secrets before hold as well. */
  overlapHours: number;
}

/** While somebody watches, counts and states come by themselves. */
const WATCH_MS = 5_000;

export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Connector[] }>('GET', '/connectors', undefined, signal)).items,
  staleTime: Infinity,
});

export const sourcesQuery = queryOptions({
  queryKey: ['sources', 'list'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Source[] }>('GET', '/sources', undefined, signal)).items,
  refetchInterval: WATCH_MS,
});

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['sources', 'one', id],
    queryFn: ({ signal }) => request<Source>('GET', `/sources/${id}`, undefined, signal),
    refetchInterval: WATCH_MS,
  });

/** @throws Problem with pointers */
export const createSource = (source: NewSource) =>
  request<Source & { delivery: Delivery | null }>('POST', '/sources', source);

export const pauseSource = (id: string, paused: boolean) =>
  request<Source>('POST', `/sources/${id}/${paused ? 'pause' : 'resume'}`);

/** @throws Problem with pointers */
export const changeSource = (id: string, change: SourceChange) =>
  request<Source>('PATCH', `/sources/${id}`, change);

export const deleteSource = (id: string) => request<unknown>('DELETE', `/sources/${id}`);

/** `again`: from the beginning; what is known already is a duplicate. */
export const pullSource = (id: string, again: boolean) =>
  request<{ nextPullAt: string }>('POST', `/sources/${id}/pull`, again ? { from: 'start' } : {});

export const rotateSecret = (id: string, wanted: NewSecret) =>
  request<Delivery>('POST', `/sources/${id}/secret`, wanted);
