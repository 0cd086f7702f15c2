/** Texts as they came in, nothing masked: asks for those of an item with a reason, and for who has looked at which. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

/** As the API bounds a reason, in characters. */
export const REASON = { minLength: 5, maxLength: 500 };

export interface Original {
  texts: { role: 'customer' | 'agent'; field: string; text: string }[];
  /** When it will be deleted. */
  retainedUntil: string;
}

/** Each call is kept with who asked, when and why. @throws Problem 404 or 410 where there is none any more */
export const lookAt = (feedbackId: string, reason: string) =>
  request<Original>('GET', `/originals/${encodeURIComponent(feedbackId)}?${new URLSearchParams({ reason })}`);

export interface Look {
  id: string;
  feedbackId: string;
  /** Kind and id of whoever looked. */
  by: string;
  reason: string;
  at: string;
}

/** The newest first. */
export const looksQuery = infiniteQueryOptions({
  queryKey: ['originals', 'looks'],
  queryFn: ({ pageParam, signal }) =>
    request<{ items: Look[]; cursor?: string }>(
      'GET',
      `/originals/accesses?${new URLSearchParams(pageParam && { cursor: pageParam })}`,
      undefined,
      signal,
    ),
  initialPageParam: '',
  getNextPageParam: (last) => last.cursor,
});
