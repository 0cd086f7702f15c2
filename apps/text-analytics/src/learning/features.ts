/** The features that models learn from: hashed words, pairs of words and runs of letters of one text. */
import type { Token } from '../analysis/tokens.js';

const BITS = 18;
/** Size of a table of weights; each feature falls into one of these buckets. */
export const BUCKETS = 1 << BITS;

/** At most so many different features are read of one text, and of so many letters, which bounds its time. */
export const MOST_FEATURES = 1 << 14;
const MOST_LETTERS = 1 << 15;

/** The features of one text, each once: the first `count` of `buckets`. */
export interface Features {
  readonly buckets: Uint32Array;
  readonly count: number;
  /** Index of the token that each feature comes from, where that was asked for. */
  readonly tokens?: Uint32Array;
}

const PRIME = 0x01000193;
const WORD = 0x2f0b4c47;
const PAIR = 0x5bd1e995;
/** Stands between words, so that a run of letters may end in one word and begin in another. */
const GAP = 0x20;

// Used again for each text: reading makes no garbage.
const buckets = new Uint32Array(MOST_FEATURES);
const tokensOfFeatures = new Uint32Array(MOST_FEATURES);
const letters = new Uint16Array(MOST_LETTERS);
const tokensOfLetters = new Uint32Array(MOST_LETTERS);
/** Which buckets this text has: those stamped with its number. */
const stamps = new Uint8Array(BUCKETS);
let stamp = 0;

/**
 * Reads the features of a tokenised text: words, pairs of neighbours, and runs of three to five letters, also across the
 * gap between words. The answer's buffers are written anew by the next call, so take out of them what you need before.
 */
export function readFeatures(tokens: readonly Token[], explain = false): Features {
  if (++stamp > 0xff) {
    stamps.fill(0);
    stamp = 1;
  }
  let count = 0;
  let length = 1;
  let previous = 0;
  letters[0] = GAP;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at] as Token;
    if (kind === 'break') continue;
    if (length + word.length >= MOST_LETTERS || count >= MOST_FEATURES - 2) break;
    if (explain) tokensOfLetters.fill(at, length - 1, length + word.length + 1);
    let hash = WORD;
    for (let index = 0; index < word.length; index++) {
      const letter = word.charCodeAt(index);
      letters[length++] = letter;
      hash = Math.imul(hash ^ letter, PRIME);
    }
    letters[length++] = GAP;
    const before = count;
    count = add(hash, count);
    count = add(Math.imul(previous, PAIR) ^ hash, count);
    if (explain) tokensOfFeatures.fill(at, before, count);
    previous = hash;
  }
  return readRuns(length, count, explain);
}

function readRuns(length: number, from: number, explain: boolean): Features {
  let count = from;
  const last = length - 2;
  for (let at = 0; at < last && count < MOST_FEATURES - 3; at++) {
    const before = count;
    let hash = Math.imul(letters[at]!, PRIME) ^ letters[at + 1]!;
    hash = Math.imul(Math.imul(hash, PRIME) ^ letters[at + 2]!, PRIME);
    count = add(hash, count);
    if (at + 3 < length) {
      hash = Math.imul(hash ^ letters[at + 3]!, PRIME);
      count = add(hash, count);
      if (at + 4 < length) count = add(Math.imul(hash ^ letters[at + 4]!, PRIME), count);
    }
    if (explain) tokensOfFeatures.fill(tokensOfLetters[at + 1]!, before, count);
  }
  return { buckets, count, ...(explain && { tokens: tokensOfFeatures }) };
}

/** Adds the bucket of a hash unless the text has it; the multiplication spreads neighbouring hashes over the table. */
function add(hash: number, count: number): number {
  const bucket = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - BITS);
  if (stamps[bucket] === stamp) return count;
  stamps[bucket] = stamp;
  buckets[count] = bucket;
  return count + 1;
}
