/** Customers and accounts: who gave the feedback, and what is known of them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export type PartyKind = 'customers' | 'accounts';

export interface ExternalId {
  /** Of a source, or `own` for the company's own ids. */
  system: string;
  id: string;
}

export type AttributeValues = Record<string, string | number | boolean>;

export interface Party {
  id: string;
  externalIds: ExternalId[];
  name?: string;
  email?: string;
  phone?: string;
  locale?: string;
  account?: { id: string; name?: string };
  attributes: AttributeValues;
  createdAt: string;
  changedAt: string;
}

/** Without `value` it was taken away, without `before` it was not known. */
export interface AttributeChange {
  at: string;
  name: string;
  value?: AttributeValues[string];
  before?: AttributeValues[string];
}

interface ChangesPage {
  /** The newest first; those of one moment are on one page. */
  items: AttributeChange[];
  cursor?: string;
}

interface PartyPage {
  items: Party[];
  cursor?: string;
}

/** By what one looks; accounts have no addresses. */
export const WAYS = ['name', 'email', 'phone', 'id'] as const;
export type Way = (typeof WAYS)[number];

export interface Wanted {
  by: Way;
  text: string;
  /** In which system an id is; the company's own unless given. */
  system?: string;
}

/** The query string of a search; empty words find everybody. */
export function wantedParams({ by, text, system }: Wanted): URLSearchParams {
  const params = new URLSearchParams();
  const word = text.trim();
  if (word === '') return params;
  params.set(by === 'id' ? 'externalId' : by, word);
  if (by === 'id' && system) params.set('system', system);
  return params;
}

export const partiesQuery = (kind: PartyKind, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [kind, 'list', wanted],
    queryFn: ({ pageParam, signal }) => {
      const params = wantedParams(wanted);
      params.set('limit', '30');
      if (pageParam) params.set('cursor', pageParam);
      return request<PartyPage>('GET', `/${kind}?${params}`, undefined, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });

/** `at`: an instant; the attributes as they were then. */
export const partyQuery = (kind: PartyKind, id: string, at?: string) =>
  queryOptions({
    queryKey: [kind, 'one', id, at ?? null],
    queryFn: ({ signal }) =>
      request<Party>(
        'GET',
        `/${kind}/${encodeURIComponent(id)}${at ? `?at=${encodeURIComponent(at)}` : ''}`,
        undefined,
        signal,
      ),
  });

export const changesQuery = (kind: PartyKind, id: string) =>
  infiniteQueryOptions({
    queryKey: [kind, 'changes', id],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam && `?cursor=${encodeURIComponent(pageParam)}`;
      return request<ChangesPage>(
        'GET',
        `/${kind}/${encodeURIComponent(id)}/changes${cursor}`,
        undefined,
        signal,
      );
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });
