/** How a metric's headline is drawn and said: its axis, its unit, its decimals. */
import { definitions, type Scale } from '@voc/scores';
import { scaleLinear } from 'd3-scale';
import type { Metric } from '../feedback/feedback.types.js';
import type { Format } from '../i18n/format.js';

/** What a headline is drawn on: its metric, and the scale that the answers were given on. */
export interface Measure {
  metric: Metric;
  scale: Scale;
}

/** Most marks between the ends of an axis of answers. */
const MOST_MARKS = 11;

/** Ends of the axis in the metric's unit. */
function domainOf({ metric, scale }: Measure): [number, number] {
  const { unit } = definitions[metric];
  if (unit === 'points') return [-100, 100];
  return unit === 'percent' ? [0, 100] : [scale.min, scale.max];
}

/**
 * Places values on an axis as per cent of its width from the physical start; mirrored for right-to-left pages, so that
 * low scores lie where reading begins in both.
 */
export function placeOn(measure: Measure, direction: 'ltr' | 'rtl'): (value: number) => number {
  const place = scaleLinear()
    .domain(domainOf(measure))
    .range(direction === 'rtl' ? [100, 0] : [0, 100])
    .clamp(true);
  return (value) => place(value);
}

/** Round values for the axis's marks, ends included. */
export function ticksOf({ metric, scale }: Measure): number[] {
  const { unit } = definitions[metric];
  if (unit === 'points') return [-100, -50, 0, 50, 100];
  if (unit === 'percent') return [0, 25, 50, 75, 100];
  const points = scale.max - scale.min + 1;
  if (points > MOST_MARKS) return [scale.min, scale.max];
  return Array.from({ length: points }, (_, index) => scale.min + index);
}

/** A headline or an end of its interval: `+32`, `84%`, `5.61`. */
export function sayScore(metric: Metric, value: number, format: Format): string {
  const { unit } = definitions[metric];
  if (unit === 'points') return format.signed(value);
  return unit === 'percent' ? format.percent(value / 100) : format.number(value, 2);
}

/** A difference of two scores, with its sign: `+12`, `−4`, `+0.31`. */
export function sayDifference(metric: Metric, value: number, format: Format): string {
  return format.signed(value, definitions[metric].unit === 'scale' ? 2 : 0);
}
