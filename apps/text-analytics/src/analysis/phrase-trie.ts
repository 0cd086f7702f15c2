/** Finds words and phrases of a list in a row of tokens, the longest first. */
import { stemsOf } from './stems.js';
import { tokenize, type Token } from './tokens.js';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

export interface Match<T> {
  value: T;
  /** How many tokens the phrase covers. */
  length: number;
  /** The list's form of the last word, to see which ending the text has. */
  lastStem: string;
}

export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map() };

  /** Adds phrases parted by `|`. A Persian phrase is found whether its words stand apart or are written together. */
  add(phrases: string, value: T): this {
    for (const phrase of phrases.split('|')) {
      const words = tokenize(phrase).map((token) => token.word);
      this.insert(words, value);
      if (words.length > 1 && words.every((word) => word.charCodeAt(0) >= 0x0600))
        this.insert([words.join('')], value);
    }
    return this;
  }

  private insert(words: string[], value: T): void {
    let node = this.root;
    for (const word of words) {
      let child = node.next.get(word);
      if (!child) node.next.set(word, (child = { next: new Map() }));
      node = child;
    }
    // The first list that names a phrase decides.
    node.value ??= value;
  }

  /** The longest phrase that begins at token `at`, words compared without their endings too; breaks are never crossed. */
  longest(tokens: readonly Token[], at: number): Match<T> | undefined {
    let node = this.root;
    let found: Match<T> | undefined;
    for (let index = at; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || token.kind === 'break') break;
      const stem = node.next.has(token.word)
        ? token.word
        : stemsOf(token.word).find((it) => node.next.has(it));
      const child = stem === undefined ? undefined : node.next.get(stem);
      if (stem === undefined || !child) break;
      node = child;
      if (node.value !== undefined) found = { value: node.value, length: index - at + 1, lastStem: stem };
    }
    return found;
  }
}
