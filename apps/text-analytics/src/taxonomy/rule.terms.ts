/** The terms of all topics' rules, gathered by the words that find them. */
import { NUMBER } from '../analysis/stems.js';
import { tokenize } from '../analysis/tokens.js';
import type { Topic } from './taxonomy.js';
import { RULE_LANGUAGES, type RuleLanguage } from './topic.rules.js';

/** What a text must hold besides the term itself: Persian words or English ones. */
export type Needs = 'fa' | 'en' | undefined;

/** Something that a term stands for, where the text holds what it needs. */
export interface Meaning<T> {
  value: T;
  needs: Needs;
}

export interface Term<T> {
  /** As it was first written. */
  text: string;
  words: readonly string[];
  meanings: Meaning<T>[];
}

const isPersian = (word: string) => word.charCodeAt(0) >= 0x0600;

/** The words by which a term is found; `#` is one that stands for any number. */
export function wordsOf(term: string): string[] {
  return tokenize(term.replaceAll(NUMBER, '0')).map(({ word }) => (word === '0' ? NUMBER : word));
}

/** Whether the words of a text (or of a term) are of the language that a rule needs. */
export function holds(needs: Needs, words: Iterable<string>): boolean {
  if (needs === undefined) return true;
  for (const word of words) if (isPersian(word) === (needs === 'fa')) return true;
  return false;
}

/** Terms that are found by the same words are one, with all their meanings. */
export class TermList<T> {
  private readonly byWords = new Map<string, Term<T>>();

  add(text: string, language: RuleLanguage, value: T): void {
    const words = wordsOf(text);
    if (words.length === 0) return;
    const wanted = language === 'both' ? undefined : language;
    // A term in the language's own letters brings what it needs with it.
    const meaning = { value, needs: holds(wanted, words) ? undefined : wanted };
    this.put(text, words, meaning);
    // Written together it means the same («دیررسید»).
    if (words.length > 1 && words.every(isPersian)) this.put(text, [words.join('')], meaning);
  }

  /** Those of fewer words first, then the shorter ones. */
  list(): Term<T>[] {
    const terms = [...this.byWords].map(([id, term]) => ({
      term,
      words: term.words.length,
      letters: id.length,
    }));
    terms.sort((a, b) => a.words - b.words || a.letters - b.letters);
    return terms.map(({ term }) => term);
  }

  private put(text: string, words: string[], meaning: Meaning<T>): void {
    const id = words.join(' ');
    const term = this.byWords.get(id) ?? { text, words, meanings: [] };
    const known = term.meanings.find(({ value }) => value === meaning.value);
    if (!known) term.meanings.push(meaning);
    else if (meaning.needs === undefined) known.needs = undefined;
    this.byWords.set(id, term);
  }
}

export interface NearPair {
  topic: string;
  within: number;
  rule: string;
}

/** What a term means beside others: a side of a pair, or the end of a topic in its sentence. */
export type ContextMeaning = { kind: 'first' | 'second'; pair: NearPair } | { kind: 'not'; topic: string };

/** The terms of a taxonomy: those that are enough alone, and those that only mean something beside others. */
export function termsOf(topics: readonly Topic[]): {
  alone: Term<string>[];
  context: Term<ContextMeaning>[];
} {
  const alone = new TermList<string>();
  const context = new TermList<ContextMeaning>();
  for (const { key, rules } of topics) {
    for (const language of RULE_LANGUAGES) {
      const { words = [], phrases = [], near = [], not = [] } = rules[language] ?? {};
      for (const term of [...words, ...phrases]) alone.add(term, language, key);
      for (const { first, second, within } of near) {
        const pair = { topic: key, within, rule: `near: ${first} … ${second}` };
        context.add(first, language, { kind: 'first', pair });
        context.add(second, language, { kind: 'second', pair });
      }
      const end: ContextMeaning = { kind: 'not', topic: key };
      for (const term of not) context.add(term, language, end);
    }
  }
  return { alone: alone.list(), context: context.list() };
}
