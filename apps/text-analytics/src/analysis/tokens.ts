/** Cuts a text into folded words, emoji and breaks, each with its place in the text as it was given. */
import { BREAK, classes, EMOJI, folded, IGNORED, WORD } from './characters.js';
import { PLACEHOLDERS } from './placeholders.js';
import { type Notes, notesOf } from './word.notes.js';

/** `word` is lower case and in the joined normal form; offsets are UTF-16 units of the original, end exclusive. */
export interface Token {
  kind: 'word' | 'emoji' | 'break';
  word: string;
  start: number;
  end: number;
  /** Stretched («خیلییی», "sooo"), so said with force. */
  stretched: boolean;
  /** Shared by all tokens of the word. */
  notes: Notes;
}

/** Persian prefixes that people also write apart from their word («نمی شه», «نا مناسب»). */
const PREFIXES = new Set(['می', 'نمی', 'نا']);
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x60;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isSpace = (code: number) => code === 0x20 || code === 0xa0 || Number.isNaN(code);
const ASTERISK = 0x2a;
/** Nothing is found out about breaks. */
const NO_NOTES: Notes = [];

/** The tokens of a text, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const kind = classes[code];
    if (kind === WORD) {
      at = pushWord(tokens, text, at);
    } else if (kind === BREAK) {
      const placeholder = code === 0x5b ? PLACEHOLDERS.find((it) => text.startsWith(it, at)) : undefined;
      at = placeholder ? at + placeholder.length : pushMark(tokens, text, at);
    } else if (kind === EMOJI) {
      at = pushEmoji(tokens, text, at);
    } else {
      // A dash between spaces parts two statements, one inside a word doesn't.
      const parts = code === 0x2d && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1));
      if (parts) tokens.push(token('break', '-', at, at + 1));
      at++;
    }
  }
  return tokens;
}

const token = (kind: Token['kind'], word: string, start: number, end: number): Token => ({
  kind,
  word,
  start,
  end,
  stretched: false,
  notes: kind === 'break' ? NO_NOTES : notesOf(word),
});

const PRIME = 0x01000193;
/** The letters of the word that is being read; longer words are hardly words. */
const letters = new Uint16Array(64);
interface Known {
  word: string;
  notes: Notes;
}

/** Words seen before, by hash: no new string for each "the", and no look-up of its notes. */
const KNOWN_SIZE = 1 << 15;
const known = new Array<Known>(KNOWN_SIZE).fill({ word: '', notes: [] });

function knownOf(length: number, hash: number): Known {
  const slot = (hash ^ (hash >>> 15)) & (KNOWN_SIZE - 1);
  const candidate = known[slot] as Known;
  let same = candidate.word.length === length;
  for (let index = 0; same && index < length; index++)
    same = candidate.word.charCodeAt(index) === letters[index];
  if (same) return candidate;
  let word = '';
  for (let index = 0; index < length; index++) word += String.fromCharCode(letters[index] ?? 0);
  return (known[slot] = { word, notes: notesOf(word) });
}

function pushWord(tokens: Token[], text: string, start: number): number {
  let end = start;
  let length = 0;
  let run = 0;
  let hash = 0;
  let stretched = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = classes[code];
    if (kind === WORD) {
      const letter = folded[code] ?? code;
      run = length > 0 && letters[length - 1] === letter ? run + 1 : 1;
      // A third equal letter and more are emphasis, not spelling; digits repeat for real.
      if (run < 3 || isDigit(letter)) {
        if (length < letters.length) {
          letters[length++] = letter;
          hash = Math.imul(hash ^ letter, PRIME);
        }
      } else if (run === 3) {
        stretched = true;
        // English doubles letters, Persian hardly ever does.
        if (letter >= 0x0600) length--;
      }
    } else if (isApostrophe(code) && classes[text.charCodeAt(end + 1)] === WORD) {
      // "we'll" is no "well", "he'll" no "hell".
      if (text.startsWith('ll', end + 1) && classes[text.charCodeAt(end + 3)] !== WORD) {
        end += 3;
        break;
      }
    } else if (code === ASTERISK && length > 0 && classes[text.charCodeAt(end + 1)] === WORD) {
      // "sh*t": what is hidden reads as one letter.
      if (length < letters.length) letters[length++] = ASTERISK;
    } else if (kind !== IGNORED) {
      break;
    }
  }
  const { word, notes } = knownOf(length, hash);
  const previous = tokens[tokens.length - 1];
  if (previous?.kind === 'word' && previous.word.length <= 3 && PREFIXES.has(previous.word)) {
    previous.word += word;
    previous.notes = notesOf(previous.word);
    previous.end = end;
  } else {
    tokens.push({ kind: 'word', word, start, end, stretched, notes });
  }
  return end;
}

function pushMark(tokens: Token[], text: string, at: number): number {
  const mark = text.charAt(at);
  const next = text.charCodeAt(at + 1);
  // :) and :( and their kin.
  const nose = mark === ':' && next === 0x2d ? 1 : 0;
  const mouth = mark === ':' || mark === ';' ? text.charAt(at + 1 + nose) : '';
  if (mouth !== '' && ')(D/|'.includes(mouth) && classes[text.charCodeAt(at + 2 + nose)] !== WORD) {
    const smile = mouth === ')' || mouth === 'D' ? ':)' : ':(';
    tokens.push(token('emoji', smile, at, at + 2 + nose));
    return at + 2 + nose;
  }
  const insideNumber = (mark === '.' || mark === ',' || mark === '/') && isDigit(folded[next] ?? 0);
  if (!insideNumber) tokens.push(token('break', mark, at, at + 1));
  return at + 1;
}

function pushEmoji(tokens: Token[], text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  const end = at + (code > 0xffff ? 2 : 1);
  // Tones of skin and signs of sex belong to the emoji before.
  const isTone = (code >= 0x1f3fb && code <= 0x1f3ff) || code === 0x2640 || code === 0x2642;
  const previous = tokens[tokens.length - 1];
  if (isTone && previous?.kind === 'emoji') previous.end = end;
  else tokens.push(token('emoji', text.slice(at, end), at, end));
  return end;
}
