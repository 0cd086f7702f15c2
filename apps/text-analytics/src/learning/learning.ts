/** Learning a model of sentiment from scored texts: what goes in and what comes out. */
import type { Evaluation, SentimentClass } from './evaluation.js';
import type { LearnedSentimentModel } from './sentiment.model.js';

export type { Evaluation } from './evaluation.js';

/** A text and what its score says of it: 1–2 stars or 0–6 negative, 4–5 stars or 9–10 positive, what is between neutral. */
export interface ScoredText {
  text: string;
  sentiment: SentimentClass;
  /** As many texts it counts for; 1 unless given. */
  weight?: number;
}

/** A word, and what it adds to the log-odds of positive where it stands, on average. */
export interface TellingFeature {
  text: string;
  weight: number;
}

export interface LearnedModel {
  model: LearnedSentimentModel;
  /** Of the model on texts that it didn't see. */
  evaluation: Evaluation;
  /** Of the base layer on the same texts. */
  base: Evaluation;
  /** Most telling first. */
  telling: { negative: TellingFeature[]; positive: TellingFeature[] };
  counts: { used: number; heldOut: number };
}

export interface LearningOptions {
  /** Kept in the model, and recorded with each item that it judges. */
  version: string;
  /** The same texts in the same order with the same seed give the same model, byte for byte. */
  seed: number;
  /** Told how far it is, from 0 to 1, a few times. */
  onProgress?: (share: number) => void;
}
