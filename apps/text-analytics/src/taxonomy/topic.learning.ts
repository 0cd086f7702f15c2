/** Learns from examples where a topic's rules are wrong, and finds out whether that helps. */
import type { Token } from '../analysis/tokens.js';
import { readFeatures } from '../learning/features.js';

/** So many examples each way are needed before anything is learned. */
export const NEEDED_EXAMPLES = 20;

/** A text of which somebody has said whether it belongs to the topic, and whether the rules find the topic in it. */
export interface LabelledTokens {
  tokens: readonly Token[];
  belongs: boolean;
  found: boolean;
}

/** Of texts: how many of those that were given the topic belong to it, how many that belong were given it. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  right: number;
}

export interface TopicFigures {
  belonging: number;
  others: number;
  /** Of the rules alone, and with what was learned, each on examples that were not learned from. */
  rules: Figures;
  learned: Figures;
  /** Whether it is used: only where it is right more often than the rules alone. */
  used: boolean;
}

export interface TopicWeights {
  values: Int8Array;
  scale: number;
  bias: number;
  /** Added where the rules find the topic. */
  found: number;
}

/** Features share so many weights; examples are few. */
const BITS = 15;
export const WEIGHTS = 1 << BITS;
const EPOCHS = 12;
const RATE = 0.5;
const DECAY = 2e-4;
const FOLDS = 5;
/** Chances from which the topic is added, and up to which it is taken away; between them the rules decide. */
const SURE = 0.75;
const DOUBTFUL = 0.25;
/** So many more examples must come out right than with the rules alone. */
const LEAST_GAIN = 2;

const bucketOf = (feature: number) => feature & (WEIGHTS - 1);
const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit));

/** The verdict on a text: what was learned only overrules the rules where it is sure. */
export function verdict(logit: number, found: boolean): boolean {
  const chance = chanceOf(logit);
  return chance >= SURE || (found && chance > DOUBTFUL);
}

/** The log-odds that a text belongs, of the features that were read last. */
export function logitOf(
  { values, scale, bias, found: ifFound }: TopicWeights,
  { buckets, count }: { buckets: Uint32Array; count: number },
  found: boolean,
): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[bucketOf(buckets[index]!)]!;
  return bias + (found ? ifFound : 0) + (count === 0 ? 0 : (sum * scale) / Math.sqrt(count));
}

/** What a feature adds, for telling which words it rests on. */
export const weightOf = ({ values }: TopicWeights, feature: number): number => values[bucketOf(feature)]!;

/**
 * Learns from all examples; the figures are of five learnings that each left out another fifth.
 * The same examples in the same order give the same weights.
 */
export function learnTopic(examples: readonly LabelledTokens[]): {
  weights: TopicWeights;
  figures: TopicFigures;
} {
  const read = examples.map(readExample);
  const dealt = folds(read);
  const said: Said[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(dealt.flatMap((part, other) => (other === fold ? [] : part)));
    for (const it of dealt[fold] ?? []) {
      const logit = logitOf(weights, { buckets: it.buckets, count: it.buckets.length }, it.found);
      said.push({ belongs: it.belongs, rules: it.found, learned: verdict(logit, it.found) });
    }
  }
  const rules = figuresOf(said.map(({ belongs, rules }) => ({ belongs, said: rules })));
  const learned = figuresOf(said.map(({ belongs, learned }) => ({ belongs, said: learned })));
  const belonging = read.filter((it) => it.belongs).length;
  const used = learned.right >= rules.right + LEAST_GAIN && learned.f1 > rules.f1;
  return {
    weights: train(read),
    figures: { belonging, others: read.length - belonging, rules, learned, used },
  };
}

interface Example {
  buckets: Uint32Array;
  belongs: boolean;
  found: boolean;
}

interface Said {
  belongs: boolean;
  rules: boolean;
  learned: boolean;
}

function readExample({ tokens, belongs, found }: LabelledTokens): Example {
  const { buckets, count } = readFeatures(tokens);
  return { buckets: buckets.slice(0, count), belongs, found };
}

/** Each fold has its share of both kinds. */
function folds(examples: readonly Example[]): Example[][] {
  const dealt: Example[][] = Array.from({ length: FOLDS }, () => []);
  const next = { true: 0, false: 0 };
  for (const example of examples) dealt[next[`${example.belongs}`]++ % FOLDS]!.push(example);
  return dealt;
}

/** Logistic regression by AdaGrad; both kinds weigh the same however many of each there are. */
function train(examples: readonly Example[]): TopicWeights {
  const weights = new Float32Array(WEIGHTS);
  const squares = new Float32Array(WEIGHTS).fill(1e-3);
  let [bias, found, biasSquares, foundSquares] = [0, 0, 1e-3, 1e-3];
  const belonging = examples.filter((it) => it.belongs).length || 1;
  const share = {
    true: examples.length / 2 / belonging,
    false: examples.length / 2 / (examples.length - belonging || 1),
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of alternating(examples)) {
      const norm = 1 / Math.sqrt(example.buckets.length || 1);
      let sum = 0;
      for (const feature of example.buckets) sum += weights[bucketOf(feature)]!;
      const logit = bias + (example.found ? found : 0) + sum * norm;
      const error = (chanceOf(logit) - (example.belongs ? 1 : 0)) * share[`${example.belongs}`];
      bias -= (RATE * error) / Math.sqrt((biasSquares += error * error));
      if (example.found) found -= (RATE * error) / Math.sqrt((foundSquares += error * error));
      const slope = error * norm;
      for (const feature of example.buckets) {
        const bucket = bucketOf(feature);
        const gradient = slope + DECAY * weights[bucket]!;
        weights[bucket]! -= (RATE * gradient) / Math.sqrt((squares[bucket]! += gradient * gradient));
      }
    }
  }
  return rounded(weights, bias, found);
}

/** One of each kind in turn, so that the last ones don't have the last word. */
function* alternating(examples: readonly Example[]): Iterable<Example> {
  const kinds = [examples.filter((it) => it.belongs), examples.filter((it) => !it.belongs)];
  for (let at = 0; at < examples.length; at++) {
    for (const kind of kinds) {
      const next = kind[at];
      if (next) yield next;
    }
  }
}

function rounded(weights: Float32Array, bias: number, found: number): TopicWeights {
  const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const values = Int8Array.from(weights, (weight) => Math.round((127 * weight) / greatest));
  return { values, scale: greatest / 127, bias, found };
}

function figuresOf(said: readonly { belongs: boolean; said: boolean }[]): Figures {
  const count = (belongs: boolean, given: boolean) =>
    said.filter((it) => it.belongs === belongs && it.said === given).length;
  const [hit, missed, wrong] = [count(true, true), count(true, false), count(false, true)];
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    precision: share(hit, hit + wrong),
    recall: share(hit, hit + missed),
    f1: share(2 * hit, 2 * hit + missed + wrong),
    right: hit + count(false, false),
  };
}

const HEAD_BYTES = 12;

/** Weights as bytes; `decodeTopic` reads them again. */
export function encodeTopic({ values, scale, bias, found }: TopicWeights): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeFloatLE(scale, 0);
  head.writeFloatLE(bias, 4);
  head.writeFloatLE(found, 8);
  return Buffer.concat([head, Buffer.from(values.buffer, values.byteOffset, values.length)]);
}

/** Undefined for bytes of another size: those of a release that read features otherwise. */
export function decodeTopic(bytes: Buffer): TopicWeights | undefined {
  if (bytes.length !== HEAD_BYTES + WEIGHTS) return undefined;
  const values = new Int8Array(WEIGHTS);
  values.set(new Int8Array(bytes.buffer, bytes.byteOffset + HEAD_BYTES, WEIGHTS));
  return { values, scale: bytes.readFloatLE(0), bias: bytes.readFloatLE(4), found: bytes.readFloatLE(8) };
}
