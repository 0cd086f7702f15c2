/** Finds words and phrases of a list in a row of tokens, the longest first. */
import { NUMBER, stemsOf } from './stems.js';
import { tokenize, type Token } from './tokens.js';
import { placeOfTrie } from './word.notes.js';

interface Node<T> {
  next: Map<string, Node<T>>;
  /** The bits of the words in `next`. */
  bits: number;
  value: T | undefined;
  phrase: string;
}

/** What a trie knows of a word, as long as no phrase is added. */
interface Known<T> {
  edition: object;
  /** What it is where no longer phrase begins with it. */
  alone: Match<T> | undefined;
  /** Where longer phrases begin. */
  beginnings: readonly Node<T>[];
  /** As which words phrases may go on with it, and their bits. */
  continuations: readonly string[];
  bits: number;
}

/** As many as a small integer has. */
const BITS = 30;

export interface Match<T> {
  value: T;
  /** The phrase as the list has it. */
  phrase: string;
  /** How many tokens the phrase covers. */
  length: number;
  /** The list's form of the last word, to see which ending the text has. */
  lastStem: string;
}

export class PhraseTrie<T> {
  private readonly root: Node<T> = nodeWithout();
  /** Words that phrases go on with, each with one bit of a few: what has none of a node's bits needs no look-up there. */
  private readonly later = new Map<string, number>();
  private readonly place = placeOfTrie();
  /** Of most words of a text: they begin nothing and nothing goes on with them. */
  private nothing: Known<T> = nothingKnown();

  /**
   * Adds phrases parted by `|`. A Persian phrase is found whether its words stand apart or are written together; `#` in a
   * phrase stands for any number.
   */
  add(phrases: string, value: T): this {
    for (const phrase of phrases.split('|')) {
      const words = wordsOf(phrase);
      this.insert(words, value, phrase);
      if (words.length > 1 && words.every((word) => word.charCodeAt(0) >= 0x0600))
        this.insert([words.join('')], value, phrase);
    }
    return this;
  }

  private insert(words: string[], value: T, phrase: string): void {
    if (words.length === 0) return;
    let node = this.root;
    for (const [index, word] of words.entries()) {
      if (index > 0) node.bits |= this.bitOf(word);
      let child = node.next.get(word);
      if (!child) node.next.set(word, (child = nodeWithout()));
      node = child;
    }
    // The first list that names a phrase decides.
    if (node.value === undefined) [node.value, node.phrase] = [value, phrase];
    this.nothing = nothingKnown();
  }

  private bitOf(word: string): number {
    const bit = this.later.get(word) ?? 1 << (this.later.size % BITS);
    this.later.set(word, bit);
    return bit;
  }

  /** The longest phrase that begins at token `at`, words compared without their endings too; breaks are never crossed. */
  longest(tokens: readonly Token[], at: number): Match<T> | undefined {
    const first = tokens[at];
    if (!first || first.kind === 'break') return undefined;
    const known = this.knownOf(first);
    if (known === this.nothing) return undefined;
    let found = known.alone;
    for (const begin of known.beginnings) found = this.follow(begin, tokens, at, found);
    return found;
  }

  private knownOf({ word, notes }: Token): Known<T> {
    const known = notes[this.place] as Known<T> | undefined;
    if (known === this.nothing || known?.edition === this.nothing.edition) return known;
    const learned = this.learn(word);
    notes[this.place] = learned;
    return learned;
  }

  private learn(word: string): Known<T> {
    const stems = stemsOf(word);
    const beginnings = stems.filter((stem) => this.root.next.has(stem));
    const continuations = stems.filter((stem) => this.later.has(stem));
    if (beginnings.length === 0 && continuations.length === 0) return this.nothing;
    const nodeOf = (stem: string) => this.root.next.get(stem) as Node<T>;
    const alone = beginnings.find((stem) => nodeOf(stem).value !== undefined);
    return {
      edition: this.nothing.edition,
      alone: alone === undefined ? undefined : matchOf(nodeOf(alone), 1, alone),
      beginnings: shared(beginnings.map(nodeOf).filter(({ bits }) => bits !== 0)),
      continuations,
      bits: continuations.reduce((all, stem) => all | this.bitOf(stem), 0),
    };
  }

  /** The longest phrase from a beginning on, or `found` where that is as long. */
  private follow(
    begin: Node<T>,
    tokens: readonly Token[],
    at: number,
    found: Match<T> | undefined,
  ): Match<T> | undefined {
    let node = begin;
    let index = at;
    let last: Node<T> | undefined;
    let length = found?.length ?? 0;
    let lastStem = '';
    while (node.bits !== 0) {
      const token = tokens[++index];
      if (!token || token.kind === 'break') break;
      const { continuations, bits } = this.knownOf(token);
      if ((bits & node.bits) === 0) break;
      const next = firstOf(continuations, node.next);
      if (next === undefined) break;
      node = node.next.get(next) as Node<T>;
      if (node.value === undefined || index - at + 1 <= length) continue;
      last = node;
      length = index - at + 1;
      lastStem = next;
    }
    return last ? matchOf(last, length, lastStem) : found;
  }
}

const matchOf = <T>({ value, phrase }: Node<T>, length: number, lastStem: string): Match<T> => ({
  value: value as T,
  phrase,
  length,
  lastStem,
});

const NONE: readonly never[] = [];
/** One empty list for all: it is in the processor's cache. */
const shared = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

const nodeWithout = <T>(): Node<T> => ({ next: new Map(), bits: 0, value: undefined, phrase: '' });
const nothingKnown = (): Known<never> => ({
  ...{ edition: {}, alone: undefined, beginnings: [], continuations: [], bits: 0 },
});

function firstOf(words: readonly string[], map: ReadonlyMap<string, unknown>): string | undefined {
  for (const word of words) if (map.has(word)) return word;
  return undefined;
}

const ANY_NUMBER = '0';

/** The words as the tokens of a text have them; a zero holds the place of «#», which is no word. */
function wordsOf(phrase: string): string[] {
  return tokenize(phrase.replaceAll('#', ANY_NUMBER)).map(({ word }) =>
    word === ANY_NUMBER ? NUMBER : word,
  );
}
