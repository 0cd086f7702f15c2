/** The rules of a taxonomy as analysis uses them. */
import { defaultTopics, type TopicMatcher } from '../analysis/topic.matcher.js';
import { RuleMatcher } from './rule.matcher.js';
import type { Taxonomy } from './taxonomy.js';

/** Compiled; the default one is there already. */
export function rulesOf({ version, topics }: Taxonomy): TopicMatcher {
  return version === 0 ? defaultTopics : new RuleMatcher(`own-${version}`, topics);
}
