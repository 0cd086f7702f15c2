/** The compiled word lists: judgements in a trie, and what single words do to the judgements around them. */
import { emojiWeights } from './emoji.js';
import * as english from './lexicon-en.js';
import * as persian from './lexicon-fa.js';
import { listedVerbs } from './persian.verbs.js';
import { type Match, PhraseTrie } from './phrase-trie.js';
import type { Token } from './tokens.js';

/** What a word does. A Persian negated verb works backwards, `negator` and `reverser` forwards. */
export type Role =
  | {
      kind: 'judgement';
      weight: number;
      /** Says that something was put right. */
      remedy?: boolean;
      /** May be mere manners. */
      courtesy?: boolean;
      /** On the whole statement («متاسفانه»): no negation turns it round. */
      comment?: boolean;
      /** Only makes stronger what follows at once («فوق العاده بد»). */
      amplifies?: boolean;
    }
  /** Something of which more is good («کیفیت») or bad («قیمت»), and the words for more and less. */
  | { kind: 'measure'; moreIsGood: boolean }
  | { kind: 'scale'; up: boolean }
  | { kind: 'degree'; factor: number }
  | { kind: 'contrast'; mild: boolean }
  /** `fails` where it says by itself that something didn't happen ("won't", "nobody"). */
  | { kind: 'negator'; fails: boolean }
  | { kind: 'reverser' }
  /** "Too" good is bad. */
  | { kind: 'excess' }
  | { kind: 'past' }
  | { kind: 'wish' }
  | { kind: 'condition' }
  | { kind: 'why' }
  | { kind: 'verb' }
  | { kind: 'nothing' };

export type FoundRole = Match<Role>;

/** What thanks weigh where nothing is wrong. */
const COURTESY = 1.5;

const trie = new PhraseTrie<Role>();
for (const lists of [persian, english]) {
  trie.add(lists.nothings, { kind: 'nothing' });
  trie.add(lists.pasts, { kind: 'past' });
  trie.add(lists.wishes, { kind: 'wish' });
  trie.add(lists.remedies, { kind: 'judgement', weight: 2, remedy: true });
  trie.add(lists.courtesies, { kind: 'judgement', weight: COURTESY, courtesy: true });
  for (const [weight, phrases] of lists.comments)
    trie.add(phrases, { kind: 'judgement', weight, comment: true });
  for (const [weight, phrases] of lists.amplifiers)
    trie.add(phrases, { kind: 'judgement', weight, amplifies: true });
  for (const [weight, phrases] of lists.judgements) trie.add(phrases, { kind: 'judgement', weight });
  trie.add(lists.goodMeasures, { kind: 'measure', moreIsGood: true });
  trie.add(lists.badMeasures, { kind: 'measure', moreIsGood: false });
  trie.add(lists.more, { kind: 'scale', up: true });
  trie.add(lists.less, { kind: 'scale', up: false });
  trie.add(lists.conditions, { kind: 'condition' });
  trie.add(lists.whys, { kind: 'why' });
  for (const [factor, words] of lists.degrees) trie.add(words, { kind: 'degree', factor });
  trie.add(lists.contrasts, { kind: 'contrast', mild: false });
  trie.add(lists.mildContrasts, { kind: 'contrast', mild: true });
}
trie.add(english.failingNegators, { kind: 'negator', fails: true });
trie.add(persian.failingNegators, { kind: 'negator', fails: true });
trie.add(english.negators, { kind: 'negator', fails: false });
trie.add(english.excesses, { kind: 'excess' });
trie.add(persian.reversers, { kind: 'reverser' });
trie.add(persian.verbs, { kind: 'verb' });

/** The role of the longest known phrase at token `at`. */
export function roleAt(tokens: readonly Token[], at: number): FoundRole | undefined {
  const token = tokens[at];
  return token?.kind === 'emoji' ? emojiRoles.get(token.word) : trie.longest(tokens, at);
}

const emojiRoles = new Map<string, FoundRole>(
  [...emojiWeights].map(([emoji, weight]) => [
    emoji,
    { value: { kind: 'judgement', weight }, phrase: emoji, length: 1, lastStem: emoji },
  ]),
);

const closingVerbs = new Set(persian.verbs.split('|'));

/** Whether a Persian word ends a statement: any verb, negated or not. */
export function isPersianVerb(word: string): boolean {
  return closingVerbs.has(word) || listedVerbs.has(word) || negatedVerb(word) !== undefined;
}

/** What a negated verb says when it turns nothing round: nothing, that something failed, or that something never came. */
export type Blame = 'none' | 'some' | 'much';

/** How much a Persian word blames that is a verb with its negation («نمیشه», «نرسید»); nothing for other words. */
export function negatedVerb(word: string): Blame | undefined {
  if (word.charCodeAt(0) !== 0x0646) return undefined;
  if (!persian.negatedVerbs.has(word) && !(word.startsWith('نمی') && word.length > 4)) return undefined;
  if (persian.harmlessNegations.has(word)) return 'none';
  return persian.failures.has(listedVerbs.get(word) ?? word) ? 'much' : 'some';
}
