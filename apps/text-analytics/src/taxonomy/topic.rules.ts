/** What makes a text speak of a topic, as people write it down. */

/** Two terms with at most `within` words between them in one sentence, in either order. */
export interface NearRule {
  first: string;
  second: string;
  within: number;
}

/** A term is found with its endings («سایت» in «سایتتون», "crash" in "crashed"), however its letters and half-spaces are written. */
export interface RuleSet {
  words?: string[];
  phrases?: string[];
  near?: NearRule[];
  /** The topic is not meant in a sentence in which one of these stands. */
  not?: string[];
}

/** Rules of `fa` hold where there are Persian words, those of `en` where there are English ones, those of `both` anywhere. */
export const RULE_LANGUAGES = ['fa', 'en', 'both'] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];

export type TopicRules = Partial<Record<RuleLanguage, RuleSet>>;

export const MAX_TERM_LENGTH = 100;
export const MAX_PHRASE_WORDS = 8;
export const MAX_WITHIN = 20;
/** Of one list of one language of one topic. */
export const MAX_TERMS = 300;
export const MAX_NEAR = 50;
/** Of all topics together. */
export const MAX_ALL_TERMS = 20_000;
export const MAX_ALL_NEAR = 1_000;

/** How many terms the rules have; two terms near each other count as two. */
export function countTerms(rules: TopicRules): { terms: number; near: number } {
  const sets = RULE_LANGUAGES.map((language) => rules[language] ?? {});
  const near = sets.reduce((sum, set) => sum + (set.near?.length ?? 0), 0);
  const listed = sets.reduce(
    (sum, { words = [], phrases = [], not = [] }) => sum + words.length + phrases.length + not.length,
    0,
  );
  return { terms: listed + 2 * near, near };
}
