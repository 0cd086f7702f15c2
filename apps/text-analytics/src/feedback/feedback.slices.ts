/** Analyses many items, in slices between which other work gets its turn. */
import { setImmediate as otherWork } from 'node:timers/promises';
import type { FeedbackAnalyzed, FeedbackReceived } from '@voc/contracts';
import type { Knowledge } from '../knowledge/knowledge.js';
import { analyzeFeedback } from './feedback.analysis.js';

/** Longest time without a look at other work, such as health checks. */
const SLICE_MS = 20;

/** An item with what analysis made of it. */
export interface Analysis {
  item: FeedbackReceived;
  analyzed: FeedbackAnalyzed;
}

/** One analysis per item, in order; `items` are all of the workspace that `knowledge` is of. */
export async function analyzeInSlices(
  items: Iterable<{ item: FeedbackReceived; at: Date }>,
  knowledge: Knowledge,
): Promise<Analysis[]> {
  const analyses: Analysis[] = [];
  let sliceEnd = performance.now() + SLICE_MS;
  for (const { item, at } of items) {
    analyses.push({ item, analyzed: analyzeFeedback(item, at, knowledge) });
    if (performance.now() > sliceEnd) {
      await otherWork();
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
  return analyses;
}
