/** Mails of the built-in mailbox. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface MailSummary {
  id: string;
  from: string;
  to: string;
  subject: string;
  receivedAt: string;
}

export interface Mail extends MailSummary {
  text: string;
  /** Only ever shown in a sandboxed frame. */
  html: string;
}

export const mailboxQuery = queryOptions({
  queryKey: ['mailbox', 'list'],
  queryFn: async ({ signal }) =>
    (await request<{ items: MailSummary[] }>('GET', '/mailbox', undefined, signal)).items,
  refetchInterval: 5_000,
});

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', 'mail', id],
    queryFn: ({ signal }) => request<Mail>('GET', `/mailbox/${encodeURIComponent(id)}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
