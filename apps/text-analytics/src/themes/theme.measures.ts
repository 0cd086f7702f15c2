/** What is counted of a theme's texts, and of all texts beside them, while they are read page by page. */
import { type Impact, impactOf, type Metric, rating, scoreOf, type Score } from '@voc/scores';

/** One score of an item on its own scale. */
export interface TextScore {
  metric: Metric;
  value: number;
  min: number;
  max: number;
}

/** A text as themes read it: masked, with what analysis and customer said of it. */
export interface ThemeText {
  feedbackId: string;
  occurredAt: Date;
  text: string;
  /** From -1 to 1; absent where nothing was judged. */
  sentiment?: number;
  scores: readonly TextScore[];
}

/** Mean sentiment with its 95 % interval, from -1 to 1. */
export interface MeanSentiment {
  n: number;
  mean: number;
  low: number;
  high: number;
}

export interface ScoreImpact extends Impact {
  metric: Metric;
  min: number;
  max: number;
}

/** Sentiment is counted in tenths. */
const STEPS = 10;
const SENTIMENT_BINS = 2 * STEPS + 1;
/** Impacts are shown from so many scored items of the theme on. */
const FEWEST_SCORED = 5;
const MOST_QUOTES = 5;
const MOST_SCALES = 10;

/** Counts of a set of texts; scores are those of the current window. */
export class TextMeasures {
  readonly texts: Uint32Array;
  private readonly sentiments: Uint32Array;
  private readonly scores = new Map<
    string,
    { scale: Omit<TextScore, 'value'>; counts: Map<number, number> }
  >();
  private quoted: { feedbackId: string; weight: number; at: number }[] = [];

  constructor(windows: number) {
    this.texts = new Uint32Array(windows);
    this.sentiments = new Uint32Array(windows * SENTIMENT_BINS);
  }

  add(window: number, { sentiment, scores }: ThemeText): void {
    this.texts[window] = (this.texts[window] ?? 0) + 1;
    if (sentiment !== undefined) {
      const bin = window * SENTIMENT_BINS + Math.round((sentiment + 1) * STEPS);
      this.sentiments[bin] = (this.sentiments[bin] ?? 0) + 1;
    }
    if (window === 0) for (const score of scores) this.addScore(score);
  }

  /** Offers a text of the current window as a quote; those with the greatest weight are kept, the newest first. */
  offerQuote({ feedbackId, occurredAt }: ThemeText, weight: number): void {
    this.quoted.push({ feedbackId, weight, at: occurredAt.getTime() });
    this.quoted.sort((a, b) => b.weight - a.weight || b.at - a.at);
    this.quoted = this.quoted.slice(0, MOST_QUOTES);
  }

  get quotes(): string[] {
    return this.quoted.map(({ feedbackId }) => feedbackId);
  }

  /** Undefined where no text of the window was judged. */
  sentimentOf(window: number): MeanSentiment | undefined {
    const bins = this.sentiments.subarray(window * SENTIMENT_BINS, (window + 1) * SENTIMENT_BINS);
    const counts = Array.from(bins, (count, bin) => ({ value: bin / STEPS - 1, count }));
    // A mean on a scale with its t interval, as stars have it.
    const { n, score, low, high } = rating(counts, { min: -1, max: 1 });
    return score === null || low === null || high === null ? undefined : { n, mean: score, low, high };
  }

  /** What these texts' scores do to the scores of `all`, by metric and scale; the one with the most answers first. */
  impactsOn(all: TextMeasures): ScoreImpact[] {
    const impacts = [...this.scores].flatMap(([key, { scale, counts }]) => {
      const whole = all.scores.get(key)?.counts ?? new Map<number, number>();
      const rest = new Map([...whole].map(([value, count]) => [value, count - (counts.get(value) ?? 0)]));
      const impact = impactOf(scored(scale, counts), scored(scale, rest));
      return impact && impact.n >= FEWEST_SCORED ? [{ ...scale, ...impact }] : [];
    });
    return impacts.sort((a, b) => b.n - a.n);
  }

  private addScore({ metric, value, min, max }: TextScore): void {
    // The net promoter score is defined on one scale only.
    if (metric === 'nps' && (min !== 0 || max !== 10)) return;
    const key = `${metric} ${min} ${max}`;
    const known = this.scores.get(key) ?? { scale: { metric, min, max }, counts: new Map<number, number>() };
    if (this.scores.size >= MOST_SCALES && !this.scores.has(key)) return;
    this.scores.set(key, known);
    known.counts.set(value, (known.counts.get(value) ?? 0) + 1);
  }
}

function scored({ metric, min, max }: Omit<TextScore, 'value'>, counts: Map<number, number>): Score {
  return scoreOf(metric, counts, { min, max });
}
