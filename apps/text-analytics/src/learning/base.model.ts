/** The base layer: what the rules say and what a small model of the project's own labelled texts says, as one. */
import { readFileSync } from 'node:fs';
import { sentimentOfSums, type Sums } from '../analysis/sentiment.js';
import { type Coefficients, chancesBy } from './combination.js';
import type { Features } from './features.js';
import type { Chances } from './sentiment.model.js';
import { decode, encode, type Weights } from './weights.js';

/** The heads of the model, in order: whether a text says something good, and whether it says something bad. */
export const HEADS = ['good', 'bad'] as const;

export interface BaseSettings {
  version: string;
  coefficients: Coefficients;
}

export class BaseModel {
  constructor(
    private readonly weights: Weights,
    private readonly settings: BaseSettings,
  ) {}

  /** Throws a RangeError for bytes that are none. */
  static fromBytes(bytes: Uint8Array): BaseModel {
    const { weights, settings } = decode(bytes);
    return new BaseModel(weights, settings as BaseSettings);
  }

  toBytes(): Uint8Array {
    return encode(this.weights, this.settings);
  }

  get version(): string {
    return this.settings.version;
  }

  /** `rules` is what the rules find for and against in the same text. */
  judge(features: Features, rules: Sums): Chances {
    return chancesBy(
      this.settings.coefficients,
      numbersOf(this.weights.sumsOf(features), features.count, rules),
    );
  }

  /** What one feature adds to the log-odds of good less that of bad. */
  weightOf(bucket: number): number {
    return this.weights.weightOf(bucket, 0) - this.weights.weightOf(bucket, 1);
  }
}

/** A sum of weights of the rules to a number below 1: what is said twice counts less than double. */
const softened = (sum: number) => sum / (sum + 2);

/** With fewer features than that, about eight words, a text tells the heads too little to be trusted. */
const ENOUGH_FEATURES = 150;

/**
 * What the chances are combined from; the first stands for how often each outcome is. The heads have most to say where the
 * rules say little: they learned from few texts, and must not talk a clear judgement down.
 */
export function numbersOf(heads: readonly number[], count: number, sums: Sums): number[] {
  const { label, score } = sentimentOfSums(sums);
  const said = Math.min(1, count / ENOUGH_FEATURES);
  const trust = (1 - Math.abs(score)) * said;
  const [good = 0, bad = 0] = heads;
  const [praise, blame] = [softened(sums.positive), softened(-sums.negative)];
  const silent = praise + blame === 0 ? 1 : 0;
  const short = silent * (1 - said);
  return [1, trust * good, trust * bad, praise, blame, label === 'mixed' ? 1 : 0, silent, short, score];
}

/** Written by the build, from the labelled texts. */
export const BASE_MODEL_FILE = new URL('../../base.model', import.meta.url);

let loaded: BaseModel | undefined;

/** The base model of this build, read once. Throws where the build didn't write it. */
export function baseModel(): BaseModel {
  loaded ??= BaseModel.fromBytes(readFileSync(BASE_MODEL_FILE));
  return loaded;
}
