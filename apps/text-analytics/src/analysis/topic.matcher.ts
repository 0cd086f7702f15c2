/** How topics are found in a text that was cut into tokens, and the default taxonomy as such a finder. */
import { PhraseTrie } from './phrase-trie.js';
import type { Token } from './tokens.js';
import { TAXONOMY_VERSION, topics } from './topics.js';

/** A stretch of tokens that speaks of topics; `from` and `to` are token indexes, `to` exclusive. */
export interface TopicMention {
  /** Keys of the taxonomy. */
  topics: readonly string[];
  from: number;
  to: number;
  /** What found it, in a few words for people («phrase: دیر رسید», "near: refund … late"). */
  rule: string;
}

/**
 * Finds mentions of topics. A workspace's own taxonomy is one of these. Analysis gives each mention the judgements nearest
 * to it in the clause where it begins, so that mentions should be as short as what was matched.
 */
export interface TopicMatcher {
  /** Recorded with each analysed item. */
  readonly version: string;
  /** Mentions ordered by `from`; they may overlap. Linear in the number of tokens. */
  find(tokens: readonly Token[]): TopicMention[];
}

/** Words and phrases parted by `|` that tell of a topic; endings need no entry. */
export interface TopicPhrases {
  topic: string;
  phrases: string;
}

interface Found {
  topics: string[];
  rule: string;
}

/** Topics by phrases alone, the longest phrase at each place. */
export class PhraseTopics implements TopicMatcher {
  private readonly trie = new PhraseTrie<Found>();

  constructor(
    readonly version: string,
    lists: readonly TopicPhrases[],
  ) {
    const found = new Map<string, Found>();
    for (const { topic, phrases } of lists) {
      for (const phrase of phrases.split('|')) {
        const known = found.get(phrase);
        if (known) known.topics.push(topic);
        else found.set(phrase, { topics: [topic], rule: `phrase: ${phrase}` });
      }
    }
    for (const [phrase, value] of found) this.trie.add(phrase, value);
  }

  find(tokens: readonly Token[]): TopicMention[] {
    const mentions: TopicMention[] = [];
    for (let at = 0; at < tokens.length;) {
      const match = this.trie.longest(tokens, at);
      const length = match?.length ?? 1;
      if (match) mentions.push({ ...match.value, from: at, to: at + length });
      at += length;
    }
    return mentions;
  }
}

/** The taxonomy that every workspace starts with. */
export const defaultTopics: TopicMatcher = new PhraseTopics(
  TAXONOMY_VERSION,
  topics.map(({ key, fa, en }) => ({ topic: key, phrases: `${fa}|${en}` })),
);
