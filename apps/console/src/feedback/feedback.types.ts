/** A piece of feedback as the API gives it. */

export type SentimentLabel =
  'very_negative' | 'negative' | 'neutral' | 'mixed' | 'positive' | 'very_positive';

/** `score` from -1 (worst) to 1 (best). */
export interface Sentiment {
  label: SentimentLabel;
  score: number;
}

/** `start` and `end` are UTF-16 offsets into the text, end exclusive. */
export interface Aspect {
  topic: string;
  sentiment: Sentiment;
  start: number;
  end: number;
}

export interface FeedbackText {
  role: 'customer' | 'agent';
  field: string;
  text: string;
  language?: { code: string; confidence: number } | string;
  sentiment?: Sentiment;
  aspects?: Aspect[];
  topics?: string[];
  intents?: string[];
  personalData?: { kind: string; count: number }[];
}

export interface FeedbackScore {
  metric: Metric;
  value: number;
  min: number;
  max: number;
  questionId?: string;
}

export type Metric = 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
export const METRICS: readonly Metric[] = ['nps', 'csat', 'ces', 'psat', 'rating'];

export interface Party {
  id: string;
  name?: string;
}

export type Attributes = Record<string, string | number | boolean>;

export interface Feedback {
  id: string;
  source: { kind: string; system: string; externalId: string; url?: string };
  occurredAt: string;
  receivedAt: string;
  stakeholder: string;
  customer?: { id: string; attributes?: Attributes };
  agent?: Party;
  team?: Party;
  touchpoint?: { stage?: string; channel?: string };
  product?: string;
  scores: FeedbackScore[];
  texts: FeedbackText[];
  language: string;
  sentiment?: Sentiment;
  topics: string[];
  intents: string[];
  urgency: string;
  attributes?: Attributes;
  importId?: string;
  /** HTML-escaped text with <mark> only. */
  highlights?: string[];
}
