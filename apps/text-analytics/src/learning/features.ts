/** The features that models learn from: hashed words, pairs of words and runs of letters of one text. */
import type { Token } from '../analysis/tokens.js';

/** Size of the table of weights; each feature falls into one of these buckets. */
export const BUCKETS = 1 << 18;

/** At most so many features are read of one text, which bounds its time. */
export const MOST_FEATURES = 1 << 15;

/** The features of one text: the first `count` of `buckets`. A feature that occurs twice is there twice. */
export interface Features {
  readonly buckets: Uint32Array;
  readonly count: number;
  /** Which token each feature comes from, where that was asked for. */
  readonly tokens?: Uint32Array;
}

/** Lengths of runs of letters, blanks at the edges of a word included. */
const SHORTEST = 2;
const LONGEST = 5;
const PRIME = 0x01000193;
const EDGE = 0x20;
const SEED_WORD = 0x2f0b4c47;
const SEED_PAIR = 0x5bd1e995;

const buckets = new Uint32Array(MOST_FEATURES);
const owners = new Uint32Array(MOST_FEATURES);

/** The bucket of a hash; the multiplication spreads neighbouring hashes over the whole table. */
const bucketOf = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 14;

/** Reads the features of a tokenised text. The answer's buffers are used again by the next call: take what you need before. */
export function readFeatures(tokens: readonly Token[], explain = false): Features {
  let count = 0;
  let previous = 0;
  for (let at = 0; at < tokens.length && count < MOST_FEATURES; at++) {
    const { word } = tokens[at] as Token;
    const first = count;
    let whole = SEED_WORD;
    for (let index = 0; index < word.length; index++)
      whole = Math.imul(whole ^ word.charCodeAt(index), PRIME);
    buckets[count++] = bucketOf(whole);
    buckets[count++] = bucketOf(Math.imul(previous, SEED_PAIR) ^ whole);
    previous = whole;
    for (let start = -1; start < word.length - 1; start++) {
      let hash = Math.imul(start < 0 ? EDGE : word.charCodeAt(start), PRIME);
      const end = Math.min(start + LONGEST, word.length + 1);
      for (let index = start + 1; index < end; index++) {
        hash = Math.imul(hash ^ (index < word.length ? word.charCodeAt(index) : EDGE), PRIME);
        if (index - start + 1 >= SHORTEST) buckets[count++] = bucketOf(hash);
      }
    }
    count = Math.min(count, MOST_FEATURES);
    if (explain) owners.fill(at, first, count);
  }
  return { buckets, count, ...(explain && { tokens: owners }) };
}
