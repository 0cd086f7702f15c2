/** Lays evidence out as bars on both sides of a middle line; pure. */
import type { Evidence } from './analysis.api.js';

export interface Bar extends Evidence {
  /** The words it stands on, as written. */
  words: string;
  /** Share of the longest bar, 0 to 1. */
  length: number;
}

/** Most that is shown: the weightiest. */
const MOST = 40;

/**
 * What weighs, in the order of the text; of more than can be shown the weightiest. Models and rules add to different
 * sums, so each has bars of its own scale.
 */
export function barsOf(text: string, evidence: readonly Evidence[]): Bar[] {
  const longest = (ofModel: boolean) =>
    Math.max(
      ...evidence.filter((it) => (it.kind === 'model') === ofModel).map((it) => Math.abs(it.weight)),
      0,
    );
  const [ofModels, ofRules] = [longest(true), longest(false)];
  const shown = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST);
  return shown
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((it) => {
      const scale = it.kind === 'model' ? ofModels : ofRules;
      return {
        ...it,
        words: text.slice(it.start, it.end),
        length: scale === 0 ? 0 : Math.abs(it.weight) / scale,
      };
    });
}
