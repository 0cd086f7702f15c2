/** Has feedback summarised by the language model, and asks and says whether the workspace uses it. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

/** Which feedback: by the search's words and filters. */
export interface Selection {
  query?: string;
  filters: Record<string, unknown>;
}

export interface SummaryQuote {
  feedbackId: string;
  quote: string;
}

export interface Summary {
  /** False where the feedback says nothing about the question. */
  answered: boolean;
  summary: string;
  points: { text: string; quotes: SummaryQuote[] }[];
  /** Pieces in the selection, and those that the model read. */
  selections: { total: number; read: number }[];
  model: string;
  tokens: number;
  cached: boolean;
}

export interface Wish extends Selection {
  question?: string;
  locale: 'en' | 'fa';
}

/** @throws Problem whose code says why there is none */
export const summarise = (wish: Wish, signal: AbortSignal) =>
  request<Summary>('POST', '/summaries', wish, signal);

export interface ModelSettings {
  /** Whether the hub has a language model at all. */
  available: boolean;
  /** How to give it one, where it has none. */
  setUp?: string;
  model?: string;
  enabled: boolean;
  /** Most tokens a month: the workspace's own limit or the hub's. */
  monthlyTokens: number;
  ownMonthlyTokens?: number;
  usedTokens: number;
  resetsAt: string;
  /** Kind and id of who switched it on or off last. */
  changedBy?: string;
  changedAt?: string;
}

export const modelSettingsQuery = queryOptions({
  queryKey: ['language-model'],
  queryFn: ({ signal }) => request<ModelSettings>('GET', '/summaries/settings', undefined, signal),
});

/** `monthlyTokens` null: the hub's limit. @throws Problem with pointers */
export const changeModelSettings = (settings: { enabled: boolean; monthlyTokens: number | null }) =>
  request<ModelSettings>('PUT', '/summaries/settings', settings);
