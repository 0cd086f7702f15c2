/** How well judgements of sentiment meet the truth. */
import type { Chances } from './sentiment.model.js';

/** The classes in the order of a confusion matrix; what is neutral and what is mixed are one to a score. */
export const CLASSES = ['negative', 'neutral', 'positive'] as const;
export type SentimentClass = (typeof CLASSES)[number];

export interface Evaluation {
  /** Texts that were judged. */
  count: number;
  accuracy: number;
  /** Mean recall of the classes that occur. */
  balancedAccuracy: number;
  macroF1: number;
  /** Share of each class that was found; absent where the class doesn't occur. */
  recall: Partial<Record<SentimentClass, number>>;
  /** Counts; a row is the truth and a column what was said, both in the order of `CLASSES`. */
  confusion: number[][];
  /** Mean distance between the chance that was given and the share that was right, over ten bins (expected calibration error). */
  calibrationError: number;
}

/** A truth and the chances that were given. */
export interface Judged {
  truth: SentimentClass;
  chances: Chances;
}

const BINS = 10;

type Sides = Record<SentimentClass, number>;

/** Mixed counts as neutral: three stars. */
const asStars = ({ negative, neutral, mixed, positive }: Chances): Sides => ({
  ...{ negative, neutral: neutral + mixed, positive },
});

/** What is mixed goes to the likelier side: to a score that knows only two. */
const asSides = ({ negative, neutral, mixed, positive }: Chances): Sides =>
  positive >= negative
    ? { negative, neutral, positive: positive + mixed }
    : { negative: negative + mixed, neutral, positive };

/** The likeliest class; a tie goes to a side. */
function likeliest({ negative, neutral, positive }: Sides): SentimentClass {
  if (neutral > Math.max(negative, positive)) return 'neutral';
  return positive >= negative ? 'positive' : 'negative';
}

/**
 * Figures over all judgements; of none, all are 0. Where no truth is neutral, whatever is judged neutral is wrong, and
 * mixed counts by its likelier side.
 */
export function evaluate(judged: readonly Judged[]): Evaluation {
  const confusion = CLASSES.map(() => CLASSES.map(() => 0));
  const bins = Array.from({ length: BINS }, () => ({ chance: 0, right: 0 }));
  const fold = judged.some(({ truth }) => truth === 'neutral') ? asStars : asSides;
  for (const { truth, chances } of judged) {
    const sides = fold(chances);
    const said = likeliest(sides);
    confusion[CLASSES.indexOf(truth)]![CLASSES.indexOf(said)]!++;
    const bin = bins[Math.min(BINS - 1, Math.floor(sides[said] * BINS))]!;
    bin.chance += sides[said];
    if (said === truth) bin.right++;
  }
  const gaps = bins.reduce((sum, { chance, right }) => sum + Math.abs(chance - right), 0);
  const count = judged.length;
  return { count, ...figuresOf(confusion), confusion, calibrationError: count ? gaps / count : 0 };
}

/** What follows from a confusion matrix; classes that don't occur count in no mean. */
function figuresOf(confusion: readonly (readonly number[])[]) {
  const total = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0);
  const right = confusion.map((row, index) => row[index]!);
  const found = confusion.map(total);
  const said = CLASSES.map((_, index) => total(confusion.map((row) => row[index]!)));
  const occurring = CLASSES.map((_, index) => index).filter((index) => found[index]! > 0);
  const mean = (of: (index: number) => number) => total(occurring.map(of)) / (occurring.length || 1);
  return {
    accuracy: total(right) / (total(found) || 1),
    balancedAccuracy: mean((index) => right[index]! / found[index]!),
    macroF1: mean((index) => (2 * right[index]!) / (found[index]! + said[index]!)),
    recall: Object.fromEntries(
      occurring.map((index) => [CLASSES[index], right[index]! / found[index]!]),
    ) as Evaluation['recall'],
  };
}
