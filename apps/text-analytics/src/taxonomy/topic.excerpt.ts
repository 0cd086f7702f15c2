/** The part of a text where a topic was found, to be shown with the places marked. */
import type { Token } from '../analysis/tokens.js';
import type { TopicMatcher } from '../analysis/topic.matcher.js';

/** Longest part that is shown, in UTF-16 units, and how much of it may stand before the first place. */
const LONGEST = 300;
const BEFORE = 80;
const MOST_PLACES = 10;

/** A place by UTF-16 offsets, end exclusive, and what found it. */
export interface Found {
  start: number;
  end: number;
  rule: string;
}

/** Offsets of the places lead into `text`. */
export interface Passage {
  text: string;
  places: Found[];
}

/** Where a matcher finds a topic. */
export function placesOf(matcher: TopicMatcher, topic: string, tokens: readonly Token[]): Found[] {
  const own = matcher.find(tokens).filter(({ topics }) => topics.includes(topic));
  return own.map(({ from, to, rule }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    rule,
  }));
}

/** The part of `text` round the first of `found`. */
export function excerptOf(text: string, found: readonly Found[]): Passage {
  const [first] = found;
  const from = text.length <= LONGEST ? 0 : characterAt(text, Math.max(0, (first?.start ?? 0) - BEFORE));
  const to = characterAt(text, Math.min(text.length, from + LONGEST));
  const inside = found.filter(({ start, end }) => start >= from && end <= to).slice(0, MOST_PLACES);
  return {
    text: text.slice(from, to),
    places: inside.map(({ start, end, rule }) => ({ start: start - from, end: end - from, rule })),
  };
}

/** `index`, or one less where that would cut a character in two. */
function characterAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
