/** Reads what a person typed into the search box: words, "phrases", and -exclusions; spelling with or without half-spaces meets. */
import { normalize } from '@voc/text';

/**
 * One thing that must be found, or must not.
 * `text`: as typed. `joint`: the same with a half-space at every place where Persian writers join, part or half-part, so that the
 * index's `joined` field sees it closed and its `split` field sees it open.
 */
export interface Clause {
  kind: 'word' | 'phrase';
  text: string;
  joint: string;
  excluded: boolean;
}

const HALF_SPACE = '\u200c';
/** What is written before a verb: «می» and its negation. */
const PREFIXES = ['می', 'نمی'];
/** Plural, with and without a possessive, and comparison. */
const SUFFIXES = ['ها', 'های', 'هایی', 'هایم', 'هایت', 'هایش', 'هایمان', 'هایتان', 'هایشان', 'تر', 'ترین'];

const quotes = /[«»“”„]/gu;
const pieces = /(-?)"([^"]*)"?|(\S+)/gu;
const readable = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const halfSpaces = /[\u200b\u200c\u00ac]/u;
// Two letters at least must remain, so that «میز» (table) and «تر» (wet) stay whole.
const prefixed = new RegExp(`^(${PREFIXES.join('|')})(\\p{L}{2,})$`, 'u');
const suffixed = new RegExp(
  `^(\\p{L}{2,}?)(${SUFFIXES.toSorted((a, b) => b.length - a.length).join('|')})$`,
  'u',
);

/** The clauses of a query, in order; what holds nothing to look for (only punctuation) is left out. */
export function clausesOf(query: string): Clause[] {
  const clauses: Clause[] = [];
  for (const [, minus = '', phrase, word] of query.replace(quotes, '"').matchAll(pieces)) {
    if (phrase !== undefined) {
      add(clauses, {
        kind: 'phrase',
        text: phrase.trim(),
        joint: jointPhrase(phrase),
        excluded: minus !== '',
      });
    } else if (word !== undefined) {
      const excluded = /^-[^-]/u.test(word);
      const text = excluded ? word.slice(1) : word;
      const last = clauses.at(-1);
      if (
        last?.kind === 'word' &&
        !excluded &&
        last.excluded === excluded &&
        belongTogether(last.text, text)
      ) {
        last.joint = `${normalize(last.text, 'joined')}${HALF_SPACE}${normalize(text, 'joined')}`;
        last.text = `${last.text} ${text}`;
      } else add(clauses, { kind: 'word', text, joint: jointWord(text), excluded });
    }
  }
  return clauses;
}

function add(clauses: Clause[], clause: Clause): void {
  if (readable.test(clause.text)) clauses.push(clause);
}

/** «می کند» and «شرکت ها»: two pieces of one word. */
function belongTogether(first: string, second: string): boolean {
  return PREFIXES.includes(normalize(first, 'joined')) || SUFFIXES.includes(normalize(second, 'joined'));
}

function jointWord(word: string): string {
  if (halfSpaces.test(word)) return word;
  return normalize(word, 'joined')
    .replace(prefixed, `$1${HALF_SPACE}$2`)
    .replace(suffixed, `$1${HALF_SPACE}$2`);
}

function jointPhrase(phrase: string): string {
  const words: string[] = [];
  let previous: string | undefined;
  for (const word of phrase.trim().split(/\s+/u)) {
    if (previous !== undefined && belongTogether(previous, word)) {
      words.push(`${words.pop() ?? ''}${HALF_SPACE}${normalize(word, 'joined')}`);
    } else words.push(jointWord(word));
    previous = word;
  }
  return words.join(' ');
}
