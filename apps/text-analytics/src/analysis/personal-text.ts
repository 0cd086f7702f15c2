/** Reads a text for personal data: which rules may have work in it at all, and its words with what stands between them. */
import { normalForms } from './characters.js';

/** What stands before a word, from the weakest: nothing (`12b`), a blank, a comma or the like, a full stop, a new line. */
export const GAP = { none: 0, blank: 1, comma: 2, stop: 3, line: 4 } as const;

/** A run of letters or of digits; `text` is lower case with Persian letters and ASCII digits, offsets are UTF-16 units. */
export interface PersonalWord {
  text: string;
  start: number;
  end: number;
  digits: boolean;
  capital: boolean;
  gap: number;
}

/** What a look over the text shows. */
export interface Overview {
  /** The most digits in a row, few blanks and marks between them allowed. */
  digits: number;
  at: boolean;
  /** The roles of all cues that occur, as bits. */
  roles: number;
}

/** The words that rules begin at, by folded form, each with the bits of its rules. */
export type Cues = ReadonlyMap<string, number>;

const TABLE_SIZE = 0x2500;
const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
const IGNORED = 3;
const APOSTROPHE = 4;

const classes = new Uint8Array(TABLE_SIZE);
const folds = new Uint16Array(TABLE_SIZE);
const gaps = new Uint8Array(TABLE_SIZE).fill(GAP.comma);
for (const [code, normal] of normalForms(TABLE_SIZE).entries()) {
  const character = String.fromCharCode(code);
  const folded = normal.length === 1 ? normal : character;
  folds[code] = (/[آأإ]/.test(folded) ? 'ا' : folded).charCodeAt(0);
  if (/\p{Nd}/u.test(normal)) classes[code] = DIGIT;
  else if (/\p{L}/u.test(normal)) classes[code] = LETTER;
  else if (normal === '' || /\p{M}/u.test(character)) classes[code] = IGNORED;
  if (/\s/.test(character) && character !== '\n' && character !== '\r') gaps[code] = GAP.blank;
}
for (const mark of '.!?؟…') gaps[mark.charCodeAt(0)] = GAP.stop;
for (const mark of '\n\r[]{}<>|') gaps[mark.charCodeAt(0)] = GAP.line;
for (const mark of "'’") {
  classes[mark.charCodeAt(0)] = APOSTROPHE;
  folds[mark.charCodeAt(0)] = 0x27;
}

const isCapital = (code: number) => code < 0x250 && code !== folds[code];
const classOf = (code: number) => (code < TABLE_SIZE ? classes[code] : SEPARATOR);

/** A table of hashes that lets nearly every other word pass without a look into the map. */
const HASHES = 0x10000;
/** From digit to digit in ") (" at most. */
const MOST_BETWEEN_DIGITS = 4;

/** Bits of cues that count only with a capital letter, before a comma or the end of the line, before a capital letter. */
export interface Conditions {
  capital: number;
  beforeComma: number;
  beforeCapital: number;
}

/** Makes the look over a text that knows these cues. */
export function overviewFor(cues: Cues, conditions: Conditions): (text: string) => Overview {
  const known = new Uint8Array(HASHES);
  for (const cue of cues.keys()) known[hashOf(cue)] = 1;
  return (text) => {
    let digits = 0;
    let row = 0;
    let lastDigit = -MOST_BETWEEN_DIGITS;
    let at = false;
    let roles = 0;
    let hash = 0;
    let start = -1;
    for (let index = 0; index <= text.length; index++) {
      const code = index < text.length ? text.charCodeAt(index) : 0x20;
      const kind = classOf(code);
      if (kind === LETTER || (kind === APOSTROPHE && start >= 0)) {
        if (start < 0) start = index;
        hash = (Math.imul(hash, 31) + (folds[code] ?? 0)) | 0;
      } else if (kind !== IGNORED) {
        if (start >= 0 && known[hash & (HASHES - 1)] === 1) {
          const word = text.slice(start, index);
          // Most are written as they fold.
          let role = cues.get(word) ?? cues.get(fold(word)) ?? 0;
          if ((role & conditions.capital) > 0 && !isCapital(text.charCodeAt(start)))
            role &= ~conditions.capital;
          if ((role & conditions.beforeComma) > 0 && !/[,،.!\r\n]/.test(text.charAt(index))) {
            role &= ~conditions.beforeComma;
          }
          if ((role & conditions.beforeCapital) > 0 && !isCapital(text.charCodeAt(index + 1))) {
            role &= ~conditions.beforeCapital;
          }
          roles |= role;
        }
        start = -1;
        hash = 0;
        if (kind === DIGIT) {
          row = index - lastDigit <= MOST_BETWEEN_DIGITS ? row + 1 : 1;
          lastDigit = index;
          if (row > digits) digits = row;
        } else if (code === 0x40) {
          at = true;
        }
      }
    }
    return { digits, at, roles };
  };
}

function hashOf(folded: string): number {
  let hash = 0;
  for (let index = 0; index < folded.length; index++) {
    hash = (Math.imul(hash, 31) + folded.charCodeAt(index)) | 0;
  }
  return hash & (HASHES - 1);
}

/** Lower case, Persian letters, ASCII digits; half-spaces and vowel signs are left out. */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) !== IGNORED) folded += String.fromCharCode(folds[code] ?? code);
  }
  return folded;
}

/** All words of a text in order. */
export function wordsOf(text: string): PersonalWord[] {
  const words: PersonalWord[] = [];
  let gap: number = GAP.line;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind !== LETTER && kind !== DIGIT) {
      if (kind !== IGNORED) gap = Math.max(gap, code < TABLE_SIZE ? (gaps[code] ?? GAP.comma) : GAP.stop);
      at++;
      continue;
    }
    const start = at;
    let written = at;
    for (; at < text.length; at++) {
      const next = classOf(text.charCodeAt(at));
      if (next === kind) written = at + 1;
      else if (next !== IGNORED && !(next === APOSTROPHE && kind === LETTER)) break;
    }
    at = written;
    const folded = fold(text.slice(start, at));
    const capital = kind === LETTER && isCapital(code);
    words.push({ text: folded, start, end: at, digits: kind === DIGIT, capital, gap });
    gap = GAP.none;
  }
  return words;
}
