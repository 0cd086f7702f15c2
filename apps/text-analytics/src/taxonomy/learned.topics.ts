/** Topics by rules, corrected by what was learned from examples. */
import type { Token } from '../analysis/tokens.js';
import type { TopicMatcher, TopicMention } from '../analysis/topic.matcher.js';
import { type Features, readFeatures } from '../learning/features.js';
import { type Detector, weightOf } from './topic.detector.js';
import { type LearnedTopic, verdict } from './topic.learning.js';

export class LearnedTopics implements TopicMatcher {
  constructor(
    readonly version: string,
    /** What it corrects. */
    readonly rules: TopicMatcher,
    private readonly learned: ReadonlyMap<string, LearnedTopic>,
  ) {}

  find(tokens: readonly Token[]): TopicMention[] {
    const mentions = this.rules.find(tokens);
    if (tokens.length === 0) return mentions;
    const found = new Set(mentions.flatMap(({ topics }) => topics));
    const features = readFeatures(tokens);
    const missed = new Map<string, Detector>();
    const taken = new Set<string>();
    for (const [topic, learned] of this.learned) {
      const byRules = found.has(topic);
      const belongs = verdict(learned, features, byRules);
      if (belongs && !byRules && learned.missed) missed.set(topic, learned.missed);
      else if (byRules && !belongs) taken.add(topic);
    }
    if (missed.size === 0 && taken.size === 0) return mentions;
    const kept = taken.size === 0 ? mentions : withoutTopics(mentions, taken);
    return [...kept, ...mentionsOf(missed, tokens)].sort((a, b) => a.from - b.from);
  }
}

/** Few texts need it, so that it is read once more for them where each feature comes from. */
function mentionsOf(missed: ReadonlyMap<string, Detector>, tokens: readonly Token[]): TopicMention[] {
  if (missed.size === 0) return [];
  const features = readFeatures(tokens, true);
  return [...missed].map(([topic, detector]) => mentionOf(topic, detector, features));
}

/** The word that speaks most for the topic stands for the whole text. */
function mentionOf(topic: string, detector: Detector, { buckets, count, tokens }: Features): TopicMention {
  const byToken = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const at = tokens?.[index] ?? 0;
    byToken.set(at, (byToken.get(at) ?? 0) + weightOf(detector, buckets[index] ?? 0));
  }
  let [from, most] = [0, -Infinity];
  for (const [at, sum] of byToken) if (sum > most) [from, most] = [at, sum];
  return { topics: [topic], from, to: from + 1, rule: 'learned from examples' };
}

function withoutTopics(mentions: readonly TopicMention[], taken: ReadonlySet<string>): TopicMention[] {
  return mentions.flatMap((mention) => {
    const topics = mention.topics.filter((topic) => !taken.has(topic));
    return topics.length > 0 ? [{ ...mention, topics }] : [];
  });
}

/** The rules that a workspace's topics rest on, without what was learned. */
export const rulesAlone = (topics: TopicMatcher): TopicMatcher =>
  topics instanceof LearnedTopics ? topics.rules : topics;
