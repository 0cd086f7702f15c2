/** Who is signed in, and where. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface Session {
  person: { id: string; email: string; name?: string };
  workspace: { id: string; name: string };
  /** What they may do; `admin` is everything. */
  scopes: string[];
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('GET', '/session', undefined, signal),
  staleTime: 5 * 60_000,
});

/** @throws Problem 401 when the e-mail or the password is wrong */
export const signIn = (email: string, password: string) =>
  request<unknown>('POST', '/session', { email, password });

export const signOut = () => request<unknown>('DELETE', '/session');
