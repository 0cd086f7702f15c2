/** What a learned model goes by in a text: the words whose features tell most. */
import { readFeatures } from '../learning/features.js';
import type { SentimentModel } from '../learning/sentiment.model.js';
import type { EvidenceLog } from './evidence.js';
import type { Token } from './tokens.js';

const MOST_WORDS = 8;
/** A word that tells less than that, in log-odds, tells nothing. */
const LEAST = 0.05;

/** Adds the model's most telling words; the weight of a word is the sum over its features. */
export function addModelEvidence(log: EvidenceLog, tokens: readonly Token[], model: SentimentModel): void {
  const { buckets, count, tokens: owners } = readFeatures(tokens, true);
  const weights = new Map<number, number>();
  const norm = count === 0 ? 0 : 1 / Math.sqrt(count);
  for (let index = 0; index < count; index++) {
    const owner = owners?.[index] ?? 0;
    weights.set(owner, (weights.get(owner) ?? 0) + norm * model.weightOf(buckets[index] ?? 0));
  }
  const telling = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_WORDS);
  for (const [at, weight] of telling) log.add('model', `model ${model.version}`, at, at + 1, weight);
}
