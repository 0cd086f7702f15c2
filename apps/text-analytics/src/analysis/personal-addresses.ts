/** Finds postal addresses: a street with a house number, in Persian, Finglish and English. A street alone is no address. */
import type { PersonalPlace } from './personal-numbers.js';
import { fold, GAP, type PersonalWord } from './personal-text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).map(fold));

const STREETS_PERSIAN =
  words(`خیابان خیابون خ کوچه بلوار میدان میدون بن‌بست بنبست بزرگراه اتوبان جاده شهرک فاز کوی چهارراه محله گذر بلوک مجتمع
  khiaban khiabane khiabun khiabune kheyaban kheyabane kooche kuche koche koocheye kucheye bolvar bolvare meydan meydane shahrak faz bonbast`);
const HOUSES = words('پلاک پ شماره pelak pelake plak');
const UNITS = words('واحد طبقه ط زنگ بلوک ورودی vahed vahede tabaghe zang');
const ORDINALS = words(
  'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم همکف آخر یک دو سه چهار پنج aval dovom sevom',
);
/** Cities and quarters that may stand before the street. */
const CITIES =
  words(`تهران مشهد اصفهان کرج شیراز تبریز قم اهواز کرمانشاه ارومیه رشت زاهدان همدان کرمان یزد اردبیل بندرعباس اراک
  زنجان سنندج قزوین خرم‌آباد گرگان ساری بابل آمل کاشان بوشهر بیرجند بجنورد ایلام یاسوج شهرکرد سمنان قشم کیش نیشابور سبزوار دزفول
  تهرانپارس نارمک گوهردشت ونک تجریش سعادت‌آباد پونک اکباتان نازی‌آباد یافت‌آباد شهریار اسلامشهر پردیس پرند لواسان
  tehran mashhad isfahan esfahan karaj shiraz tabriz qom ahvaz rasht`);
/** A branch of the shop is at an address of its own, which is nobody's. */
const BRANCHES = words('شعبه شعبهی فروشگاه نمایندگی مغازه رستوران کافه');
/** What the writer calls the address, so that also an unknown quarter before the street belongs to it. */
const ADDRESS_WORDS = words(
  'آدرس آدرسم ادرس ادرسم نشانی نشونی adres adresam address به من ما است هست خونه منزل',
);

const STREETS_ENGLISH =
  words(`street st road rd avenue ave lane ln drive dr boulevard blvd court ct square sq gardens hill crescent close
  terrace place pl way row grove mews parade highway hwy parkway pkwy circle quay wharf walk rise`);
/** Of these, what is a word of every day as well: the name before it must be capitalised and so must it. */
const FLATS = words('flat apt apartment unit suite room no number');
const SENDING = words('live at to address from home deliver delivered ship send moved');
const GERMAN_STREET = /(?:stra(?:ß|ss)e|str|weg|platz|allee|gasse)$/;

/** Words that are a reason to look for an address. */
export const ADDRESS_CUES: ReadonlySet<string> = new Set([
  ...STREETS_ENGLISH,
  ...[
    'پلاک',
    'پ',
    'واحد',
    'pelak',
    'pelake',
    'plak',
    'box',
    'address',
    'adresse',
    'anschrift',
    'lieferung',
    'live',
  ].map(fold),
]);

/** How many words before a house number its street may begin. */
const REACH = 24;
/** How many words there may be between two parts of an address. */
const BETWEEN = 5;
/** How many words «واحد ۳ طبقه ۲ …» may take; more would be hostile. */
const MOST_UNITS = 8;
const YEARS = /^(?:19|20)\d\d$/;

export function findAddresses(all: readonly PersonalWord[], text: string): PersonalPlace[] {
  const places: PersonalPlace[] = [];
  let from = 0;
  for (let index = 0; index < all.length; index++) {
    const span = persianAt(all, index, from) ?? englishAt(all, index, from, text) ?? germanAt(all, index);
    const first = span && all[span.first];
    const last = span && all[span.end - 1];
    if (!span || !first || !last) continue;
    places.push({ kind: 'address', start: first.start, end: last.end });
    from = span.end;
    index = span.end - 1;
  }
  return places;
}

/** Indexes of words, end exclusive. */
interface Span {
  first: number;
  end: number;
}

/** An address whose house number begins at this word. */
function persianAt(all: readonly PersonalWord[], at: number, from: number): Span | undefined {
  const house = all[at];
  const number = all[at + 1];
  if (!house || !(HOUSES.has(house.text) || house.text === 'واحد') || !isHouseNumber(number))
    return undefined;
  const isUnit = house.text === 'واحد';
  const start = streetBefore(all, at, from);
  const end = unitsAfter(all, at + 2);
  // A plate reads «پلاک ۱۲ ب ۳۴۵»; «شماره ۱۲» alone may number anything.
  if (start === undefined) {
    const plate = all[at + 2]?.text.length === 1 && all[at + 3]?.digits === true;
    return !plate && !isUnit && end > at + 2 ? { first: at, end } : undefined;
  }
  const branch = all[start - 1];
  if (branch && BRANCHES.has(branch.text) && all[start]?.gap !== GAP.line) return undefined;
  return { first: start, end };
}

const isHouseNumber = (word: PersonalWord | undefined) =>
  word !== undefined && word.digits && word.text.length <= 5 && word.gap <= GAP.stop;

/** Index of the first word of the street that leads up to the house number; undefined if none does. */
function streetBefore(all: readonly PersonalWord[], house: number, from: number): number | undefined {
  let first: number | undefined;
  for (let index = house - 1; index >= Math.max(from, house - REACH); index--) {
    const word = all[index];
    if (!word || (all[index + 1]?.gap ?? GAP.line) >= GAP.stop) break;
    if ((first ?? house) - index > BETWEEN + 1) break;
    if (STREETS_PERSIAN.has(word.text)) first = index;
  }
  if (first === undefined) return undefined;
  // «تهران، خیابان …», «آدرس: محله، خیابان …».
  for (let steps = 0; steps < 3 && first > from; steps++) {
    const word = all[first];
    const previous = all[first - 1];
    if (!word || !previous || word.gap > GAP.comma || previous.digits) break;
    const cue = all[first - 2];
    const introduced =
      word.gap === GAP.comma && (previous.gap >= GAP.comma || (cue && ADDRESS_WORDS.has(cue.text)));
    const pair = `${all[first - 2]?.text ?? ''}${previous.text}`;
    if (CITIES.has(pair) && previous.gap === GAP.blank) {
      first -= 2;
      continue;
    }
    if (!CITIES.has(previous.text) && !(introduced && !ADDRESS_WORDS.has(previous.text))) break;
    first--;
  }
  return first;
}

/** Index after «، واحد ۳، طبقه سوم» that begins at this word. */
function unitsAfter(all: readonly PersonalWord[], at: number): number {
  let end = at;
  while (end < Math.min(all.length - 1, at + MOST_UNITS)) {
    const unit = all[end];
    const number = all[end + 1];
    if (!unit || !number || unit.gap > GAP.comma || number.gap > GAP.blank) break;
    const ordinal = number.digits || ORDINALS.has(number.text);
    if (ordinal && (UNITS.has(unit.text) || HOUSES.has(unit.text))) end += 2;
    else if (ORDINALS.has(unit.text) && UNITS.has(number.text)) end += 2;
    else break;
  }
  return end;
}

/** "12 Baker Street, flat 4", "Flat 3, 18 Queens Gardens", "PO Box 1234"; begins at the house number or at the box. */
function englishAt(all: readonly PersonalWord[], at: number, from: number, text: string): Span | undefined {
  const number = all[at];
  if (!number) return undefined;
  if (number.text === 'box' && number.capital && all[at + 1]?.digits) {
    const previous = all[at - 1];
    if (previous?.text === 'po') return { first: at - 1, end: at + 2 };
    if (previous?.text === 'o' && all[at - 2]?.text === 'p') return { first: at - 2, end: at + 2 };
  }
  if (
    !number.digits ||
    number.text.length > 5 ||
    number.gap === GAP.none ||
    /[$€£#.,:/-]/.test(text.charAt(number.start - 1))
  )
    return undefined;
  const street = streetAfter(all, at);
  if (street === undefined) return undefined;
  const next = all[street + 1];
  if (next && /^(?:store|branch|shop|location|outlet|station|restaurant)$/.test(next.text)) return undefined;
  let end = street + 1;
  for (let steps = 0; steps < 3; steps++) {
    const more = partAfter(all, end, text);
    if (more === end) break;
    end = more;
  }
  return { first: flatBefore(all, at, from), end };
}

/** Index of the word for "street" that belongs to this house number; undefined if none does. */
function streetAfter(all: readonly PersonalWord[], number: number): number | undefined {
  let at = number + 1;
  // "221b": the letter is glued to the number.
  if (all[at]?.gap === GAP.none && all[at]?.text.length === 1) at++;
  const sent = [all[number - 1], all[number - 2]].some((it) => it !== undefined && SENDING.has(it.text));
  if (YEARS.test(all[number]?.text ?? '') && !sent) return undefined;
  const first = at;
  for (; at < all.length && at - first <= 4; at++) {
    const word = all[at];
    if (!word || (word.gap > GAP.blank && !(word.gap === GAP.stop && all[at - 1]?.text.length === 1)))
      return undefined;
    if (at > first && STREETS_ENGLISH.has(word.text) && !STREETS_ENGLISH.has(all[at + 1]?.text ?? '')) {
      return word.capital || sent ? at : undefined;
    }
    // "The Crescent", "42nd Street"; in lower case only after "live at" and the like.
    if (!word.capital && !word.digits && !(word.gap === GAP.none) && !sent) return undefined;
  }
  return undefined;
}

/** Index after ", flat 4", ", Apt 5C", ", Bristol", ", NY 10001" that begins at this word. */
function partAfter(all: readonly PersonalWord[], at: number, text: string): number {
  const word = all[at];
  const next = all[at + 1];
  if (!word || word.gap > GAP.stop) return at;
  if (FLATS.has(word.text) && next?.digits) {
    const letter = all[at + 2];
    return letter?.gap === GAP.none && letter.text.length === 1 ? at + 3 : at + 2;
  }
  if (word.gap !== GAP.comma || text.charAt(all[at - 1]?.end ?? 0) !== ',') return at;
  // A city of up to three words.
  let end = at + 1;
  while (end < at + 3 && all[end]?.capital && all[end]?.gap === GAP.blank) end++;
  if (word.capital && word.text.length > 2 && (all[end]?.gap ?? GAP.line) >= GAP.comma) return end;
  // A state and its ZIP code.
  return word.capital && word.text.length === 2 && next?.digits && next.text.length === 5 ? at + 2 : at;
}

/** Index of "Flat" in "Flat 3, 18 Queens Gardens", else of the house number. */
function flatBefore(all: readonly PersonalWord[], at: number, from: number): number {
  for (const back of [2, 3]) {
    const flat = all[at - back];
    if (at - back >= from && flat && FLATS.has(flat.text) && all[at - back + 1]?.digits) return at - back;
  }
  return at;
}

/** "Hauptstraße 15". */
function germanAt(all: readonly PersonalWord[], at: number): Span | undefined {
  const street = all[at];
  const number = all[at + 1];
  const named = street?.capital && street.text.length > 5 && GERMAN_STREET.test(street.text);
  return named && isHouseNumber(number) && (number?.text.length ?? 9) <= 3
    ? { first: at, end: at + 2 }
    : undefined;
}
