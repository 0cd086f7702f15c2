/** The tokens of a text as analysis hands them to topics: with Persian in Latin letters read as Persian. */
import { analyzeText } from '../analysis/analyze.js';
import type { Token } from '../analysis/tokens.js';

/** Empty where analysis reads nothing of the text. */
export function topicTokens(text: string): readonly Token[] {
  let seen: readonly Token[] = [];
  const find = (tokens: readonly Token[]) => {
    seen = tokens;
    return [];
  };
  analyzeText(text, { topics: { version: '', find } });
  return seen;
}
