/** How well layers judge given texts: what the exam, the benchmark and the models' cards have in common. */
import { analyzeRules, analyzeText } from '../analysis/analyze.js';
import { type BaseModel, baseModel } from './base.model.js';
import { OUTCOMES, type Outcome } from './combination.js';
import { type Evaluation, evaluate, type SentimentClass } from './evaluation.js';
import { readFeatures } from './features.js';
import type { Chances, SentimentModel } from './sentiment.model.js';

/** What the base layer and, where one is given, a model above it say of a text. */
export function judgeText(text: string, base: BaseModel = baseModel(), above?: SentimentModel): Chances {
  const { tokens, sums } = analyzeRules(text);
  const features = readFeatures(tokens);
  const chances = base.judge(features, sums);
  return above?.judge(features, chances) ?? chances;
}

export interface ScoredTruth {
  text: string;
  truth: SentimentClass;
}

export function qualityOf(
  texts: readonly ScoredTruth[],
  base?: BaseModel,
  above?: SentimentModel,
): Evaluation {
  return evaluate(texts.map(({ text, truth }) => ({ truth, chances: judgeText(text, base, above) })));
}

/** Figures over labels of four, strong and plain ones taken together. */
export interface LabelQuality {
  count: number;
  accuracy: number;
  balancedAccuracy: number;
  macroF1: number;
  negativeRecall: number;
  /** Rows are the truth, columns the label, both in the order of `OUTCOMES`. */
  confusion: number[][];
}

/** How well the labels of whole analyses meet those of labelled texts. */
export function labelQuality(texts: readonly { text: string; sentiment: string }[]): LabelQuality {
  const confusion = OUTCOMES.map(() => OUTCOMES.map(() => 0));
  const plain = (label: string) => OUTCOMES.indexOf(label.replace('very_', '') as Outcome);
  for (const { text, sentiment } of texts)
    confusion[plain(sentiment)]![plain(analyzeText(text).sentiment?.label ?? 'neutral')]!++;
  const total = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0);
  const right = OUTCOMES.map((_, at) => confusion[at]![at]!);
  const recalls = OUTCOMES.map((_, at) => right[at]! / total(confusion[at]!));
  const scores = OUTCOMES.map(
    (_, at) => (2 * right[at]!) / (total(confusion[at]!) + total(confusion.map((row) => row[at]!))),
  );
  return {
    count: texts.length,
    accuracy: total(right) / texts.length,
    balancedAccuracy: total(recalls) / OUTCOMES.length,
    macroF1: total(scores) / OUTCOMES.length,
    negativeRecall: recalls[0]!,
    confusion,
  };
}
