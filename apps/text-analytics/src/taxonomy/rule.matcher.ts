/** The rules of a workspace's topics, compiled so that a text is read once whatever their number. */
import { PhraseTrie } from '../analysis/phrase-trie.js';
import { tokenize, type Token } from '../analysis/tokens.js';
import type { TopicMatcher, TopicMention } from '../analysis/topic.matcher.js';
import { RuleContext } from './rule.context.js';
import { holds, type Meaning, type Needs, type Term, termsOf } from './rule.terms.js';
import type { Topic } from './taxonomy.js';

interface Found {
  rule: string;
  meanings: readonly Meaning<string>[];
  /** The topics, where none of them needs anything of the text. */
  topics?: readonly string[];
}

/**
 * Words and phrases are in one trie: at each place the longest counts, so that a topic with "food poisoning" takes it from
 * one with "food". Pairs and exclusions are looked at only in taxonomies that have any.
 */
export class RuleMatcher implements TopicMatcher {
  private readonly trie = new PhraseTrie<Found>();
  private readonly context?: RuleContext;

  constructor(
    readonly version: string,
    topics: readonly Topic[],
  ) {
    const { alone, context } = termsOf(topics);
    for (const term of alone) this.add(term);
    if (context.length > 0) this.context = new RuleContext(context);
  }

  /** The trie gives a word's own entry before that of its stem: "crashed" in one topic must not hide "crash" in another. */
  private add(term: Term<string>): void {
    const written = term.words.join(' ');
    const known = this.trie.longest(tokenize(written), 0);
    const others = known?.length === term.words.length ? known.value.meanings : [];
    const unseen = others.filter(({ value }) => !term.meanings.some((it) => it.value === value));
    this.trie.add(written, foundBy({ ...term, meanings: [...term.meanings, ...unseen] }));
  }

  find(tokens: readonly Token[]): TopicMention[] {
    const has = languagesOf(tokens);
    const mentions: TopicMention[] = [];
    for (let at = 0; at < tokens.length;) {
      const match = this.trie.longest(tokens, at);
      const topics = match && topicsOf(match.value, has);
      if (match && topics && topics.length > 0) {
        mentions.push({ topics, from: at, to: at + match.length, rule: match.value.rule });
        at += match.length;
      } else {
        at++;
      }
    }
    return this.context ? this.context.apply(tokens, mentions, has) : mentions;
  }
}

function foundBy({ text, words, meanings }: Term<string>): Found {
  const rule = `${words.length > 1 ? 'phrase' : 'word'}: ${text}`;
  const plain = meanings.every(({ needs }) => needs === undefined);
  return { rule, meanings, ...(plain && { topics: meanings.map(({ value }) => value) }) };
}

function topicsOf({ topics, meanings }: Found, has: (needs: Needs) => boolean): readonly string[] {
  return topics ?? meanings.filter(({ needs }) => has(needs)).map(({ value }) => value);
}

/** Says whether the text has words of a language; looks only when asked, and once for each. */
function languagesOf(tokens: readonly Token[]): (needs: Needs) => boolean {
  const known = new Map<Needs, boolean>();
  return (needs) => {
    if (needs === undefined) return true;
    let answer = known.get(needs);
    if (answer === undefined) {
      const words = tokens.filter(({ kind }) => kind === 'word').map(({ word }) => word);
      known.set(needs, (answer = holds(needs, words)));
    }
    return answer;
  };
}
