/** What was refused: looking for it, correcting it, giving it on again, giving it up. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { QuarantineFilter } from './quarantine.filter.js';

export type QuarantineState = 'open' | 'replayed' | 'discarded';

export interface Reason {
  code: string;
  message: string;
  issues?: { path: string; message: string }[];
}

export interface Quarantined {
  id: string;
  stage: 'consumer' | 'webhook' | 'pull' | 'import';
  /** The consumer group, the system, or the id of the import. */
  refusedBy: string;
  sourceId: string | null;
  origin: {
    topic?: string;
    partition?: number;
    offset?: string;
    key?: string;
    externalId?: string;
    line?: number;
  };
  reason: Reason;
  /** Only its beginning was kept. */
  truncated: boolean;
  failedAt: string;
  state: QuarantineState;
  attempts: number;
  edited: boolean;
  decidedAt?: string;
  decidedBy?: string;
  discardReason?: string;
}

export interface QuarantinedDetails extends Quarantined {
  payload: string;
  encoding: 'utf-8' | 'base64';
  headers: Record<string, string>;
}

interface QuarantinePage {
  items: Quarantined[];
  /** On all pages. */
  total: number;
  cursor?: string;
}

/** Some, or all that a filter finds; up to 1,000 at a time. */
export type Choice = { ids: string[] } | { filter: QuarantineFilter };

export interface ReplayReport {
  replayed: number;
  /** Still open; the first 50. */
  failed: { id: string; code: string; reason: string }[];
  remaining: number;
}

export interface DiscardReport {
  discarded: number;
  remaining: number;
}

export const quarantineQuery = (filter: QuarantineFilter) =>
  infiniteQueryOptions({
    queryKey: ['quarantine', 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ ...filter, limit: '50', ...(pageParam && { cursor: pageParam }) });
      return request<QuarantinePage>('GET', `/quarantine?${params}`, undefined, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });

/** Each reading is logged by the hub, so it is asked once and not again by itself. */
export const quarantinedQuery = (id: string) =>
  queryOptions({
    queryKey: ['quarantine', 'one', id],
    queryFn: ({ signal }) =>
      request<QuarantinedDetails>('GET', `/quarantine/${encodeURIComponent(id)}`, undefined, signal),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** @throws Problem 400 where the ids of a message are not as they were */
export const correct = (id: string, payload: string) =>
  request<Quarantined>('PATCH', `/quarantine/${encodeURIComponent(id)}`, { payload });

export const replay = (choice: Choice) => request<ReplayReport>('POST', '/quarantine/replay', choice);

/** Without a reason where it is empty. */
export const discard = (choice: Choice, reason: string) =>
  request<DiscardReport>('POST', '/quarantine/discard', { ...choice, ...(reason !== '' && { reason }) });
