/** What a model of sentiment is to analysis, and the one that learns from a workspace's own scores. */
import type { Features } from './features.js';
import { decode, encode, type Weights } from './weights.js';

/** Chances from 0 to 1 that add up to 1: `neutral` judges nothing, `mixed` judges both ways. */
export interface Chances {
  negative: number;
  neutral: number;
  mixed: number;
  positive: number;
}

/** A layer above the base layer. */
export interface SentimentModel {
  /** Recorded with each item that it judged; another version may judge otherwise. */
  readonly version: string;
  /** Calibrated: of the texts given a chance of 0.8, about 80 in 100 are so. `base` is what the base layer says. */
  judge(features: Features, base: Chances): Chances;
  /** What one feature adds to the log-odds of positive against negative. */
  weightOf(bucket: number): number;
}

/**
 * How a learned sum z and the base layer's log-odds b become chances: on the scale s = slope·z + base·b, positive has the
 * log-odds s − upper and negative lower − s (proportional odds). What is between is neutral or mixed.
 */
export interface Calibration {
  slope: number;
  base: number;
  lower: number;
  upper: number;
}

export interface LearnedSettings {
  version: string;
  calibration: Calibration;
}

/** Judges by weights that were learned from scored texts, standing on what the base layer says. */
export class LearnedSentimentModel implements SentimentModel {
  constructor(
    readonly weights: Weights,
    readonly settings: LearnedSettings,
  ) {}

  /** Throws a RangeError for bytes that are none. */
  static fromBytes(bytes: Uint8Array): LearnedSentimentModel {
    const { weights, settings } = decode(bytes);
    return new LearnedSentimentModel(weights, settings as LearnedSettings);
  }

  toBytes(): Uint8Array {
    return encode(this.weights, this.settings);
  }

  get version(): string {
    return this.settings.version;
  }

  judge(features: Features, base: Chances): Chances {
    return calibrated(this.weights.sumsOf(features)[0]!, base, this.settings.calibration);
  }

  weightOf(bucket: number): number {
    return this.settings.calibration.slope * this.weights.weightOf(bucket);
  }
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** Chances of exactly 0 would be log-odds without end. */
const LEAST = 0.01;

/** Log-odds of positive against negative, what is neither or both counted half to each. */
export const logOddsOf = ({ negative, neutral, mixed, positive }: Chances) =>
  Math.log((positive + (neutral + mixed) / 2 + LEAST) / (negative + (neutral + mixed) / 2 + LEAST));

/** The chances of a learned sum over what the base layer says, by a calibration. */
export function calibrated(
  sum: number,
  base: Chances,
  { slope, base: share, lower, upper }: Calibration,
): Chances {
  const level = slope * sum + share * logOddsOf(base);
  const negative = logistic(lower - level);
  const positive = logistic(level - upper);
  const between = Math.max(0, 1 - negative - positive);
  const neutral = (between * base.neutral) / (base.neutral + base.mixed || 1);
  return { negative, neutral, mixed: between - neutral, positive };
}
