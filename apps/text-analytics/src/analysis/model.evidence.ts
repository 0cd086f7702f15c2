/** What a learned model goes by in a text: the words whose features tell most. */
import { readFeatures } from '../learning/features.js';
import type { SentimentModel } from '../learning/sentiment.model.js';
import { weightsByToken } from '../learning/telling.js';
import type { EvidenceLog } from './evidence.js';
import type { Token } from './tokens.js';

const MOST_WORDS = 8;
/** A word that tells less than that, in log-odds, tells nothing. */
const LEAST = 0.05;

/** Adds the model's most telling words; the weight of a word is the sum over its features. */
export function addModelEvidence(
  log: EvidenceLog,
  tokens: readonly Token[],
  model: Pick<SentimentModel, 'version' | 'weightOf'>,
): void {
  const weights = weightsByToken(readFeatures(tokens, true), (bucket) => model.weightOf(bucket));
  const telling = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_WORDS);
  for (const [at, weight] of telling) log.add('model', `model ${model.version}`, at, at + 1, weight);
}
