/** Learns a workspace's model of sentiment from its scored texts, and tries it on those that it didn't learn from. */
import { analyzeRules } from '../analysis/analyze.js';
import { baseModel } from './base.model.js';
import { calibrate, type Trial } from './calibration.js';
import { descend, type Lesson, sumsOfUnseen } from './descent.js';
import { CLASSES, type Evaluation, evaluate, type Judged, type SentimentClass } from './evaluation.js';
import { FeatureStore } from './feature.store.js';
import { type Features, readFeatures } from './features.js';
import type { LearnedModel, LearningOptions, ScoredText } from './learning.js';
import { calibrated, type Chances, LearnedSentimentModel, logOddsOf } from './sentiment.model.js';
import { tellingWords } from './telling.js';
import { Weights } from './weights.js';

const FOLDS = 5;
/** With so many texts one fold of five says as much as all of them, in a fifth of the time. */
const MANY = 20_000;
/** So many texts know all words that matter. */
const TELLING_TEXTS = 5_000;

/** Shares of the work that are done when all is read, and when all is tried on texts that were held out. */
const READ = 0.2;
const TRIED = 0.8;

interface Reading {
  store: FeatureStore;
  truths: SentimentClass[];
  /** As many texts each counts for. */
  weights: number[];
  /** What the base layer says. */
  base: Chances[];
  folds: Uint8Array;
  /** Some of the texts. */
  sample: string[];
}

/** Takes all of one processor meanwhile, so it belongs into a thread of its own. */
export async function learnSentiment(
  texts: Iterable<ScoredText> | AsyncIterable<ScoredText>,
  { version, seed, onProgress = () => undefined }: LearningOptions,
): Promise<LearnedModel> {
  const { store, truths, weights: said, base, folds, sample } = await read(texts);
  onProgress(READ);
  const all = truths.map((_, index) => index);
  const importance = importanceOf(truths, said);
  const targets = Float32Array.from(truths, (truth) => CLASSES.indexOf(truth) / 2);
  const lesson: Lesson = { texts: all, targets, importance, seed };
  const judged = store.size > MANY ? 1 : FOLDS;
  const unseen = sumsOfUnseen(store, lesson, { folds: FOLDS, judged, foldOf: (text) => folds[text]! });
  onProgress(TRIED);
  const trials = [...unseen].map(([text, sum]) => ({
    ...{ text, sum, base: logOddsOf(base[text]!), truth: truths[text]!, importance: importance[text]! },
  }));
  const weights = Weights.rounded([descend(store, lesson)]);
  const model = new LearnedSentimentModel(weights, { version, calibration: calibrate(trials) });
  return {
    model,
    evaluation: evaluateApart(trials, base),
    base: evaluate(trials.map(({ text, truth }) => ({ truth, chances: base[text]! }))),
    telling: tellingWords(sample, (bucket) => model.weightOf(bucket)),
    counts: { used: store.size, heldOut: trials.length },
  };
}

async function read(texts: Iterable<ScoredText> | AsyncIterable<ScoredText>): Promise<Reading> {
  const store = new FeatureStore();
  const truths: SentimentClass[] = [];
  const weights: number[] = [];
  const base: Chances[] = [];
  const folds: number[] = [];
  const sample: string[] = [];
  for await (const { text, sentiment, weight = 1 } of texts) {
    const { tokens, sums } = analyzeRules(text);
    const features = readFeatures(tokens);
    const chances = baseModel().judge(features, sums);
    const fold = foldOf(features);
    if (!store.add(features)) break;
    truths.push(sentiment);
    weights.push(weight);
    base.push(chances);
    folds.push(fold);
    if (sample.length < TELLING_TEXTS) sample.push(text);
  }
  return { store, truths, weights, base, folds: Uint8Array.from(folds), sample };
}

/** By what the text says, so that two of the same are never on both sides of a trial. */
function foldOf({ buckets, count }: Features): number {
  let hash = count;
  for (let index = 0; index < count; index++) hash = Math.imul(hash ^ buckets[index]!, 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % FOLDS;
}

/**
 * Half way to equal classes: where nine of ten are happy, a model that counts every text alike finds few of the unhappy,
 * and one that counts every class alike raises false alarms.
 */
function importanceOf(truths: readonly SentimentClass[], weights: readonly number[]): Float32Array {
  const counts = CLASSES.map((it) => truths.filter((truth) => truth === it).length);
  const present = counts.filter((count) => count > 0).length;
  const ofClass = counts.map((count) => Math.sqrt(truths.length / (present * (count || 1))));
  return Float32Array.from(truths, (truth, text) => weights[text]! * ofClass[CLASSES.indexOf(truth)]!);
}

/** The calibration too is tried on texts that it wasn't fitted to. */
function evaluateApart(trials: readonly (Trial & { text: number })[], base: readonly Chances[]): Evaluation {
  const judged: Judged[] = [];
  for (let part = 0; part < FOLDS; part++) {
    const calibration = calibrate(trials.filter((_, index) => index % FOLDS !== part));
    for (const [index, { text, sum, truth }] of trials.entries())
      if (index % FOLDS === part) judged.push({ truth, chances: calibrated(sum, base[text]!, calibration) });
  }
  return evaluate(judged);
}
