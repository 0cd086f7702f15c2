/** The topic that a theme becomes: its name as the label, its phrases as rules. */
import type { NewTopic } from '../taxonomy/taxonomy.edits.js';
import { MAX_LABEL_LENGTH } from '../taxonomy/taxonomy.js';
import type { ThemeTopicWish } from './theme.dto.js';
import type { Theme } from './theme.entity.js';

/** `wish` says what shall be otherwise. */
export function topicOf(
  { name, language, phrases }: Theme,
  { key, parent, label }: ThemeTopicWish,
): NewTopic {
  const terms = shortest(phrases.map(({ phrase }) => phrase));
  const words = terms.filter((term) => !term.includes(' '));
  const several = terms.filter((term) => term.includes(' '));
  return {
    ...(key !== undefined && { key }),
    ...(parent !== undefined && { parent }),
    label: label ?? { [language]: name.slice(0, MAX_LABEL_LENGTH).toWellFormed() },
    rules: {
      [language]: {
        ...(words.length > 0 && { words }),
        ...(several.length > 0 && { phrases: several }),
      },
    },
  };
}

/** Without those that hold a shorter one, which finds them too. */
function shortest(phrases: readonly string[]): string[] {
  return phrases.filter(
    (phrase) => !phrases.some((other) => other !== phrase && ` ${phrase} `.includes(` ${other} `)),
  );
}
