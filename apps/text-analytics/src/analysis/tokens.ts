/** Cuts a text into folded words, emoji and breaks, each with its place in the text as it was given. */
import { normalize } from '@voc/text';
import { PLACEHOLDERS } from './placeholders.js';

/** `word` is lower case and in the joined normal form; offsets are UTF-16 units of the original, end exclusive. */
export interface Token {
  kind: 'word' | 'emoji' | 'break';
  word: string;
  start: number;
  end: number;
  /** Stretched («خیلییی», "sooo"), so said with force. */
  stretched: boolean;
}

/** Characters below this code fold by table; above it are emoji, other scripts and symbols. */
const TABLE_SIZE = 0x2500;
const BREAKS = new Set([...'.!?؟؛;،,:()[]{}«»"…\n\r|/–—•']);
/** What a character does: part of a word, or nothing at all (vowel signs, tatweel, half-spaces). */
const WORD = 1;
const IGNORED = 2;

const folded = new Uint16Array(TABLE_SIZE);
const classes = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) {
  const character = String.fromCharCode(code);
  const normal = normalize(character, 'joined').toLowerCase();
  folded[code] = normal.length === 1 ? normal.charCodeAt(0) : code;
  if (normal === '') classes[code] = IGNORED;
  else if (/[\p{L}\p{N}]/u.test(normal)) classes[code] = WORD;
}

/** Persian prefixes that people also write apart from their word («نمی شه», «نا مناسب»). */
const PREFIXES = new Set(['می', 'نمی', 'نا']);
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** The tokens of a text, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const placeholder = code === 0x5b ? PLACEHOLDERS.find((it) => text.startsWith(it, at)) : undefined;
    if (placeholder) {
      at += placeholder.length;
    } else if (classes[code] === WORD) {
      at = pushWord(tokens, text, at);
    } else if (code >= TABLE_SIZE || code === 0x2764 || code === 0x263a) {
      const symbol = String.fromCodePoint(text.codePointAt(at) ?? code);
      tokens.push(token('emoji', symbol, at, at + symbol.length));
      at += symbol.length;
    } else {
      at = pushMark(tokens, text, at);
    }
  }
  return tokens;
}

const token = (kind: Token['kind'], word: string, start: number, end: number, stretched = false): Token => ({
  kind,
  word,
  start,
  end,
  stretched,
});

function pushWord(tokens: Token[], text: string, start: number): number {
  let word = '';
  let end = start;
  let run = 0;
  let stretched = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (classes[code] === WORD) {
      const letter = folded[code] ?? code;
      run = word.length > 0 && word.charCodeAt(word.length - 1) === letter ? run + 1 : 1;
      // A third equal letter and more are emphasis, not spelling; digits repeat for real.
      if (run < 3 || isDigit(letter)) {
        word += String.fromCharCode(letter);
      } else if (run === 3) {
        stretched = true;
        // English doubles letters, Persian hardly ever does.
        if (letter >= 0x0600) word = word.slice(0, -1);
      }
    } else if (isApostrophe(code) && classes[text.charCodeAt(end + 1)] === WORD) {
      continue;
    } else if (classes[code] !== IGNORED) {
      break;
    }
  }
  const previous = tokens.at(-1);
  if (previous?.kind === 'word' && PREFIXES.has(previous.word)) {
    previous.word += word;
    previous.end = end;
  } else {
    tokens.push(token('word', word, start, end, stretched));
  }
  return end;
}

function pushMark(tokens: Token[], text: string, at: number): number {
  const mark = text.charAt(at);
  const next = text.charAt(at + 1);
  if (mark === ':' && (next === ')' || next === '(')) {
    tokens.push(token('emoji', mark + next, at, at + 2));
    return at + 2;
  }
  const insideNumber =
    (mark === '.' || mark === ',' || mark === '/') && isDigit(folded[next.charCodeAt(0)] ?? 0);
  if (BREAKS.has(mark) && !insideNumber) tokens.push(token('break', mark, at, at + 1));
  return at + 1;
}
