/** Says how something is right that was misunderstood, and asks for what people have said so far. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export const KINDS = ['sentiment', 'topic', 'intent'] as const;
export type CorrectionKind = (typeof KINDS)[number];

/** How it is right; with `remove`, what it is not. */
export interface Judgement {
  kind: CorrectionKind;
  /** A label of sentiment, the key of a topic, or an intent. */
  value: string;
  remove: boolean;
}

export interface Correction extends Judgement {
  id: string;
  feedbackId: string;
  /** Of the text that it is about; absent where it is about the whole item. */
  field?: string;
  /** Kind and id of whoever said so. */
  by: string;
  at: string;
}

interface CorrectionPage {
  items: Correction[];
  /** Absent on the last page. */
  cursor?: string;
}

/** The newest first; all conditions hold. */
export const correctionsQuery = (conditions: { feedbackId?: string; kind?: CorrectionKind }) =>
  infiniteQueryOptions({
    queryKey: ['corrections', conditions],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ ...conditions, ...(pageParam && { cursor: pageParam }) });
      return request<CorrectionPage>('GET', `/corrections?${params}`, undefined, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });

/**
 * `text`: place of the text that is meant; without it, the whole item. `applied` is false where the item waits for its
 * next version.
 * @throws Problem
 */
export const correct = (feedbackId: string, text: number | undefined, judgement: Judgement) =>
  request<Correction & { applied: boolean }>('POST', '/corrections', {
    ...{ feedbackId, ...judgement },
    ...(text !== undefined && { text }),
  });

export const takeBack = (id: string) => request<unknown>('DELETE', `/corrections/${encodeURIComponent(id)}`);

export interface Topic {
  key: string;
  label: { en: string; fa: string };
}

interface TopicBranch extends Topic {
  children: TopicBranch[];
}

const flat = (branches: readonly TopicBranch[]): Topic[] =>
  branches.flatMap(({ key, label, children }) => [{ key, label }, ...flat(children)]);

/** All topics that a text can be about, those above before those below them. */
export const topicsQuery = queryOptions({
  queryKey: ['taxonomy', 'topics'],
  queryFn: async ({ signal }) =>
    flat((await request<{ topics: TopicBranch[] }>('GET', '/taxonomy', undefined, signal)).topics),
});
