/** The compiled parts of text analytics that are measured, and the texts they are measured on. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const compiled = join(root, 'apps/text-analytics/dist/src');
/** An app is no library: it is loaded by its place. */
const load = async <Module>(path: string) =>
  (await import(pathToFileURL(join(compiled, path)).href)) as Module;

export type SentimentClass = 'negative' | 'neutral' | 'positive';

export interface ScoredText {
  text: string;
  sentiment: SentimentClass;
}

export interface Evaluation {
  count: number;
  accuracy: number;
  balancedAccuracy: number;
  macroF1: number;
  recall: Partial<Record<SentimentClass, number>>;
  confusion: number[][];
  calibrationError: number;
}

export interface LabelQuality {
  count: number;
  accuracy: number;
  balancedAccuracy: number;
  macroF1: number;
  negativeRecall: number;
  confusion: number[][];
}

interface Labelled {
  text: string;
  sentiment: string;
}

interface Review {
  text: string;
  stars: number;
}

/** Made by the parts and only handed from one to another. */
declare const opaque: unique symbol;
interface BaseModel {
  [opaque]: 'base';
}
interface Model {
  [opaque]: 'model';
}
interface Chances {
  [opaque]: 'chances';
}

export interface TextAnalytics {
  maskPersonalData: (text: string) => { text: string };
  analyzeText: (
    text: string,
    options?: { models?: Record<string, Model> },
  ) => { sentiment?: { label: string } };
  labelledTexts: (language: 'fa' | 'en', part: 'train' | 'exam') => Labelled[];
  clothingReviews: () => Review[];
  trainBaseModel: (labelled: Labelled[], reviews: Review[], version: string) => BaseModel;
  judgeText: (text: string, base?: BaseModel, above?: Model) => Chances;
  labelQuality: (texts: Labelled[]) => LabelQuality;
  evaluate: (judged: { truth: SentimentClass; chances: Chances }[]) => Evaluation;
  learnSentiment: (
    texts: Iterable<ScoredText>,
    options: { version: string; seed: number },
  ) => Promise<{ model: Model; evaluation: Evaluation; base: Evaluation }>;
}

export async function textAnalytics(): Promise<TextAnalytics> {
  const parts = await Promise.all(
    [
      'analysis/mask.js',
      'analysis/analyze.js',
      'learning/base.sources.js',
      'learning/base.training.js',
      'learning/quality.js',
      'learning/evaluation.js',
      'learning/learner.js',
    ].map((path) => load<Partial<TextAnalytics>>(path)),
  );
  return Object.assign({}, ...parts) as TextAnalytics;
}

/** The file of Persian reviews of food orders that may be measured on but not shipped: tab-separated comment and HAPPY or SAD. */
const PERSIAN = process.env.VOC_PERSIAN_REVIEWS;

/** Each with the half that it falls into by its hash; none unless VOC_PERSIAN_REVIEWS names the file. */
export function persianReviews(): (ScoredText & { half: 0 | 1 })[] {
  if (PERSIAN === undefined) return [];
  const [head = '', ...rows] = readFileSync(PERSIAN, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const [comment, label] = [columns.indexOf('comment'), columns.indexOf('label')];
  return rows.map((row) => {
    const cells = row.split('\t');
    const text = cells[comment] ?? '';
    return {
      text,
      sentiment: cells[label]?.trim() === 'HAPPY' ? 'positive' : 'negative',
      half: createHash('sha1').update(text).digest().readUInt8(0) % 2 === 0 ? 0 : 1,
    };
  });
}

/** A stream of numbers from 0 to 1 that is the same in every run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomOf(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
