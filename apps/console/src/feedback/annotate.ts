/** Cuts a text at the borders of its aspects, so that each run can be underlined in place, overlaps too. */
import type { Aspect } from './feedback.types.js';

export interface Run {
  text: string;
  /** Aspects that cover the run, as they came. */
  aspects: Aspect[];
}

/** Runs that give `text` again when joined; offsets outside the text are cut to it, empty aspects ignored. */
export function runsOf(text: string, aspects: readonly Aspect[]): Run[] {
  const spans = aspects
    .map((aspect) => ({ aspect, start: Math.max(0, aspect.start), end: Math.min(text.length, aspect.end) }))
    .filter(({ start, end }) => start < end);
  const borders = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0;
    return {
      text: text.slice(start, end),
      aspects: spans.filter((span) => span.start <= start && span.end >= end).map(({ aspect }) => aspect),
    };
  });
}
