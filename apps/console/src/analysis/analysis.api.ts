/** Asks what the hub understands in a text, and what judges it: the base layer and the models learned here. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';
import type { Aspect, SentimentLabel } from '../feedback/feedback.types.js';

export interface Found {
  label: SentimentLabel;
  score: number;
}

/** A part of a text, in UTF-16 units, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

export interface Clause extends Place {
  sentiment: Found;
  contrasts: boolean;
}

export interface Evidence extends Place {
  kind: string;
  rule: string;
  weight: number;
}

export interface TextAnalysis {
  language: { code: string; confidence: number };
  sentiment?: Found;
  clauses: Clause[];
  aspects: Aspect[];
  topics: string[];
  intents: string[];
  urgency: string;
  personalData: (Place & { kind: string })[];
  evidence: Evidence[];
  modelVersion: string;
}

export type Layers = 'both' | 'rules';

/** What is understood in one text; nothing of it is stored. */
export const analysisQuery = (text: string, layers: Layers) =>
  queryOptions({
    queryKey: ['analysis', layers, text],
    queryFn: async ({ signal }) => {
      const body = { texts: [{ text }], layers: layers === 'rules' ? ['rules'] : ['rules', 'learned'] };
      const { results } = await request<{ results: TextAnalysis[] }>('POST', '/analyze', body, signal);
      const [result] = results;
      if (!result) throw new Error('There is a result for each text.');
      return result;
    },
    staleTime: 60_000,
  });

/** Shares from 0 to 1; rows of `confusion` are the truth, columns what was said: negative, neutral, positive. */
export interface Figures {
  accuracy: number;
  macroF1: number;
  negativeRecall: number | null;
  calibrationError: number | null;
  confusion: number[][];
}

export interface Model {
  id: string;
  language: string;
  layer: 'base' | 'learned';
  version: string;
  state: 'active' | 'candidate' | 'retired' | 'refused';
  canActivate: boolean;
  card?: {
    n: number;
    heldOut: number;
    dataFrom: string;
    dataTo: string;
    trainedAt: string;
    learned: Figures;
    base: Figures;
    topFeatures: Record<'negative' | 'positive', { text: string; weight: number }[]>;
    verdict: { better: boolean; reason: string };
  };
}

export interface ModelLanguage {
  language: string;
  inUse: string;
  examples: { total: number; negative: number; neutral: number; positive: number };
  missing?: string;
  training?: { state: 'queued' | 'running' | 'done' | 'failed'; progress: number; problem?: string };
  drift?: { count: number; agreement: number | null; expected: number; drifted: boolean };
}

const underWay = ({ training }: ModelLanguage) =>
  training?.state === 'queued' || training?.state === 'running';

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) =>
    request<{ languages: ModelLanguage[]; models: Model[] }>('GET', '/models', undefined, signal),
  refetchInterval: ({ state }) => (state.data?.languages.some(underWay) ? 1_000 : false),
});

export const train = (language: string) => request('POST', '/models', { language });
export const activate = (id: string) => request('POST', `/models/${encodeURIComponent(id)}/activate`);
