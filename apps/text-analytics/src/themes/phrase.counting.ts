/** Counts in how many texts of each window phrases occur, with a memory that doesn't grow with the number of texts. */
import { phraseHashes, phrasesOf } from './text.phrases.js';

/** Buckets of the first pass, and the most phrases of the second. */
const BUCKETS = 1 << 21;
const MOST_PHRASES = 150_000;
const MOST_COUNTED = 0xffff;
/** Texts of all windows together that a phrase must be in. */
const FEWEST_TEXTS = 8;
/** With many texts it must be in one of so many. */
const RAREST = 5_000;

export interface PhraseCounts {
  phrase: string;
  /** Texts with it by window, the current one first. */
  counts: Uint32Array;
}

/**
 * First pass: an estimate, never too low, of how many texts hold each phrase, by hash. Which phrases are worth counting
 * is decided by all windows together, so that the choice says nothing about where in time a phrase stands, and the tests
 * after it stay valid.
 */
export class PhraseEstimate {
  private readonly buckets = new Uint16Array(BUCKETS);
  /** How many buckets have which count. */
  private readonly sizes = new Uint32Array(MOST_COUNTED + 1);
  private readonly hashes = new Set<number>();
  private texts = 0;

  add(text: string): void {
    this.texts += 1;
    phraseHashes(text, this.hashes);
    for (const hash of this.hashes) {
      const bucket = hash % BUCKETS;
      const count = this.buckets[bucket] ?? 0;
      if (count === MOST_COUNTED) continue;
      this.buckets[bucket] = count + 1;
      this.sizes[count + 1] = (this.sizes[count + 1] ?? 0) + 1;
      if (count > 0) this.sizes[count] = (this.sizes[count] ?? 0) - 1;
    }
  }

  /** Texts that a phrase must be in to be counted: the fewest with which the phrases still fit. */
  support(): number {
    const least = Math.max(FEWEST_TEXTS, Math.ceil(this.texts / RAREST));
    let fitting = 0;
    for (let support = MOST_COUNTED; support > least; support--) {
      fitting += this.sizes[support] ?? 0;
      if (fitting > MOST_PHRASES) return support + 1;
    }
    return Math.min(least, MOST_COUNTED);
  }

  atLeast(support: number): (hash: number) => boolean {
    return (hash) => (this.buckets[hash % BUCKETS] ?? 0) >= support;
  }
}

/** Second pass: exact counts of the phrases that the first one let through. */
export class PhraseCounter {
  private readonly rows = new Map<string, Uint32Array>();

  constructor(
    private readonly wanted: (hash: number) => boolean,
    private readonly windows: number,
  ) {}

  add(text: string, window: number): void {
    for (const { phrase } of phrasesOf(text, this.wanted)) {
      let counts = this.rows.get(phrase);
      if (!counts) {
        counts = new Uint32Array(this.windows);
        this.rows.set(phrase, counts);
      }
      counts[window] = (counts[window] ?? 0) + 1;
    }
  }

  /** Those in at least `support` texts. */
  *counted(support: number): Generator<PhraseCounts> {
    for (const [phrase, counts] of this.rows) {
      if (counts.reduce((sum, count) => sum + count, 0) >= support) yield { phrase, counts };
    }
  }
}
