/** The compiled word lists: judgements in a trie, and what single words do to the judgements around them. */
import { emojiWeights } from './emoji.js';
import {
  englishContrasts,
  englishDegrees,
  englishJudgements,
  englishNegators,
  englishNoNegators,
  englishPasts,
} from './lexicon-en.js';
import {
  harmlessNegations,
  negatedVerbs,
  persianContrasts,
  persianDegrees,
  persianJudgements,
  persianNothings,
  persianPasts,
  persianReversers,
  persianVerbs,
} from './lexicon-fa.js';
import { PhraseTrie } from './phrase-trie.js';
import type { Token } from './tokens.js';

/** What a word does. `negatedVerb` works backwards (Persian), `negator` and `reverser` forwards. */
export type Role =
  | { kind: 'judgement'; weight: number }
  | { kind: 'degree'; factor: number }
  | { kind: 'contrast' }
  | { kind: 'negator' }
  | { kind: 'reverser' }
  | { kind: 'past' }
  | { kind: 'verb' }
  | { kind: 'nothing' };

const trie = new PhraseTrie<Role>();
trie.add(englishNoNegators, { kind: 'nothing' }).add(persianNothings, { kind: 'nothing' });
trie.add(persianPasts, { kind: 'past' }).add(englishPasts, { kind: 'past' });
for (const [weight, phrases] of [...persianJudgements, ...englishJudgements])
  trie.add(phrases, { kind: 'judgement', weight });
for (const [factor, words] of [...persianDegrees, ...englishDegrees])
  trie.add(words, { kind: 'degree', factor });
trie.add(persianContrasts, { kind: 'contrast' }).add(englishContrasts, { kind: 'contrast' });
trie.add(englishNegators, { kind: 'negator' });
trie.add(persianReversers, { kind: 'reverser' });
trie.add(persianVerbs, { kind: 'verb' });

export interface FoundRole {
  role: Role;
  length: number;
  lastStem: string;
}

/** The role of the longest known phrase at token `at`. */
export function roleAt(tokens: readonly Token[], at: number): FoundRole | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'break') return undefined;
  if (token.kind === 'emoji') {
    const weight = emojiWeights.get(token.word);
    return weight === undefined
      ? undefined
      : { role: { kind: 'judgement', weight }, length: 1, lastStem: token.word };
  }
  const match = trie.longest(tokens, at);
  return match && { role: match.value, length: match.length, lastStem: match.lastStem };
}

const closingVerbs = new Set(persianVerbs.split('|'));

/** Whether a Persian word ends a statement: any verb, negated or not. */
export function isPersianVerb(word: string): boolean {
  return closingVerbs.has(word) || negatedVerb(word) !== undefined;
}

/** Whether a Persian word is a verb with its negation («نمیشه», «نرسید»); `harmless` if it blames nobody on its own. */
export function negatedVerb(word: string): { harmless: boolean } | undefined {
  if (word.charCodeAt(0) !== 0x0646) return undefined;
  if (!negatedVerbs.has(word) && !(word.startsWith('نمی') && word.length > 4)) return undefined;
  return { harmless: harmlessNegations.has(word) };
}
