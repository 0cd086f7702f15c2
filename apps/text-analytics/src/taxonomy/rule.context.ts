/** Rules that look at a sentence: two terms near each other, and terms beside which a topic is not meant. */
import { PhraseTrie } from '../analysis/phrase-trie.js';
import { tokenize, type Token } from '../analysis/tokens.js';
import type { TopicMention } from '../analysis/topic.matcher.js';
import type { ContextMeaning, Meaning, NearPair, Needs, Term } from './rule.terms.js';

/** A text is read no further than that, so that no rules make any text slow. */
const MOST_HITS = 20_000;

const SENTENCE_ENDS = new Set([...'.!?؟؛;…\n\r|']);
const endsSentence = ({ kind, word }: Token) => kind === 'break' && SENTENCE_ENDS.has(word);

/** A meaning, and how many words its term has. */
interface Sized extends Meaning<ContextMeaning> {
  length: number;
}

/** Where a side of a pair was last seen: in tokens, and its place among the words of the text. */
interface Seen {
  sentence: number;
  from: number;
  to: number;
  firstWord: number;
  endWord: number;
}

export class RuleContext {
  private readonly trie = new PhraseTrie<Sized[]>();

  constructor(terms: readonly Term<ContextMeaning>[]) {
    // Shorter ones come first, so that what begins a longer term is known when that comes: the trie gives the longest
    // term only, which has to speak for the others.
    for (const { words, meanings } of terms) {
      const written = words.join(' ');
      const others = this.trie.longest(tokenize(written), 0)?.value ?? [];
      this.trie.add(written, [...meanings.map((it) => ({ ...it, length: words.length })), ...others]);
    }
  }

  /** The mentions that stay, with those of pairs, in order. */
  apply(
    tokens: readonly Token[],
    mentions: readonly TopicMention[],
    has: (needs: Needs) => boolean,
  ): TopicMention[] {
    const reading = new Reading();
    let hits = 0;
    for (const [at, token] of tokens.entries()) {
      if (token.kind === 'break') {
        if (endsSentence(token)) reading.sentence++;
        continue;
      }
      for (const { value, needs, length } of this.trie.longest(tokens, at)?.value ?? []) {
        if (++hits > MOST_HITS) break;
        if (has(needs)) reading.meet(value, at, length);
      }
      reading.word++;
      if (hits > MOST_HITS) break;
    }
    const all = reading.pairs.length === 0 ? mentions : [...mentions, ...reading.pairs];
    const kept = reading.ended.size === 0 ? [...all] : withoutEnded(all, tokens, reading.ended);
    return kept.sort((a, b) => a.from - b.from);
  }
}

/** What was met so far in one text. */
class Reading {
  sentence = 0;
  word = 0;
  readonly pairs: TopicMention[] = [];
  /** Topics that are not meant, by sentence. */
  readonly ended = new Map<number, Set<string>>();
  private readonly firsts = new Map<NearPair, Seen>();
  private readonly seconds = new Map<NearPair, Seen>();

  meet(meaning: ContextMeaning, at: number, length: number): void {
    const { sentence, word } = this;
    if (meaning.kind === 'not') {
      this.ended.set(sentence, (this.ended.get(sentence) ?? new Set()).add(meaning.topic));
      return;
    }
    const { pair, kind } = meaning;
    const here = { sentence, from: at, to: at + length, firstWord: word, endWord: word + length };
    const [same, others] = kind === 'first' ? [this.firsts, this.seconds] : [this.seconds, this.firsts];
    const other = others.get(pair);
    same.set(pair, here);
    if (!other || other.sentence !== sentence || other.endWord > here.firstWord) return;
    if (here.firstWord - other.endWord > pair.within) return;
    this.pairs.push({ topics: [pair.topic], from: other.from, to: here.to, rule: pair.rule });
  }
}

function withoutEnded(
  mentions: readonly TopicMention[],
  tokens: readonly Token[],
  ended: ReadonlyMap<number, ReadonlySet<string>>,
): TopicMention[] {
  const kept: TopicMention[] = [];
  let at = 0;
  let sentence = 0;
  for (const mention of mentions.toSorted((a, b) => a.from - b.from)) {
    for (; at < mention.from; at++) if (tokens[at] && endsSentence(tokens[at] as Token)) sentence++;
    const over = ended.get(sentence);
    const topics = over ? mention.topics.filter((topic) => !over.has(topic)) : mention.topics;
    if (topics.length > 0) kept.push({ ...mention, topics });
  }
  return kept;
}
