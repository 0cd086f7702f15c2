/** Finds e-mail addresses, also those that people spell out: "name at domain dot com", «نام ات جیمیل دات کام». */
import type { PersonalPlace } from './personal-numbers.js';
import { fold, GAP, type PersonalWord } from './personal-text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(fold));

const AT = words('at ات اَت اتساین');
const DOT = words('dot دات نقطه');
/** Signs of the local part that people spell out. */
const LOCAL_SIGNS = words('dot underscore dash hyphen دات نقطه آندرلاین خط');
const PROVIDERS =
  words(`gmail googlemail yahoo ymail hotmail outlook live icloud proton protonmail gmx aol mail chmail mailfa
  جیمیل یاهو هاتمیل اوت‌لوک آیکلود میل`);
const ENDINGS = words(
  `com net org ir de uk co io me info edu fr nl se eu biz us ca au nz ie at ch es it tr ae ac gov کام کوم نت ارگ آی‌آر`,
);

/** Words that are a reason to look for a spelled-out address. */
export const EMAIL_CUES: ReadonlySet<string> = new Set([
  ...DOT,
  ...[...PROVIDERS].filter((word) => word !== 'live' && word !== 'mail'),
]);

const MOST_LOCAL = 64;
const MOST_DOMAIN = 253;
const isLocal = (character: string) => /[\p{L}\p{M}\p{Nd}._%+'-]/u.test(character);
const domain = /^[ \u200c]?(?:[\p{L}\p{Nd}-]{1,63} ?\. ?){1,6}(\p{L}[\p{L}\p{Nd}-]{1,62})/u;
const closeDomain = /^(?:[\p{L}\p{Nd}-]{1,63}[.,]){1,6}(\p{L}[\p{L}\p{Nd}-]{1,62})/u;

/** The addresses around each @. */
export function findEmails(text: string): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const blank = text.charAt(at - 1) === ' ' ? 1 : 0;
    const edge = at - blank;
    let start = edge;
    while (start > from && edge - start < MOST_LOCAL && isLocal(text.charAt(start - 1))) start--;
    while (start < edge && /['.-]/.test(text.charAt(start))) start++;
    if (start === edge) continue;
    const rest = text.slice(at + 1, at + 1 + MOST_DOMAIN);
    const close = blank === 0 ? closeDomain.exec(rest) : null;
    const loose = close ? null : domain.exec(rest);
    // With blanks in it only a well-known ending makes it an address.
    const match =
      (close && (!close[0].includes(',') || ENDINGS.has(fold(close[1] ?? ''))) ? close : undefined) ??
      (loose && ENDINGS.has(fold(loose[1] ?? '')) ? loose : undefined);
    if (!match) continue;
    from = at + 1 + match[0].length;
    places.push({ kind: 'email', start, end: from });
  }
  return places;
}

/** Addresses with words for their signs: an "at", a domain, a "dot" and an ending that is known. */
export function findSpelledEmails(all: readonly PersonalWord[], text: string): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  for (let index = 1; index < all.length; index++) {
    const at = all[index];
    if (!at || !AT.has(at.text)) continue;
    const end = domainEnd(all, index + 1, text);
    const last = all[end - 1];
    const provider = PROVIDERS.has(all[index + 1]?.text ?? '');
    const bracketed = /[([{]/.test(text.charAt(at.start - 1));
    const first = localStart(all, index - 1, text);
    if (!last || !first) continue;
    // "look at gmail.com" is none, so a bare "at" wants a spelled-out dot or a local part that is no word.
    const spelled = all.slice(index + 1, end).some((it) => DOT.has(it.text));
    const handle = /[\d._]/.test(text.slice(first.start, all[index - 1]?.end));
    if (!(bracketed || spelled || (provider && handle))) continue;
    places.push({ kind: 'email', start: first.start, end: last.end });
  }
  return places;
}

/** Index after the domain that begins here; 0 if there is none. */
function domainEnd(all: readonly PersonalWord[], at: number, text: string): number {
  for (let index = at + 1; index < Math.min(all.length, at + 10); index++) {
    const previous = all[index - 1];
    const word = all[index];
    if (!previous || !word || (word.gap === GAP.line && !isBracketed(text, word, previous))) return 0;
    const dotted = DOT.has(previous.text) || (word.gap === GAP.stop && word.start - previous.end <= 2);
    if (dotted && ENDINGS.has(word.text)) {
      return endingsEnd(all, index + 1, text);
    }
    if (!dotted && !DOT.has(word.text) && word.start - previous.end > 0 && text.charAt(previous.end) !== '-')
      return 0;
  }
  return 0;
}

/** Index after the further endings that begin here, as in "co dot uk" and "co.uk". */
function endingsEnd(all: readonly PersonalWord[], at: number, text: string): number {
  const [word, next] = [all[at], all[at + 1]];
  const previous = all[at - 1];
  if (!word || !previous) return at;
  if (DOT.has(word.text) && next && ENDINGS.has(next.text)) return at + 2;
  return text.slice(previous.end, word.start) === '.' && ENDINGS.has(word.text) ? at + 1 : at;
}

const isBracketed = (text: string, word: PersonalWord, previous: PersonalWord) =>
  word.start - previous.end <= 3 && /^[ ([{\])}]+$/.test(text.slice(previous.end, word.start));

/** The first word of the part before the "at". */
function localStart(all: readonly PersonalWord[], last: number, text: string): PersonalWord | undefined {
  let index = last;
  for (; index > 0 && last - index < 8; index--) {
    const word = all[index];
    const previous = all[index - 1];
    if (!word || !previous) break;
    const between = text.slice(previous.end, word.start);
    const dotted = LOCAL_SIGNS.has(previous.text) || LOCAL_SIGNS.has(word.text);
    if (!/^[._%+-]?$/.test(between) && !(dotted && word.gap <= GAP.blank)) break;
  }
  return all[index];
}
