/** What is found out once about each word, however often texts have it: the tokens of a word share these notes. */

/** What was noted of one word, each kind of finding at its own place. */
export type Notes = unknown[];

/** Places of tries. The first ones last as long as the process; those of taxonomies come, go and take each other's. */
const TRIES = 8;
const LASTING_TRIES = 4;
let tries = 0;
/** Places of what depends on the word alone follow. */
let places = TRIES;
const PLACES = TRIES + 1;

/** A place for what a trie knows of a word, which it may find taken by another one. */
export function placeOfTrie(): number {
  const nth = tries++;
  return nth < TRIES ? nth : LASTING_TRIES + (nth % (TRIES - LASTING_TRIES));
}

/** A finding that depends on nothing but the word. */
export class WordNote<T extends NonNullable<unknown>> {
  private readonly place = places++;

  constructor(private readonly find: (word: string) => T) {}

  of({ word, notes }: { word: string; notes: Notes }): T {
    return (notes[this.place] ??= this.find(word)) as T;
  }
}

const MEMORY = 20_000;
const memory = new Map<string, Notes>();

/** The notes on a word; texts may bring any number of different words, so all are forgotten once there are too many. */
export function notesOf(word: string): Notes {
  let notes = memory.get(word);
  if (!notes) {
    notes = Array.from({ length: PLACES });
    if (memory.size >= MEMORY) memory.clear();
    memory.set(word, notes);
  }
  return notes;
}
