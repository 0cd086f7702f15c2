/** Understands one text by word lists and rules: language, sentiment, aspects, topics, intents, urgency. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { type Aspect, findAspects } from './aspects.js';
import { readFinglish } from './finglish.js';
import { findCues, type Intent, intentsOf, type Urgency, urgencyOf } from './intents.js';
import { findClauses } from './judgements.js';
import { detectLanguage, type Language } from './language.js';
import { type Sentiment, sentimentOfClauses } from './sentiment.js';
import { type Token, tokenize } from './tokens.js';
import { defaultTopics, type TopicMatcher } from './topic.matcher.js';

/** Recorded with each analysed item; grows with every change of rules or word lists. */
export const MODEL_VERSION = 'rules-1' satisfies FeedbackAnalyzed['modelVersion'];

export interface TextAnalysis {
  language: Language;
  /** Absent where there are neither words nor emoji, or the language is none that the rules know. */
  sentiment?: Sentiment;
  aspects: Aspect[];
  /** Keys of the taxonomy, each once, in order of appearance. */
  topics: string[];
  intents: Intent[];
  urgency: Urgency;
}

/** What the analysis of a text rests on beside the rules. */
export interface Knowledge {
  /** The workspace's own topics; the default taxonomy where absent. */
  topics?: TopicMatcher;
}

/**
 * Analyses a text as the customer wrote it (masked or not). Offsets of aspects are UTF-16 units of `text`.
 * Pure, linear in the length of the text.
 */
export function analyzeText(text: string, { topics = defaultTopics }: Knowledge = {}): TextAnalysis {
  const tokens = tokenize(text);
  const language = detectLanguage(tokens);
  const unread = language.code === 'other' || tokens.every((token) => token.kind === 'break');
  if (unread) return { language, aspects: [], topics: [], intents: [], urgency: 'low' };
  const read = language.code === 'finglish' ? tokens.map(toPersian) : tokens;
  const clauses = findClauses(read);
  const sentiment = sentimentOfClauses(clauses);
  const aspects = findAspects(read, clauses, topics);
  const cues = findCues(read);
  const intents = intentsOf(cues, sentiment);
  return {
    language,
    sentiment,
    aspects,
    topics: [...new Set(aspects.map((aspect) => aspect.topic))],
    intents,
    urgency: urgencyOf(cues, intents, sentiment),
  };
}

function toPersian(token: Token): Token {
  const reading = token.kind === 'word' ? readFinglish(token.word) : undefined;
  return reading ? { ...token, word: reading.persian.replaceAll(' ', '') } : token;
}
