/** Finds the words by which a model tells most, for people to read: a hash can't be read back, so texts are read again. */
import { tokenize } from '../analysis/tokens.js';
import { type Features, readFeatures } from './features.js';
import type { TellingFeature } from './learning.js';

/** A word of fewer texts may be somebody's own. */
const FEWEST_TEXTS = 5;
const LISTED = 20;

/** What each token of a text adds to the log-odds, by its index; `features` were read with their tokens. */
export function weightsByToken(
  { buckets, count, tokens }: Features,
  weightOf: (bucket: number) => number,
): Map<number, number> {
  const weights = new Map<number, number>();
  const norm = count === 0 ? 0 : 1 / Math.sqrt(count);
  for (let index = 0; index < count; index++) {
    const token = tokens?.[index] ?? 0;
    weights.set(token, (weights.get(token) ?? 0) + norm * weightOf(buckets[index]!));
  }
  return weights;
}

/** The words that on average add most, one way and the other. */
export function tellingWords(
  texts: Iterable<string>,
  weightOf: (bucket: number) => number,
): { negative: TellingFeature[]; positive: TellingFeature[] } {
  const words = new Map<string, { sum: number; texts: number }>();
  for (const text of texts) {
    const tokens = tokenize(text);
    const inText = new Map<string, number>();
    for (const [at, weight] of weightsByToken(readFeatures(tokens, true), weightOf)) {
      const token = tokens[at];
      if (token?.kind !== 'break' && token) inText.set(token.word, weight);
    }
    for (const [word, weight] of inText) {
      const known = words.get(word);
      if (known) {
        known.sum += weight;
        known.texts++;
      } else {
        words.set(word, { sum: weight, texts: 1 });
      }
    }
  }
  const telling = [...words]
    .filter(([, it]) => it.texts >= FEWEST_TEXTS)
    .map(([text, it]) => ({ text, weight: Math.round((1_000 * it.sum) / it.texts) / 1_000 }))
    .sort((a, b) => b.weight - a.weight);
  return {
    negative: telling
      .slice(-LISTED)
      .reverse()
      .filter(({ weight }) => weight < 0),
    positive: telling.slice(0, LISTED).filter(({ weight }) => weight > 0),
  };
}
