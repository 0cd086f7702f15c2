/** The phrases of one text: one to three words in a row that no mark parts and no stop word borders. */
import { type Token, tokenize } from '../analysis/tokens.js';
import { mayBorder, mayStandAlone } from './stop.words.js';

/** Words of the longest phrase. */
const LONGEST = 3;
/** Letters of the longest word; what is longer is a link, a code or no language. */
const MAX_WORD_LENGTH = 30;

/** A phrase where it first stands in its text: `from` and `to` are UTF-16 offsets, end exclusive. */
export interface FoundPhrase {
  /** The folded words with single spaces: the phrase's identity. */
  phrase: string;
  from: number;
  to: number;
}

const NO_WORD = 0;
const BORDER = 1;
const ALONE = 2;
const INSIDE = 3;

/** A word's hash and part, remembered, since few words make up most of all texts. */
interface KnownWord {
  hash: number;
  part: number;
}

const MEMORY = 50_000;
const known = new Map<string, KnownWord>();

function knownWord(word: string): KnownWord {
  let it = known.get(word);
  if (!it) {
    it = { hash: hashOf(word), part: partOf(word) };
    // Forgetting all at once keeps the memory bounded without bookkeeping for each word.
    if (known.size >= MEMORY) known.clear();
    known.set(word, it);
  }
  return it;
}

function partOf(word: string): number {
  if (word.length > MAX_WORD_LENGTH) return NO_WORD;
  if (!mayBorder(word)) return INSIDE;
  return mayStandAlone(word) ? ALONE : BORDER;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const joined = (hash: number, next: number) => (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + next) >>> 0;

/**
 * Calls `visit` with a 32-bit hash of each phrase of the text and the tokens that it spans, more than once where a
 * phrase comes more than once. `tokens` are the text's words, and undefined where something parts them.
 */
function eachPhrase(
  text: string,
  visit: (hash: number, tokens: readonly (Token | undefined)[], first: number, last: number) => void,
): void {
  const tokens = tokenize(text).map((token) => (token.kind === 'word' ? token : undefined));
  for (let first = 0; first < tokens.length; first++) {
    let hash = 0;
    for (let last = first; last < first + LONGEST; last++) {
      const token = tokens[last];
      if (!token) break;
      const { hash: own, part } = knownWord(token.word);
      if (part === NO_WORD || (last === first && part === INSIDE)) break;
      hash = last === first ? own : joined(hash, own);
      if (part !== INSIDE && (last > first || part === ALONE)) visit(hash, tokens, first, last);
    }
  }
}

/** Hashes of the phrases of a text, each once, into `into`, which is emptied first. */
export function phraseHashes(text: string, into: Set<number>): void {
  into.clear();
  eachPhrase(text, (hash) => into.add(hash));
}

/** The phrases of a text whose hash `wanted` takes, each once, where they first stand. */
export function phrasesOf(text: string, wanted: (hash: number) => boolean = () => true): FoundPhrase[] {
  const found = new Map<string, FoundPhrase>();
  eachPhrase(text, (hash, tokens, first, last) => {
    if (!wanted(hash)) return;
    const words = tokens.slice(first, last + 1).map((token) => token?.word ?? '');
    const phrase = words.join(' ');
    if (found.has(phrase)) return;
    found.set(phrase, { phrase, from: tokens[first]?.start ?? 0, to: tokens[last]?.end ?? 0 });
  });
  return [...found.values()];
}

/** The hash under which `eachPhrase` gives a phrase. */
export function phraseHash(phrase: string): number {
  const [first = '', ...rest] = phrase.split(' ');
  return rest.reduce((hash, word) => joined(hash, hashOf(word)), hashOf(first));
}
