/** What each character does in a text: its folded form, and whether it makes words, breaks, emoji or nothing. */
import { normalize } from '@voc/text';

/** Part of a word. */
export const WORD = 1;
/** Nothing at all: vowel signs, tatweel, half-spaces, joiners and variants of emoji. */
export const IGNORED = 2;
/** Ends a clause. */
export const BREAK = 3;
export const EMOJI = 4;

const ALL = 0x10000;
const BREAKS = '.!?؟؛;،,:()[]{}«»"“”„…\n\r|/–—•·\u2028\u2029';
const FIRST_SYMBOL = 0x2190;
const LONE_SURROGATE = '\ud800';
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;

/**
 * The normal form of each of the first `count` UTF-16 units, in lower case; empty for surrogates, which mean nothing
 * alone. One of them stands between the others: one long text is normalised faster than as many short ones.
 */
export function normalForms(count: number): string[] {
  const units = Array.from({ length: count }, (_, code) => {
    const unit = String.fromCharCode(code);
    // Letters in the shapes that old programs write («ﺧﻮﺏ») are the same letters.
    return code >= 0xfb50 && code < 0xfeff ? unit.normalize('NFKC') : isSurrogate(code) ? '' : unit;
  });
  return normalize(units.join(LONE_SURROGATE), 'joined').toLowerCase().split(LONE_SURROGATE);
}

/** The folded form of a UTF-16 unit: lower case, one yeh and kaf, ASCII digits. */
export const folded = new Uint16Array(ALL);
export const classes = new Uint8Array(ALL);

for (const [code, normal] of normalForms(ALL).entries()) {
  folded[code] = code;
  if (isSurrogate(code)) {
    classes[code] = EMOJI;
    continue;
  }
  if (normal.length === 1) folded[code] = normal.charCodeAt(0);
  if (normal === '' || (code >= 0xfe00 && code <= 0xfe0f)) classes[code] = IGNORED;
  else if (/[\p{L}\p{N}]/u.test(normal)) classes[code] = WORD;
  else if (code >= FIRST_SYMBOL) classes[code] = EMOJI;
}
for (const mark of BREAKS) classes[mark.charCodeAt(0)] = BREAK;
