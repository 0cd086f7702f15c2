/** The one definition of each score with its interval and tests of significance; pure and safe in a browser. */
export { scoreBand, scoreBands, type ScoreBand, type SingleScore } from './band.js';
export { definitions, type Metric, type MetricDefinition } from './definitions.js';
export { benjaminiHochberg, difference, type Difference } from './difference.js';
export {
  type Counted,
  dispersionOf,
  fisherTest,
  type GrowthTest,
  rateTest,
  type Share,
  type ShareChange,
  shareChange,
  shareOf,
} from './growth.js';
export type { Bin, Histogram, Scale } from './histogram.js';
export { type Impact, impactOf } from './impact.js';
export { npsEstimate, wilson, type Interval, type NpsEstimate } from './intervals.js';
export { responseRate, type ResponseRate } from './response-rate.js';
export { ces, csat, nps, psat, rating, scoreOf, SMALL_SAMPLE, type Method, type Score } from './score.js';
