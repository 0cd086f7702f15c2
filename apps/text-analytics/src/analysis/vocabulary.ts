/** The Persian words that the lists know, to find the one behind a Latin spelling. */
import { persianCues } from './cues-fa.js';
import * as persian from './lexicon-fa.js';
import { tokenize } from './tokens.js';
import { topics } from './topics.js';

/** Words of the lists, the likeliest first. */
export function vocabulary(): ReadonlySet<string> {
  const lists = [
    ...persian.judgements.map(([, phrases]) => phrases),
    ...[
      persian.contrasts,
      persian.reversers,
      persian.verbs,
      persian.pasts,
      persian.remedies,
      persian.nothings,
    ],
    ...persian.degrees.map(([, words]) => words),
    ...topics.map(({ fa }) => fa),
    ...Object.values(persianCues),
    ...[persian.mildContrasts, persian.courtesies, persian.wishes, persian.conditions, persian.whys],
  ];
  const words = tokenize(lists.join(' ')).map(({ word }) => word);
  return new Set([...words.filter((word) => word.charCodeAt(0) >= 0x0600), ...persian.negatedVerbs]);
}
