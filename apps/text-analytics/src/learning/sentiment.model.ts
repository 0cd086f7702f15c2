/** A learned model of sentiment: one weight for each bucket of features, a calibration, and its form as bytes. */
import type { Features } from './features.js';

/** Chances from 0 to 1 that add up to 1; `neutral` takes in what is neither or both. */
export interface Chances {
  negative: number;
  neutral: number;
  positive: number;
}

/** What analysis needs of a model. */
export interface SentimentModel {
  /** Recorded with each item that it judged; another version may judge otherwise. */
  readonly version: string;
  /** Calibrated: of all texts with a chance of 0.8, about 80 in 100 are so. */
  judge(features: Features): Chances;
  /** What one feature adds to the log-odds of positive against negative. */
  weightOf(bucket: number): number;
}

/**
 * Turns a sum of weights z into chances by two thresholds on one scale (proportional odds): positive has the log-odds
 * slope·z − upper, negative has lower − slope·z. lower ≤ upper; where both are equal nothing is neutral.
 */
export interface Calibration {
  slope: number;
  lower: number;
  upper: number;
}

export interface LinearModelParts {
  version: string;
  /** Quantised weights by bucket; a weight is its value times `scale`. */
  weights: Int8Array;
  scale: number;
  bias: number;
  calibration: Calibration;
}

/** A weighted sum of features, calibrated. Weights of one byte keep a model of 2^18 buckets in the processor's cache. */
export class LinearSentimentModel implements SentimentModel {
  constructor(readonly parts: LinearModelParts) {}

  get version(): string {
    return this.parts.version;
  }

  weightOf(bucket: number): number {
    return (this.parts.weights[bucket] ?? 0) * this.parts.scale;
  }

  judge({ buckets, count }: Features): Chances {
    return chancesOf(this.logit(buckets, count), this.parts.calibration);
  }

  private logit(buckets: Uint32Array, count: number): number {
    const { weights, scale, bias } = this.parts;
    let sum = 0;
    for (let index = 0; index < count; index++) sum += weights[buckets[index] ?? 0] ?? 0;
    // Long texts have more features, not more certainty.
    return bias + (count === 0 ? 0 : (sum * scale) / Math.sqrt(count));
  }
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

export function chancesOf(sum: number, { slope, lower, upper }: Calibration): Chances {
  const negative = logistic(lower - slope * sum);
  const positive = logistic(slope * sum - upper);
  return { negative, neutral: Math.max(0, 1 - negative - positive), positive };
}

const FORMAT = 1;

/** The bytes of a model: a line of JSON, then one byte a weight. `decodeModel` reads them again. */
export function encodeModel({ parts }: LinearSentimentModel): Uint8Array {
  const { weights, ...rest } = parts;
  const head = new TextEncoder().encode(
    `${JSON.stringify({ format: FORMAT, buckets: weights.length, ...rest })}\n`,
  );
  const bytes = new Uint8Array(head.length + weights.length);
  bytes.set(head);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), head.length);
  return bytes;
}

/** Throws a RangeError for bytes that are no model of this format. */
export function decodeModel(bytes: Uint8Array): LinearSentimentModel {
  const end = bytes.indexOf(0x0a);
  const head = JSON.parse(end > 0 ? new TextDecoder().decode(bytes.subarray(0, end)) : 'null') as
    ({ format: number; buckets: number } & Omit<LinearModelParts, 'weights'>) | null;
  if (head?.format !== FORMAT || bytes.length !== end + 1 + head.buckets)
    throw new RangeError(`These bytes are no sentiment model of format ${FORMAT}.`);
  const { version, scale, bias, calibration } = head;
  const weights = new Int8Array(bytes.slice(end + 1).buffer);
  return new LinearSentimentModel({ version, scale, bias, calibration, weights });
}
