/** Topics: the tree by which feedback is tagged, its rules, examples and versions. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { Bucket } from '../search/search.api.js';

export interface Label {
  en: string;
  fa: string;
}

/** Two terms with at most `within` words between them. */
export interface Near {
  first: string;
  second: string;
  within: number;
}

export interface RuleSet {
  words?: string[];
  phrases?: string[];
  near?: Near[];
  not?: string[];
}

export const RULE_LANGUAGES = ['fa', 'en', 'both'] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];
export type Rules = Partial<Record<RuleLanguage, RuleSet>>;

/** Shares from 0 to 1. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** How many texts were said to belong and not to, and what came of them. */
export interface Learning {
  belonging: number;
  others: number;
  /** Of each, before anything is learned. */
  needed: number;
  model?: { n: number; items: number; rules: Figures; learned: Figures; used: boolean; trainedAt: string };
}

export interface Topic {
  /** What items are tagged with; never changes. */
  key: string;
  label: Label;
  rules: Rules;
  learning?: Learning;
  children: Topic[];
}

export interface Change {
  kind: 'edited' | 'merged' | 'restored';
  added: string[];
  changed: string[];
  removed: string[];
  merged?: { from: string; into: string };
  restored?: number;
}

export interface Version {
  /** 0 is the default tree, which nobody published. */
  version: number;
  publishedAt?: string;
  /** Kind and id, as `person:…`. */
  publishedBy?: string;
  change?: Change;
}

export interface Taxonomy extends Version {
  topics: Topic[];
}

export const VERDICTS = ['gained', 'lost', 'kept'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface PreviewedItem {
  feedbackId: string;
  verdict: Verdict;
  text: string;
  /** In UTF-16 units, end exclusive. */
  places: { start: number; end: number; rule: string }[];
}

export interface Preview {
  sampled: number;
  timedOut: boolean;
  matched: number;
  before: number;
  gained: number;
  lost: number;
  items: PreviewedItem[];
}

export interface Example {
  id: string;
  text: string;
  belongs: boolean;
  feedbackId: string | null;
  addedAt: string;
}

export const MOST_LETTERS = 100;
const PATH = '/taxonomy';
const pathOf = (key: string) => `${PATH}/topics/${encodeURIComponent(key)}`;

export const taxonomyQuery = queryOptions({
  queryKey: ['taxonomy', 'current'],
  queryFn: ({ signal }) => request<Taxonomy>('GET', PATH, undefined, signal),
});

export const taxonomyVersionQuery = (version: number) =>
  queryOptions({
    queryKey: ['taxonomy', 'version', version],
    queryFn: ({ signal }) => request<Taxonomy>('GET', `${PATH}/versions/${version}`, undefined, signal),
    staleTime: Infinity,
  });

export const versionsQuery = infiniteQueryOptions({
  queryKey: ['taxonomy', 'versions'],
  queryFn: ({ pageParam, signal }) =>
    request<{ items: Version[]; before?: number }>(
      'GET',
      `${PATH}/versions${pageParam ? `?before=${pageParam}` : ''}`,
      undefined,
      signal,
    ),
  initialPageParam: 0,
  getNextPageParam: (last) => last.before,
});

/** The most values that the hub counts of a facet. */
const MOST_COUNTED = 50;

interface Counted {
  facets: { topic?: Bucket[] };
}

/** The search follows a re-analysis within seconds. */
const FOLLOW_MS = 10_000;

/** Items by topic, as of the re-analysis that ended at `since`. `complete`: a topic that isn't in it has none. */
export const countsQuery = (since: string | undefined) =>
  queryOptions({
    queryKey: ['feedback', 'topic-counts', since],
    queryFn: async ({ signal }) => {
      const wanted = { facets: ['topic'], size: 0 };
      const { facets } = await request<Counted>('POST', '/feedback/search', wanted, signal);
      const buckets = facets.topic ?? [];
      return {
        counts: new Map(buckets.map((it) => [it.value, it.count])),
        complete: buckets.length < MOST_COUNTED,
      };
    },
    refetchInterval: FOLLOW_MS,
  });

export const examplesQuery = (key: string) =>
  infiniteQueryOptions({
    queryKey: ['taxonomy', 'examples', key],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ size: '20', ...(pageParam && { cursor: pageParam }) });
      return request<{ items: Example[]; cursor?: string }>(
        'GET',
        `${pathOf(key)}/examples?${params}`,
        undefined,
        signal,
      );
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });

export interface NewTopic {
  label: Partial<Label>;
  parent?: string;
}

/** Only what is given changes; rules are given whole. `parent` null: to the top. */
export interface TopicChange {
  label?: Label;
  parent?: string | null;
  rules?: Rules;
}

/** @throws Problem 409 where there is a newer version than `version`, as all edits do */
export const addTopic = (version: number, topic: NewTopic) =>
  request<Taxonomy & { key: string }>('POST', `${PATH}/topics`, { ...topic, version });

/** @throws Problem with pointers */
export const changeTopic = (version: number, key: string, change: TopicChange) =>
  request<Taxonomy>('PATCH', pathOf(key), { ...change, version });

export const mergeTopic = (version: number, key: string, into: string) =>
  request<Taxonomy>('POST', `${pathOf(key)}/merge`, { into, version });

export const removeTopic = (version: number, key: string) =>
  request<Taxonomy>('DELETE', `${pathOf(key)}?version=${version}`);

export const restoreVersion = (version: number, wanted: number) =>
  request<Taxonomy>('POST', `${PATH}/versions/${wanted}/restore`, { version });

/** Nothing is changed by it. @throws Problem with pointers */
export const previewRules = (topic: string, rules: Rules) =>
  request<Preview>('POST', `${PATH}/preview`, { topic, rules });

export const addExample = (key: string, example: { text: string; belongs: boolean; feedbackId?: string }) =>
  request<Example>('POST', `${pathOf(key)}/examples`, example);

export const removeExample = (key: string, id: string) =>
  request<unknown>('DELETE', `${pathOf(key)}/examples/${id}`);
