/** Learns from examples where a topic's rules are wrong, and finds out whether that helps. */
import type { Token } from '../analysis/tokens.js';
import { readFeatures } from '../learning/features.js';
import { type Detector, learnDetector, scoreOf } from './topic.detector.js';

/** So many examples each way are needed before anything is learned. */
export const NEEDED_EXAMPLES = 20;
/** So many items besides are needed before a topic is added to any: most of what comes in belongs to no one topic. */
export const NEEDED_OTHERS = 100;

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
  /** Items beside the examples, in which the rules don't find the topic: they count as not belonging. */
  items: number;
  /** Of the rules alone, and with what was learned; each text judged by what was learned from the others. */
  rules: Figures;
  learned: Figures;
  /** Whether it is used: only where it is right more often than the rules alone. */
  used: boolean;
}

/** What was learned of a topic; either may be absent. */
export interface LearnedTopic {
  /** Finds it where the rules don't. */
  missed?: Detector;
  /** Finds where the rules mean something else. */
  mistaken?: Detector;
}

const FOLDS = 5;
/** Texts in which the rules find the topic, that are needed each way before it is taken away from any. */
const NEEDED_FOUND = 10;
/** How likely it may be at most that chance alone put so many more right than wrong (sign test). */
const LEVEL = 0.05;
/**
 * What one that is detected wrongly costs. People say more often that a topic is wrong than that it is right, so that among
 * examples the rules look worse than they are, and taking a topic away has to be surer.
 */
const LOSS = { missed: 1, mistaken: 3 };

/** The verdict on a text whose features were read last. */
export function verdict(
  { missed, mistaken }: LearnedTopic,
  features: { buckets: Uint32Array; count: number },
  found: boolean,
): boolean {
  const detector = found ? mistaken : missed;
  const detected = detector !== undefined && scoreOf(detector, features) >= detector.threshold;
  return found !== detected;
}

/**
 * Learns from all examples, beside `items`: what else came in, of which nobody has said anything. How sure a detector must be is
 * chosen by what it says of texts that it didn't learn from, and so are the figures.
 * The same texts in the same order give the same result.
 */
export function learnTopic(
  examples: readonly LabelledTokens[],
  items: readonly (readonly Token[])[] = [],
): { learned: LearnedTopic; figures: TopicFigures } {
  const said = examples.map(exampleOf);
  // They are very many more than those that belong but that nobody has tagged.
  const unsaid = items.map((tokens) => exampleOf({ tokens, belongs: false, found: false }));
  const missed = unsaid.length < NEEDED_OTHERS ? undefined : learn([...said, ...unsaid], 'missed');
  const found = said.filter((it) => it.found);
  const right = found.filter((it) => it.belongs).length;
  const mistaken =
    Math.min(right, found.length - right) < NEEDED_FOUND ? undefined : learn(found, 'mistaken');
  const all = [...said, ...unsaid];
  const wrongs = new Set([...(missed?.detected ?? []), ...(mistaken?.detected ?? [])]);
  const belonging = said.filter((it) => it.belongs).length;
  const rules = figuresOf(all, ({ found }) => found);
  const learned = figuresOf(all, (it) => it.found !== wrongs.has(it));
  // What finds less of the topic for what it puts right is no better.
  const used = learned.f1 > rules.f1;
  const detectors = {
    ...(missed && { missed: missed.detector }),
    ...(mistaken && { mistaken: mistaken.detector }),
  };
  return {
    learned: used ? detectors : {},
    figures: { belonging, others: said.length - belonging, items: unsaid.length, rules, learned, used },
  };
}

interface Example {
  buckets: Uint32Array;
  belongs: boolean;
  found: boolean;
}

function exampleOf({ tokens, belongs, found }: LabelledTokens): Example {
  const { buckets, count } = readFeatures(tokens);
  return { buckets: buckets.slice(0, count), belongs, found };
}

/**
 * A detector of what the rules get wrong one way, with the texts that it detects when it is learned from the others; nothing
 * where it wouldn't make the rules better.
 */
function learn(
  examples: readonly Example[],
  kind: 'missed' | 'mistaken',
): { detector: Detector; detected: Example[] } | undefined {
  const sought = ({ belongs }: Example) => belongs === (kind === 'missed');
  const scored = folds(examples).flatMap((fold, _, dealt) => {
    const rest = dealt.flatMap((other) => (other === fold ? [] : other));
    const { weights } = detectorOf(rest, sought);
    return fold.map((it) => ({
      it,
      score: scoreOf(weights, { buckets: it.buckets, count: it.buckets.length }),
    }));
  });
  const open = scored
    .filter(({ it }) => it.found === (kind === 'mistaken'))
    .sort((a, b) => b.score - a.score);
  const threshold = bestThreshold(
    open.map(({ it, score }) => ({ score, right: sought(it) })),
    LOSS[kind],
  );
  if (threshold === undefined) return undefined;
  const detected = open.filter(({ score }) => score >= threshold).map(({ it }) => it);
  return { detector: { ...detectorOf(examples, sought).weights, threshold }, detected };
}

function detectorOf(examples: readonly Example[], sought: (it: Example) => boolean) {
  const [of, against] = [examples.filter(sought), examples.filter((it) => !sought(it))];
  const buckets = (list: readonly Example[]) => list.map((it) => it.buckets);
  return { weights: learnDetector(buckets(of), buckets(against)) };
}

/** The score from which most is gained, if that is hardly chance; scores are given from the greatest on. */
function bestThreshold(
  scores: readonly { score: number; right: boolean }[],
  loss: number,
): number | undefined {
  let [rights, wrongs, most] = [0, 0, 0];
  let threshold: number | undefined;
  scores.forEach(({ score, right }, at) => {
    if (right) rights++;
    else wrongs++;
    const gained = rights - loss * wrongs;
    const isEdge = (scores[at + 1]?.score ?? 0) < score;
    if (isEdge && gained > most && chanceOf(rights, wrongs) <= LEVEL) [most, threshold] = [gained, score];
  });
  return threshold;
}

/** The chance that of so many tosses of a coin no more than `wrongs` show one side. */
function chanceOf(rights: number, wrongs: number): number {
  const tosses = rights + wrongs;
  let [term, sum] = [0.5 ** tosses, 0];
  for (let count = 0; count <= wrongs; count++) {
    sum += term;
    term *= (tosses - count) / (count + 1);
  }
  return sum;
}

/** Each fold has its share of every kind. */
function folds(examples: readonly Example[]): Example[][] {
  const dealt: Example[][] = Array.from({ length: FOLDS }, () => []);
  const next = new Map<string, number>();
  for (const example of examples) {
    const kind = `${example.belongs} ${example.found}`;
    const turn = next.get(kind) ?? 0;
    dealt[turn % FOLDS]?.push(example);
    next.set(kind, turn + 1);
  }
  return dealt;
}

function figuresOf(examples: readonly Example[], given: (it: Example) => boolean): Figures {
  let [hit, missed, wrong, right] = [0, 0, 0, 0];
  for (const it of examples) {
    if (given(it) && it.belongs) hit++;
    else if (given(it)) wrong++;
    else if (it.belongs) missed++;
    if (given(it) === it.belongs) right++;
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    precision: share(hit, hit + wrong),
    recall: share(hit, hit + missed),
    f1: share(2 * hit, 2 * hit + missed + wrong),
    right,
  };
}
