/** Learning a model of sentiment from scored texts: what goes in and what comes out. */
import type { Chances, LinearSentimentModel } from './sentiment.model.js';

/** A text with what its writer's score says of it: 1–2 stars negative, 4–5 positive, what is between neutral. */
export interface ScoredText {
  text: string;
  sentiment: keyof Chances;
}

/** How well judgements meet the truth, on texts that were held out from training. */
export interface Evaluation {
  /** Texts that were judged. */
  count: number;
  accuracy: number;
  /** Mean recall of the classes that occur. */
  balancedAccuracy: number;
  macroF1: number;
  /** Share of each class that was found; absent where the class doesn't occur. */
  recall: Partial<Record<keyof Chances, number>>;
  /** Rows are the truth, columns what was said; in both negative, neutral, positive. */
  confusion: number[][];
  /** Mean distance between chance and truth over ten bins of chance (expected calibration error). */
  calibrationError: number;
}

/** A word or a part of one, and what it adds to the log-odds of positive. */
export interface TellingFeature {
  text: string;
  weight: number;
}

export interface LearnedModel {
  model: LinearSentimentModel;
  /** Of the model on texts that it didn't see. */
  evaluation: Evaluation;
  /** Of the base layer on the same texts. */
  base: Evaluation;
  /** Most telling first. */
  telling: { negative: TellingFeature[]; positive: TellingFeature[] };
  counts: { trained: number; heldOut: number };
}
