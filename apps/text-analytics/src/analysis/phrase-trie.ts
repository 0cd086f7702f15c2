/** Finds words and phrases of a list in a row of tokens, the longest first. */
import { NUMBER, stemsOf } from './stems.js';
import { tokenize, type Token } from './tokens.js';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
  phrase: string;
}

/** Where phrases may begin with a word: a node, and the form of the word that led there. */
interface Beginning<T> {
  node: Node<T>;
  stem: string;
}

export interface Match<T> {
  value: T;
  /** The phrase as the list has it. */
  phrase: string;
  /** How many tokens the phrase covers. */
  length: number;
  /** The list's form of the last word, to see which ending the text has. */
  lastStem: string;
}

const MEMORY = 20_000;

export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), phrase: '' };
  /** What can begin with a word, remembered, since most words of a text begin nothing. */
  private readonly beginnings = new Map<string, readonly Beginning<T>[]>();
  /** Words that phrases go on with, and which of them a word of a text can be, remembered too. */
  private readonly later = new Set<string>();
  private readonly continuations = new Map<string, readonly string[]>();

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
      if (index > 0) this.later.add(word);
      let child = node.next.get(word);
      if (!child) node.next.set(word, (child = { next: new Map(), phrase: '' }));
      node = child;
    }
    // The first list that names a phrase decides.
    if (node.value === undefined) [node.value, node.phrase] = [value, phrase];
    this.beginnings.clear();
    this.continuations.clear();
  }

  /** The longest phrase that begins at token `at`, words compared without their endings too; breaks are never crossed. */
  longest(tokens: readonly Token[], at: number): Match<T> | undefined {
    const first = tokens[at];
    if (!first || first.kind === 'break') return undefined;
    let found: Match<T> | undefined;
    for (const { node, stem } of this.beginningsOf(first.word)) {
      const match = this.follow(node, stem, tokens, at, found?.length ?? 0);
      if (match) found = match;
    }
    return found;
  }

  private beginningsOf(word: string): readonly Beginning<T>[] {
    let beginnings = this.beginnings.get(word);
    if (!beginnings) {
      beginnings = stemsOf(word).flatMap((stem) => {
        const node = this.root.next.get(stem);
        return node ? [{ node, stem }] : [];
      });
      if (this.beginnings.size >= MEMORY) this.beginnings.clear();
      this.beginnings.set(word, beginnings);
    }
    return beginnings;
  }

  /** The longest phrase from a beginning on that is longer than `least`. */
  private follow(
    begin: Node<T>,
    stem: string,
    tokens: readonly Token[],
    at: number,
    least: number,
  ): Match<T> | undefined {
    let node = begin;
    let index = at;
    let last = begin;
    let length = begin.value === undefined ? 0 : 1;
    let lastStem = stem;
    while (node.next.size > 0) {
      const token = tokens[++index];
      if (!token || token.kind === 'break') break;
      const next = firstOf(this.continuationsOf(token.word), node.next);
      if (next === undefined) break;
      node = node.next.get(next) as Node<T>;
      if (node.value === undefined) continue;
      last = node;
      length = index - at + 1;
      lastStem = next;
    }
    if (length <= least || last.value === undefined) return undefined;
    return { value: last.value, phrase: last.phrase, length, lastStem };
  }

  private continuationsOf(word: string): readonly string[] {
    let stems = this.continuations.get(word);
    if (!stems) {
      stems = stemsOf(word).filter((stem) => this.later.has(stem));
      if (this.continuations.size >= MEMORY) this.continuations.clear();
      this.continuations.set(word, stems);
    }
    return stems;
  }
}

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
