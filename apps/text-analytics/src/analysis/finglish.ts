/** Persian in Latin letters: what gives it away, and which Persian word a spelling stands for. */
import { vocabulary } from './vocabulary.js';
import { stemsOf } from './stems.js';

/** Spellings whose sound doesn't lead to the Persian spelling; variants fold to one form. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    khahesh: 'خواهش',
    khub: 'خوب',
    khubi: 'خوبی',
    khube: 'خوبه',
    khob: 'خوب',
    khast: 'خواست',
    mikham: 'میخوام',
    nemikham: 'نمیخوام',
    khandam: 'خوندم',
    vaghean: 'واقعا',
    vaghan: 'واقعا',
    lotfan: 'لطفا',
    aslan: 'اصلا',
    kamelan: 'کاملا',
    hatman: 'حتما',
    mamnun: 'ممنون',
    mersi: 'مرسی',
    salam: 'سلام',
    ali: 'عالی',
    alie: 'عالیه',
    bad: 'بد',
    dir: 'دیر',
    pul: 'پول',
    in: 'این',
    un: 'اون',
    man: 'من',
    va: 'و',
    ro: 'رو',
    ham: 'هم',
    ke: 'که',
    be: 'به',
    ba: 'با',
    az: 'از',
    na: 'نه',
    bi: 'بی',
    kash: 'کاش',
    chera: 'چرا',
    age: 'اگه',
    eftezah: 'افتضاح',
    eftezahe: 'افتضاحه',
    asheghesh: 'عاشقش',
    harf: 'حرف',
    nadare: 'نداره',
    dastetun: 'دستتون',
    dastet: 'دستت',
    dametun: 'دمتون',
    damet: 'دمت',
    garm: 'گرم',
    dard: 'درد',
    nakone: 'نکنه',
    chert: 'چرت',
    fagat: 'فقط',
    faghat: 'فقط',
    vali: 'ولی',
    ama: 'اما',
    khaste: 'خسته',
    ghat: 'قطع',
    zud: 'زود',
    xub: 'خوب',
  }),
);

/** Letters in Latin to the Persian ones that sound so; the first of those that sound alike stands for all. */
const SOUNDS: readonly (readonly [latin: string, persian: readonly string[]])[] = [
  ['kh', ['خ']],
  ['gh', ['ق']],
  ['sh', ['ش']],
  ['ch', ['چ']],
  ['zh', ['ژ']],
  ['oo', ['و']],
  ['ou', ['و']],
  ['ee', ['ی']],
  ['ei', ['ی', 'ای']],
  ['ey', ['ی']],
  ['ay', ['ی', 'ای']],
  ['aa', ['ا']],
  ['a', ['ا', '']],
  ['b', ['ب']],
  ['c', ['ک', 'س']],
  ['d', ['د']],
  ['e', ['', 'ه', 'ا']],
  ['f', ['ف']],
  ['g', ['گ']],
  ['h', ['ه']],
  ['i', ['ی']],
  ['j', ['ج']],
  ['k', ['ک']],
  ['l', ['ل']],
  ['m', ['م']],
  ['n', ['ن']],
  ['o', ['', 'و', 'ا']],
  ['p', ['پ']],
  ['q', ['ق']],
  ['r', ['ر']],
  ['s', ['س']],
  ['t', ['ت']],
  ['u', ['و', '']],
  ['v', ['و']],
  ['w', ['و']],
  ['x', ['خ']],
  ['y', ['ی']],
  ['z', ['ز']],
];
/** Letters that sound alike, each to the one that stands for all. */
const ALIKE = new Map([...'صثسذضظزطتحهغق'].map((letter, at) => [letter, 'سسسززززتتههقق'[at] ?? letter]));

/** A Persian word by its sound: letters that sound alike are one, ain is silent. */
function soundOf(word: string): string {
  let sound = '';
  for (const letter of word) if (letter !== 'ع') sound += ALIKE.get(letter) ?? letter;
  return sound;
}

let bySound: Map<string, string> | undefined;

function sounds(): Map<string, string> {
  if (!bySound) {
    bySound = new Map();
    for (const word of vocabulary()) {
      const sound = soundOf(word);
      if (!bySound.has(sound)) bySound.set(sound, word);
    }
  }
  return bySound;
}

const MOST_SPELLINGS = 64;
const LONGEST_WORD = 16;

/** The sounds that a Latin spelling may have, likeliest first. */
function readingsOf(word: string): string[] {
  let readings = [''];
  for (let at = 0; at < word.length;) {
    const [latin, options] = SOUNDS.find(([it]) => word.startsWith(it, at)) ?? [word.charAt(at), ['']];
    at += latin.length;
    // «e» at the end is the spoken "is" or a silent heh: written.
    const inOrder = latin === 'e' && at === word.length ? ['ه', ''] : options;
    readings = inOrder
      .flatMap((option) => readings.map((reading) => reading + option))
      .slice(0, MOST_SPELLINGS);
  }
  return readings;
}

/** One spelling for the usual variants: oo/ou → u, ee → i, double letters once. */
function foldSpelling(word: string): string {
  let folded = '';
  for (const letter of word.replaceAll('oo', 'u').replaceAll('ou', 'u').replaceAll('ee', 'i'))
    if (!folded.endsWith(letter)) folded += letter;
  return folded;
}

const MEMORY = 10_000;
const memory = new Map<string, string>();

/** The Persian word behind a Finglish spelling, or the word as it is where none is known. */
export function readFinglish(word: string): string {
  let persian = memory.get(word);
  if (persian === undefined) {
    persian = find(word) ?? word;
    if (memory.size >= MEMORY) memory.clear();
    memory.set(word, persian);
  }
  return persian;
}

function find(word: string): string | undefined {
  if (word.length > LONGEST_WORD || word.charCodeAt(0) < 0x61) return undefined;
  const folded = foldSpelling(word);
  const listed = IRREGULAR.get(folded);
  if (listed) return listed;
  const known = sounds();
  const readings = readingsOf(folded);
  const whole = readings.map((reading) => known.get(reading)).find(Boolean);
  if (whole) return whole;
  // «gheymatesh»: the word with an ending that the list of endings knows; what is found keeps its ending.
  for (const reading of readings) {
    for (const stem of stemsOf(reading)) {
      const persian = stem.length >= 3 && stem.length < reading.length ? known.get(stem) : undefined;
      if (persian && reading.startsWith(stem)) return persian + reading.slice(stem.length);
    }
  }
  return undefined;
}

const VERB_BEGINNINGS = ['nemi', 'mikon', 'mish', 'mid', 'mig', 'mikh', 'bekh', 'ferest', 'natun'];
const ENDINGS = [
  'etun',
  'etoon',
  'eshun',
  'eshoon',
  'amun',
  'amoon',
  'ayeshun',
  'adam',
  'idam',
  'idim',
  'adid',
  'adin',
  'hash',
  'aste',
];
const ENGLISH_ENDINGS = ['ing', 'tion', 'ght', 'ough', 'ness', 'ment', 'ly', 'ed'];

/** Whether a word has letters and endings that Persian in Latin letters has and English hardly ever. */
export function looksFinglish(word: string): boolean {
  if (word.length < 4 || word.charCodeAt(0) < 0x61 || word.charCodeAt(0) > 0x7a) return false;
  if (ENGLISH_ENDINGS.some((ending) => word.endsWith(ending))) return false;
  if (VERB_BEGINNINGS.some((beginning) => word.startsWith(beginning))) return true;
  if (ENDINGS.some((ending) => word.endsWith(ending))) return true;
  return (
    word.startsWith('kh') ||
    word.includes('kh') ||
    (word.includes('gh') && !word.includes('ght') && !word.includes('ugh') && !word.includes('igh'))
  );
}
