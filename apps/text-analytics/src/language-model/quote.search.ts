/** Finds a quote in a text, however the two are spelled, and gives the text's own words. */
import { normalize } from '@voc/text';

/** Shorter quotes stand in nearly any text, unless they are all of it. */
const FEWEST_WORDS = 2;
const FEWEST_CHARACTERS = 6;
/** A table of all characters that texts are written in stays far below. */
const MOST_KNOWN = 20_000;

const known = new Map<string, string>();
const meaningless = /[^\p{L}\p{N}]/gu;
const belongs = /\p{M}/u;

/** A text as letters and digits alone, in one spelling; `starts` and `ends` are UTF-16 offsets of each into the text. */
interface Folded {
  letters: string;
  starts: number[];
  ends: number[];
  /** Whether a word begins at the letter. */
  heads: boolean[];
}

/** A text to be quoted from. */
export class QuotableText {
  private readonly folded: Folded;

  constructor(private readonly text: string) {
    this.folded = fold(text);
  }

  /** The place of the quote in the text's own spelling; undefined where it isn't there or says too little. */
  find(quote: string): string | undefined {
    const wanted = fold(quote);
    const words = wanted.heads.filter(Boolean).length;
    const enough = words >= FEWEST_WORDS && wanted.letters.length >= FEWEST_CHARACTERS;
    return enough || wanted.letters === this.folded.letters ? this.placeOf(wanted.letters) : undefined;
  }

  /** Whether the words stand in the text, however few they are. */
  has(words: string): boolean {
    return this.placeOf(fold(words).letters) !== undefined;
  }

  private placeOf(wanted: string): string | undefined {
    const { letters, starts, ends, heads } = this.folded;
    if (wanted === '') return undefined;
    for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      const after = at + wanted.length;
      if (heads[at] && (after === letters.length || heads[after]))
        return withPlaceholders(this.text, starts[at] ?? 0, ends[after - 1] ?? 0);
    }
    return undefined;
  }
}

/** A placeholder such as [phone] at either end is part of the quote as a whole. */
function withPlaceholders(text: string, start: number, end: number): string {
  const found = text.slice(start, end);
  const opens = text[start - 1] === '[' && /^[^[\]]*\]/u.test(found);
  const closes = text[end] === ']' && /\[[^[\]]*$/u.test(found);
  return text.slice(opens ? start - 1 : start, closes ? end + 1 : end);
}

/** Spaces count as little as half-spaces do: «می شود», «می‌شود» and «میشود» are one. */
function fold(text: string): Folded {
  const folded: Folded = { letters: '', starts: [], ends: [], heads: [] };
  let head = true;
  let offset = 0;
  for (const character of text) {
    const letters = lettersOf(character);
    for (let n = 0; n < letters.length; n++) {
      folded.starts.push(offset);
      folded.ends.push(offset + character.length);
      folded.heads.push(head && n === 0);
      head = false;
    }
    folded.letters += letters;
    // Marks and invisible characters belong to the word; whatever else says nothing parts words.
    if (letters === '' && !belongs.test(character) && normalize(character, 'split') !== '') head = true;
    offset += character.length;
  }
  return folded;
}

function lettersOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const parts = normalize(character, 'joined').toLowerCase().normalize('NFKD');
  const letters = normalize(parts.replace(meaningless, ''), 'joined');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(character, letters);
  return letters;
}
