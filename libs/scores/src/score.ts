/** One score of one metric: headline, 95 % interval, sample size and the answers behind it. */
import { scoreBand, type ScoreBand } from './band.js';
import { definitions, type Metric } from './definitions.js';
import { type Bin, binsOf, type Histogram, momentsOf, type Scale } from './histogram.js';
import { clamp, npsEstimate, tInterval, wilson } from './intervals.js';

/** Below so many answers a score is flagged; it is shown with its interval all the same. */
export const SMALL_SAMPLE = 30;

export type Method = 'adjusted-wald' | 'wilson' | 'student-t';

export interface Score {
  metric: Metric;
  definition: { id: Metric; version: number };
  scale: Scale;
  n: number;
  /** The headline in the definition's unit; null without answers, and so is everything computed from them. */
  score: number | null;
  /** Ends of the 95 % interval in the same unit. */
  low: number | null;
  high: number | null;
  method: Method;
  smallSample: boolean;
  /** Mean of the answers on their own scale. */
  mean: number | null;
  /** Answers in the high band (promoters, top two boxes, agreement), in per cent with their Wilson interval. */
  favourable: { share: number; low: number; high: number } | null;
  bands: Record<ScoreBand, number>;
  /** Answers by value, ascending. */
  distribution: Bin[];
}

const methods: Record<Metric, Method> = {
  nps: 'adjusted-wald',
  csat: 'wilson',
  psat: 'wilson',
  ces: 'student-t',
  rating: 'student-t',
};

/**
 * The score of a metric from its answers. `scale` is the metric's own unless given; scales must never be mixed.
 * Skipped questions must not be in the histogram: they leave the denominator.
 * RangeError for answers off the scale, and for an NPS on any scale but 0–10.
 */
export function scoreOf(metric: Metric, histogram: Histogram, scale = definitions[metric].scale): Score {
  if (metric === 'nps' && (scale.min !== 0 || scale.max !== 10)) {
    throw new RangeError('The net promoter score is defined on the scale 0 to 10 only.');
  }
  const { id, version } = definitions[metric];
  const distribution = binsOf(histogram, scale);
  const moments = momentsOf(distribution);
  const { n } = moments;
  const bands = { low: 0, middle: 0, high: 0 };
  for (const { value, count } of distribution) bands[scoreBand({ metric, value, ...scale })] += count;
  const facts = { metric, definition: { id, version }, scale, n, bands, distribution };
  const quality = { method: methods[metric], smallSample: n < SMALL_SAMPLE };
  if (n === 0)
    return { ...facts, ...quality, score: null, low: null, high: null, mean: null, favourable: null };

  const favourable = shareOf(bands.high, n);
  const more = { ...facts, ...quality, mean: moments.mean, favourable };
  if (metric === 'nps') {
    const { score, interval } = npsEstimate(bands.high, bands.low, n);
    return { ...more, score, ...interval };
  }
  if (methods[metric] === 'wilson') {
    return { ...more, score: favourable.share, low: favourable.low, high: favourable.high };
  }
  return { ...more, score: moments.mean, ...clamp(tInterval(moments), scale.min, scale.max) };
}

function shareOf(count: number, n: number): { share: number; low: number; high: number } {
  const { low, high } = wilson(count, n);
  return { share: (100 * count) / n, low: 100 * low, high: 100 * high };
}

/** Net promoter score of answers from 0 to 10. */
export const nps = (answers: Histogram): Score => scoreOf('nps', answers);
/** Customer satisfaction: share of the two best answers. */
export const csat = (answers: Histogram, scale?: Scale): Score => scoreOf('csat', answers, scale);
/** Customer effort score 2.0: mean agreement that it was easy. */
export const ces = (answers: Histogram, scale?: Scale): Score => scoreOf('ces', answers, scale);
/** Product satisfaction: as CSAT, its own series. */
export const psat = (answers: Histogram, scale?: Scale): Score => scoreOf('psat', answers, scale);
/** Mean of stars. */
export const rating = (answers: Histogram, scale?: Scale): Score => scoreOf('rating', answers, scale);
