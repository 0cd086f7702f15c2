/** Which third of its meaning a single score falls into: low, middle or high. */

export const scoreBands = ['low', 'middle', 'high'] as const;
export type ScoreBand = (typeof scoreBands)[number];

/** One score on its own scale. */
export interface SingleScore {
  metric: 'nps' | 'csat' | 'ces' | 'psat' | 'rating';
  value: number;
  min: number;
  max: number;
}

/**
 * Each metric's standard scale, and its last low and first high point: detractors and promoters for NPS (0-10),
 * top-2-box for CSAT, PSAT and ratings (1-5), agreement for CES 2.0 (1-7).
 */
const FIVE_POINTS = { min: 1, max: 5, low: 2, high: 4 };
const STANDARD = {
  nps: { min: 0, max: 10, low: 6, high: 9 },
  csat: FIVE_POINTS,
  psat: FIVE_POINTS,
  rating: FIVE_POINTS,
  ces: { min: 1, max: 7, low: 3, high: 5 },
} as const;

/** Band of one score. A score on another scale is first carried over to the nearest point of its metric's standard scale. */
export function scoreBand({ metric, value, min, max }: SingleScore): ScoreBand {
  const scale = STANDARD[metric];
  const point = Math.round(scale.min + ((value - min) / (max - min)) * (scale.max - scale.min));
  if (point <= scale.low) return 'low';
  return point >= scale.high ? 'high' : 'middle';
}
