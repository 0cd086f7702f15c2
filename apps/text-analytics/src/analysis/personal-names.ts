/** Finds names of persons where the words around them say that they are names: «من … هستم», "my name is", "Mr", a signature. */
import type { PersonalPlace } from './personal-numbers.js';
import { fold, GAP, type PersonalWord } from './personal-text.js';
import {
  AMBIGUOUS_GIVEN,
  GIVEN_WITH_COPULA,
  isGiven,
  isLatinSurnameShaped,
  isSurnameShaped,
  NOT_NAMES,
  TITLES,
} from './personal-names.lists.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(fold));

/** «اسم من», "my name": what comes after them is a name if it looks like one. */
const NAME_WORDS = words(`اسم اسمم اسمش نام نامم نامش بنام esm esme esmam esmesh name name's names namens`);
const CALLED = words('called named');
/** Words that may stand between a name word and the name. */
const NAME_FILLERS =
  words(`من بنده ما ایشان ایشون مشتری و خانوادگی نام کامل گیرنده فرستنده دارنده صاحب پیک راننده
  فروشنده کارشناس همکار is was are man full`);
/** A farewell; with what follows it up to the end of the line it is a signature. */
const FAREWELLS = words(`تشکر احترام سپاس ارادتمند ارادت باتشکر بااحترام باسپاس مشتری ممنون مرسی
  regards sincerely faithfully truly wishes respectfully signed yours
  thanks cheers tashakor ehteram sepas merci mamnoon best love`);
/** «با سپاس فراوان، …». */
const FAREWELL_ENDINGS = words('شما فراوان بسیار زیاد ویژه');
/** Of these, those after which no other word than a name is to be expected. */
const FORMAL_FAREWELLS = words(
  'ارادتمند regards sincerely faithfully truly wishes respectfully signed احترام سپاس تشکر',
);
const SUBMITTED_BY = words('اینجانب');

/** "is", "I am": a known given name after or before them is a name. */
const SELF_BEFORE = words(`من اینجانب بنده i'm im am this it's is man سلام hi hello dear hey here's`);
const COPULAS = words(`هستم ام م هست است می‌باشد میباشد می میباشم hastam am ast hast e here speaking`);
const PERSONS =
  words(`colleague colleagues husband wife son daughter mother mum mom father dad brother sister partner friend agent rep
  representative driver courier waiter waitress manager technician advisor adviser assistant guy man woman lady lad girl boy person
  employee operator someone somebody receptionist cashier nurse doctor
  همکارتان همکارتون همسرم پسرم دخترم برادرم خواهرم مادرم پدرم دوستم`);
const POSSESSIVES = words('my your our his her their');
/** "spoke with", "thanks to": a known given name with a capital letter after them. */
const TOWARDS = words(`with to thank you thanks from by and ask asked for met`);

/** Places bear the names of persons. */
const PLACES = words('خیابان کوچه بلوار میدان شهید بیمارستان دانشگاه پاساژ شعبه امام برج بزرگراه مترو');

/** After these also an unknown name is one. */
const OPENING: ReadonlySet<string> = new Set([
  ...NAME_WORDS,
  ...CALLED,
  ...FAREWELLS,
  ...SUBMITTED_BY,
  ...TITLES,
  ...PERSONS,
]);

/** Cues whose occurrence is a reason to look for names, beside the given names themselves. */
export const NAME_CUES: ReadonlySet<string> = new Set([...NAME_WORDS, ...TITLES, ...SUBMITTED_BY]);
/** Those that are one only before a comma or the end of the line, and only before a capital letter. */
export const SIGNATURE_CUES: ReadonlySet<string> = new Set([...FAREWELLS, ...FAREWELL_ENDINGS]);
export const PERSON_CUES = PERSONS;

const MOST_WORDS = 4;
const MOST_FILLERS = 4;
const isInitial = (word: PersonalWord) => word.text.length === 1 && word.capital;
const isPersian = (word: PersonalWord) => word.text.charCodeAt(0) >= 0x600;

/** The names among these words of a text. */
export function findNames(all: readonly PersonalWord[]): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  let cue = -MOST_FILLERS;
  for (let index = 0; index < all.length; index++) {
    const word = all[index];
    if (!word || word.digits) continue;
    const given = isGiven(word.text);
    const end = given || index - cue <= MOST_FILLERS ? nameEnd(all, index, given) : 0;
    if (OPENING.has(word.text)) cue = index;
    const last = all[end - 1];
    if (end <= index || !last) continue;
    places.push({ kind: 'name', start: word.start, end: last.end });
    index = end - 1;
  }
  return places;
}

/** Index after the name that begins at this word; 0 if none does. */
function nameEnd(all: readonly PersonalWord[], at: number, given: boolean): number {
  const word = all[at];
  if (!word || NOT_NAMES.has(word.text) || isName(word) || (word.text.length < 2 && !isInitial(word)))
    return 0;
  if (given) {
    const end = runEnd(all, at);
    if (isFullName(all, at, end) || isIntroduced(all, at)) return end;
    if (isFollowed(all, at, end) || isLastLine(all, at, end)) return end;
  }
  if (isPersonOf(all, at) || afterTitle(all, at, given) || afterNameWord(all, at, given))
    return runEnd(all, at);
  return inSignature(all, at, given);
}

/** How far a name goes that begins here: further names and capitals in the same breath. */
function runEnd(all: readonly PersonalWord[], at: number): number {
  const first = all[at];
  let end = at + 1;
  for (; end < all.length && end - at < MOST_WORDS; end++) {
    const word = all[end];
    const previous = all[end - 1];
    if (!first || !word || !previous || word.digits || NOT_NAMES.has(word.text)) break;
    if (word.gap > (isInitial(previous) ? GAP.stop : GAP.blank)) {
      // Double names keep their hyphen: "Smith-Jones".
      if (!(word.gap === GAP.comma && word.start - previous.end === 1 && word.capital && previous.capital))
        break;
    }
    if (isPersian(first)) {
      const more = isGiven(word.text) || isSurnameShaped(word.text) || isBeforeCopula(all, end);
      if (!isPersian(word) || COPULAS.has(word.text) || !more) break;
    } else if (!(word.capital || (!first.capital && isBeforeCopula(all, end)))) break;
  }
  return end;
}

/** Before «هستم» and the like, a second word is the surname whatever its shape. */
function isBeforeCopula(all: readonly PersonalWord[], at: number): boolean {
  const word = all[at];
  const next = all[at + 1];
  return (
    word !== undefined &&
    next?.gap === GAP.blank &&
    !COPULAS.has(word.text) &&
    ['هستم', 'می', 'میباشم', 'ام', 'hastam', 'ast'].includes(next.text)
  );
}

/** "I'm Hannah …", "spoke with Brandon", «به نام مهدی …». */
function isIntroduced(all: readonly PersonalWord[], at: number): boolean {
  const [third, second, before] = [all[at - 3], all[at - 2], all[at - 1]];
  const word = all[at];
  if (!before || !word || word.gap > GAP.comma) return false;
  if (NAME_WORDS.has(before.text) || CALLED.has(before.text)) return true;
  if (isPersian(word)) {
    if (PERSONS.has(before.text)) return word.gap === GAP.blank;
    return word.gap === GAP.blank && SELF_BEFORE.has(before.text) && isFollowed(all, at, runEnd(all, at));
  }
  if (!word.capital) return false;
  if (PERSONS.has(before.text)) return word.gap === GAP.blank;
  if (SELF_BEFORE.has(before.text)) return before.text !== 'is' || second?.text === 'this' || isName(second);
  if (!TOWARDS.has(before.text) || word.gap !== GAP.blank) return false;
  const spoken = /^(?:sp[eo]a?ke?n?|talk|deal|chat|help|serv|assist|thank)/;
  if (before.text === 'thanks' || before.text === 'thank' || before.text === 'you') {
    return before.text !== 'you' || second?.text === 'thank';
  }
  if (before.text === 'and') return second !== undefined && (second.capital || PERSONS.has(second.text));
  return [second, third].some((it) => it !== undefined && (spoken.test(it.text) || it.text === 'ask'));
}

const isName = (word: PersonalWord | undefined) => word !== undefined && NAME_WORDS.has(word.text);

/** "your driver Kwame": after a possessive the person may have any name. */
function isPersonOf(all: readonly PersonalWord[], at: number): boolean {
  const word = all[at];
  const person = all[at - 1];
  if (!word?.capital || !person || word.gap !== GAP.blank || person.capital || !PERSONS.has(person.text))
    return false;
  return POSSESSIVES.has(all[at - 2]?.text ?? '');
}

/** «… هستم», "… here". */
function isFollowed(all: readonly PersonalWord[], at: number, end: number): boolean {
  const next = all[end];
  const word = all[at];
  if (word && GIVEN_WITH_COPULA.has(word.text)) return all[at - 1]?.text === 'من';
  if (!next || !word || next.gap > GAP.blank) return false;
  if (next.text === 'هستم' || next.text === 'میباشم' || next.text === 'hastam') {
    // «نان سحر هستم» is a customer of that bakery.
    return word.gap >= GAP.comma || SELF_BEFORE.has(all[at - 1]?.text ?? '');
  }
  if (next.text === 'ام' || (next.text === 'می' && all[end + 1]?.text === 'باشم'))
    return all[at - 1]?.text === 'من';
  return word.capital && (next.text === 'here' || next.text === 'speaking');
}

/** «کیوان رستگاری»: a given name that is no other word, and a surname, name a person wherever they stand. */
function isFullName(all: readonly PersonalWord[], at: number, end: number): boolean {
  const word = all[at];
  const surname = all[end - 1];
  if (!word || !surname || end - at < 2 || !isPersian(word) || AMBIGUOUS_GIVEN.has(word.text)) return false;
  return isSurnameShaped(surname.text) && !PLACES.has(all[at - 1]?.text ?? '');
}

/** A given name and a surname alone on the last line. */
function isLastLine(all: readonly PersonalWord[], at: number, end: number): boolean {
  return at > 0 && end - at >= 2 && all[at]?.gap === GAP.line && endsLine(all, end);
}

const endsLine = (all: readonly PersonalWord[], end: number) => (all[end]?.gap ?? GAP.line) >= GAP.line;

/** «آقای کریمی», "Mr. Thompson". */
function afterTitle(all: readonly PersonalWord[], at: number, given: boolean): boolean {
  const word = all[at];
  const before = all[at - 1];
  if (!word || !before || !TITLES.has(before.text) || TITLES.has(word.text)) return false;
  if (isPersian(before)) {
    return word.gap === GAP.blank && (given || isSurnameShaped(word.text));
  }
  // "Mr." has its full stop.
  if (word.gap > GAP.stop || word.gap === GAP.comma) return false;
  if (word.gap === GAP.stop && word.start - before.end > 2) return false;
  if (word.capital) return before.capital || !/^(?:miss|doctor|professor|sarkar)$/.test(before.text);
  return /^(?:agha|khan)/.test(before.text) && (given || isLatinSurnameShaped(word.text));
}

/** «نام: …», "my name is …", "in the name of …", "a guy called …". */
function afterNameWord(all: readonly PersonalWord[], at: number, given: boolean): boolean {
  const word = all[at];
  const before = all[at - 1];
  if (!word || !before || word.gap > GAP.comma) return false;
  if (CALLED.has(before.text)) {
    return word.capital && [all[at - 2], all[at - 3]].some((it) => it && PERSONS.has(it.text));
  }
  if (before.text === 'of') return word.capital && isName(all[at - 2]) && all[at - 3]?.text === 'the';
  let cue = at - 1;
  while (cue > at - MOST_FILLERS && isFiller(all[cue])) {
    if ((all[cue]?.gap ?? GAP.line) > GAP.blank) return false;
    cue--;
  }
  const cueWord = all[cue];
  const surname = isSurnameShaped(all[at + 1]?.text ?? '') && all[at + 1]?.gap === GAP.blank;
  if (cueWord && SUBMITTED_BY.has(cueWord.text)) return word.gap === GAP.blank && (given || surname);
  if (!cueWord || !isName(cueWord)) return false;
  if (given) return true;
  if (!isPersian(word)) {
    return (
      word.capital &&
      (word.gap === GAP.comma || /^(?:is|was)$/.test(before.text) || /s$|^es/.test(cueWord.text))
    );
  }
  if (word.gap === GAP.comma) return surname || isSurnameShaped(word.text);
  // «اسم محصول ترشی» is no person's; «اسمم …» and «اسم من …» are.
  return surname && (/م$/.test(cueWord.text.slice(3)) || /^(?:من|بنده)$/.test(before.text));
}

const isFiller = (word: PersonalWord | undefined) =>
  word !== undefined && NAME_FILLERS.has(word.text) && !NAME_WORDS.has(word.text);

/** "Kind regards, …" at the end of a line; the index after the name, 0 if this is none. */
function inSignature(all: readonly PersonalWord[], at: number, given: boolean): number {
  const word = all[at];
  const before = all[at - 1];
  const farewell = before && FAREWELL_ENDINGS.has(before.text) ? all[at - 2] : before;
  if (!word || !farewell || !FAREWELLS.has(farewell.text)) return 0;
  if (!given && word.gap === GAP.blank) return 0;
  if (!isPersian(word) && !word.capital && !given) return 0;
  let end = runEnd(all, at);
  // "Thanks, Amelia" may be a first word of a sentence; on a line of its own, or two of them, it is a name.
  const formal = FORMAL_FAREWELLS.has(farewell.text) || word.gap === GAP.line || end - at > 1;
  if (!given && !formal) return 0;
  const next = all[end];
  // After a comma, two words up to the end are a name even if neither is known.
  if (
    isPersian(word) &&
    !endsLine(all, end) &&
    next?.gap === GAP.blank &&
    word.gap !== GAP.blank &&
    endsLine(all, end + 1)
  ) {
    if (!next.digits && !NOT_NAMES.has(next.text)) end++;
  }
  if (!endsLine(all, end) && (all[end]?.gap ?? 0) < GAP.comma) return 0;
  return isPersian(word) && !given && end - at < 2 ? 0 : end;
}
