/** Which topics a text speaks of, where, and how it judges each. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import type { EvidenceLog } from './evidence.js';
import type { Clause, Judgement } from './judgements.js';
import { sentimentOf } from './sentiment.js';
import type { Token } from './tokens.js';
import type { TopicMatcher, TopicMention } from './topic.matcher.js';

export type Aspect = FeedbackAnalyzed['texts'][number]['aspects'][number];

/** The contract's bound; a text that names more topics says no more by the rest. */
const MOST_ASPECTS = 200;

interface Mention {
  topics: readonly string[];
  from: number;
  to: number;
  judgements: Judgement[];
}

/**
 * The aspects of a text: each mention of a topic with the judgements nearest to it in its clause. `start` and `end` span
 * the mention and those judgements, as UTF-16 offsets into the text that was cut into tokens.
 */
export function findAspects(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  matcher: TopicMatcher,
  log?: EvidenceLog,
): Aspect[] {
  const found = matcher.find(tokens);
  if (log)
    for (const { topics, from, to, rule } of found)
      log.add('topic', `${topics.join(', ')}: ${rule}`, from, to, 0);
  const aspects: Aspect[] = [];
  let next = 0;
  for (const clause of clauses) {
    while ((found[next]?.from ?? Infinity) < clause.from) next++;
    const mentions: Mention[] = [];
    for (let mention = found[next]; mention && mention.from < clause.to; mention = found[++next])
      addMention(mentions, mention, clause);
    assign(mentions, clause.judgements);
    for (const mention of mentions) {
      const from = Math.min(mention.from, mention.judgements[0]?.from ?? mention.from);
      const to = Math.max(mention.to, mention.judgements.at(-1)?.to ?? mention.to);
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? start;
      const sentiment = sentimentOf(mention.judgements);
      for (const topic of mention.topics) {
        if (aspects.length < MOST_ASPECTS) aspects.push({ topic, sentiment, start, end });
      }
    }
  }
  return aspects;
}

function addMention(mentions: Mention[], { topics, from, to }: TopicMention, clause: Clause): void {
  const end = Math.min(to, clause.to);
  const previous = mentions.at(-1);
  // "delivery … courier" in one clause is one thing said about delivery, not two.
  if (previous && sameTopics(previous.topics, topics)) previous.to = Math.max(previous.to, end);
  else mentions.push({ topics, from, to: end, judgements: [] });
}

const sameTopics = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((topic, i) => topic === b[i]);

/**
 * Gives each judgement to the mention with the fewest words between; Persian says the thing first, so a tie goes to the one
 * before. Both lists are in order, so only the mention before a judgement and the one after it come into question.
 */
function assign(mentions: readonly Mention[], judgements: readonly Judgement[]): void {
  let next = 0;
  for (const judgement of judgements) {
    while ((mentions[next]?.from ?? Infinity) <= judgement.from) next++;
    const [before, after] = [mentions[next - 1], mentions[next]];
    const gapBefore = before ? judgement.from - before.to : Infinity;
    const gapAfter = after ? after.from - judgement.to : Infinity;
    (gapBefore <= gapAfter ? before : after)?.judgements.push(judgement);
  }
}
