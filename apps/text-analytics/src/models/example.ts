/** Makes an example to learn from of an analysed item, where it has both a score and words. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { type ModelLanguage, modelLanguageOf } from '../learning/model.language.js';
import type { SentimentClass } from '../learning/evaluation.js';
import { sentimentOfScores } from './score.label.js';

/** Longest text that is learned from, in UTF-16 units; hardly a comment is longer. */
export const EXAMPLE_LENGTH = 2_000;

export interface Example {
  feedbackId: string;
  version: number;
  language: ModelLanguage;
  scored: SentimentClass;
  text: string;
  occurredAt: string;
  /** What analysis said of it, where it said anything. */
  judged: SentimentClass | null;
}

export function exampleOf(item: FeedbackAnalyzed): Example | undefined {
  const scored = sentimentOfScores(item.scores);
  const language = modelLanguageOf(item.language);
  if (scored === undefined || language === undefined) return undefined;
  const { feedbackId, version, occurredAt, sentiment } = item;
  const judged = sentiment ? sentimentOfLabel(sentiment.label) : null;
  return { feedbackId, version, language, scored, text: wordsOf(item), occurredAt, judged };
}

/** What the customer wrote, in all fields. */
function wordsOf({ texts }: FeedbackAnalyzed): string {
  const words = texts.filter(({ role }) => role === 'customer').map(({ text }) => text);
  return cutToExample(words.join('\n\n'));
}

/** At most as much of a text as is learned from, never half a character. */
export function cutToExample(text: string): string {
  return text.slice(0, EXAMPLE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

export type Label = NonNullable<FeedbackAnalyzed['sentiment']>['label'];

/** Six labels as three classes: what is neither or both is neutral. */
export function sentimentOfLabel(label: Label): SentimentClass {
  if (label === 'positive' || label === 'very_positive') return 'positive';
  return label === 'negative' || label === 'very_negative' ? 'negative' : 'neutral';
}
