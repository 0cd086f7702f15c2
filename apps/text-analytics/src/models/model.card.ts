/** What is told of a model: what it learned from, how well it judges beside the base layer, and whether it took over. */
import type { Evaluation, TellingFeature } from '../learning/learning.js';
import type { SentimentClass } from '../learning/evaluation.js';

/** How well a layer judges the held-out texts. */
export interface Figures {
  accuracy: number;
  /** Mean recall of the classes that occur. */
  balancedAccuracy: number;
  macroF1: number;
  /** Share of the negative texts that it finds; null where there are none. */
  negativeRecall: number | null;
  /** Mean distance between the chance that it gives and the truth; null where a layer gives none. */
  calibrationError: number | null;
  /** Rows are the truth, columns what was said; in both negative, neutral, positive. */
  confusion: number[][];
}

/** What the examples of a training were. */
export interface ExampleSummary {
  counts: Record<SentimentClass, number>;
  /** Those of which a person said what they are. */
  corrected: number;
  /** When the oldest and the newest of them were written, ISO 8601. */
  from: string;
  to: string;
}

export interface ModelCard {
  /** Examples that it learned from and was tried on. */
  n: number;
  classes: Record<SentimentClass, number>;
  corrected: number;
  dataFrom: string;
  dataTo: string;
  /** Texts that were held out from training and judged by both layers. */
  heldOut: number;
  learned: Figures;
  base: Figures;
  topFeatures: { negative: TellingFeature[]; positive: TellingFeature[] };
  trainedAt: string;
  seconds: number;
  verdict: Verdict;
}

export interface Verdict {
  better: boolean;
  /** One sentence. */
  reason: string;
}

/** So much better it must be for all that is known to be judged anew; so much worse elsewhere is no loss. */
const LEAST_GAIN = 0.005;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** A learned model takes over where it finds both sides better than the base layer, and is not wrong more often on the whole. */
export function verdictOf(learned: Evaluation, base: Evaluation): Verdict {
  const gain = learned.balancedAccuracy - base.balancedAccuracy;
  const figures =
    `balanced accuracy ${percent(learned.balancedAccuracy)} against ${percent(base.balancedAccuracy)} of the base layer ` +
    `on ${learned.count} texts that it had not seen`;
  if (gain < LEAST_GAIN) return { better: false, reason: `Not better than the base layer: ${figures}.` };
  if (learned.macroF1 < base.macroF1 - LEAST_GAIN)
    return {
      better: false,
      reason: `It finds more but is wrong more often (macro F1 ${percent(learned.macroF1)} against ${percent(base.macroF1)}): ${figures}.`,
    };
  return { better: true, reason: `Better than the base layer: ${figures}.` };
}

export function figuresOf(evaluation: Evaluation): Figures {
  const { accuracy, balancedAccuracy, macroF1, recall, calibrationError, confusion } = evaluation;
  const negativeRecall = recall.negative ?? null;
  return { accuracy, balancedAccuracy, macroF1, negativeRecall, calibrationError, confusion };
}
