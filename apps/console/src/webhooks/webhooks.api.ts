/** Webhooks: who is told what happens, and how that went. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export const EVENTS = ['feedback.created', 'feedback.changed', 'feedback.deleted', 'crm.event'] as const;
export type WebhookEvent = (typeof EVENTS)[number];

export interface Webhook {
  id: string;
  url: string;
  events: string[];
  filters: Record<string, unknown>;
  description: string;
  enabled: boolean;
  /** Why the hub has switched it off. */
  disabledReason?: string;
  failingSince?: string;
  createdAt: string;
}

export interface NewWebhook {
  url: string;
  events: WebhookEvent[];
  filters: Record<string, unknown>;
  description: string;
}

export type DeliveryState = 'pending' | 'delivered' | 'dead';

export interface Delivery {
  id: string;
  event: string;
  state: DeliveryState;
  attempts: number;
  lastStatus?: number;
  lastProblem?: string;
  nextAttemptAt?: string;
  createdAt: string;
}

export interface Attempt {
  number: number;
  at: string;
  durationMs: number;
  status?: number;
  problem?: string;
  answer?: string;
}

interface DeliveryPage {
  items: Delivery[];
  cursor?: string;
}

/** While somebody watches, deliveries come by themselves. */
const WATCH_MS = 5_000;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Webhook[] }>('GET', '/webhooks', undefined, signal)).items,
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'one', id],
    queryFn: ({ signal }) => request<Webhook>('GET', `/webhooks/${id}`, undefined, signal),
    refetchInterval: WATCH_MS,
  });

export const deliveriesQuery = (id: string, state: DeliveryState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', id, state ?? 'all'],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({
        ...(state && { state }),
        ...(pageParam && { cursor: pageParam }),
      });
      return request<DeliveryPage>('GET', `/webhooks/${id}/deliveries?${params}`, undefined, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page: DeliveryPage) => page.cursor,
    refetchInterval: WATCH_MS,
  });

export const deliveryQuery = (id: string, delivery: string) =>
  queryOptions({
    queryKey: ['webhooks', 'delivery', id, delivery],
    queryFn: ({ signal }) =>
      request<Delivery & { payload: unknown; log: Attempt[] }>(
        'GET',
        `/webhooks/${id}/deliveries/${delivery}`,
        undefined,
        signal,
      ),
    refetchInterval: WATCH_MS,
  });

/** @throws Problem with pointers */
export const createWebhook = (webhook: NewWebhook) =>
  request<Webhook & { secret: string }>('POST', '/webhooks', webhook);

export const switchWebhook = (id: string, enabled: boolean) =>
  request<Webhook>('PATCH', `/webhooks/${id}`, { enabled });

export const deleteWebhook = (id: string) => request<void>('DELETE', `/webhooks/${id}`);

export const rotateSecret = (id: string) =>
  request<{ secret: string; formerUntil?: string }>('POST', `/webhooks/${id}/secret`, {});

export const pingWebhook = (id: string) => request<{ deliveryId: string }>('POST', `/webhooks/${id}/ping`);

export const redeliver = (id: string, delivery: string) =>
  request<{ deliveryId: string }>('POST', `/webhooks/${id}/deliveries/${delivery}/redeliver`);

/** All that came to nothing and was made since then. */
export const redeliverFailed = (id: string, since: string) =>
  request<{ count: number }>('POST', `/webhooks/${id}/redeliver`, { since });
