/** What scores say of the text that stands beside them, so that a model can learn from it. */
import type { FeedbackReceived } from '@voc/contracts';
import type { SentimentClass } from '../learning/evaluation.js';

type Score = FeedbackReceived['scores'][number];

/** Shares of a scale: 0–6 of 0–10 are detractors, 9 and 10 promoters. */
const NPS = { negative: 0.6, positive: 0.9 };
/** 1–2 of 5 and 1–3 of 7 are unhappy, 4–5 and 5–7 happy. */
const OTHER = { negative: 1 / 3, positive: 2 / 3 };
/** Scales such as 1–7 give shares that no binary number holds. */
const ROUNDING = 1e-9;

/** Undefined where there is no score, or where people gave scores that contradict each other. */
export function sentimentOfScores(scores: readonly Score[]): SentimentClass | undefined {
  const said = new Set(scores.map(sentimentOfScore));
  if (said.size > 1) return undefined;
  const [only] = said;
  return only;
}

function sentimentOfScore({ metric, value, min, max }: Score): SentimentClass {
  const share = (value - min) / (max - min);
  const { negative, positive } = metric === 'nps' ? NPS : OTHER;
  if (share <= negative + ROUNDING) return 'negative';
  return share >= positive - ROUNDING ? 'positive' : 'neutral';
}
