/** Types of events that really arrive. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface EventType {
  type: string;
  source: string;
  firstSeen: string;
  lastSeen: string;
  count: number;
  /** Of the last 30 days (UTC), without those on which none came. */
  days: { day: string; count: number }[];
  attributes: { name: string; kinds: string[]; example?: string | number | boolean }[];
  /** The newest event; `…` stands for what looks like personal data. */
  sample: Record<string, string | number | boolean>;
}

const WATCH_MS = 10_000;

export const eventTypesQuery = queryOptions({
  queryKey: ['event-types'],
  queryFn: ({ signal }) =>
    request<{ items: EventType[]; complete: boolean }>('GET', '/event-types', undefined, signal),
  refetchInterval: WATCH_MS,
});
