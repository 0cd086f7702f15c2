/** Tells Persian, English, both in one text, Persian in Latin letters, and anything else. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { countScripts } from '@voc/text';
import { readFinglish } from './finglish.js';
import type { Token } from './tokens.js';

export type Language = FeedbackAnalyzed['texts'][number]['language'];

const ENGLISH_WORDS = new Set(
  'the a an and or but is are was were be been it its this that these those i you he she we they my your our me him her to of in on at for with from by as not no so very have has had do does did will would can could just get got all good great bad app order service delivery product quality price time love nice thanks please support'.split(
    ' ',
  ),
);
/** Frequent words that Arabic has and Persian doesn't, folded. */
const ARABIC_WORDS = new Set(
  'في من على الی هذا هذه جدا لکن لا لم ما کان التطبیق الخدمه انا انت شکرا ممتاز سیء مع عن'.split(' '),
);
const PERSIAN_WORDS = new Set(
  'و که از به با را رو این اون آن ان در برای هم خیلی بود نبود است هست نیست شد نشد من شما یک یه تا چرا ولی اما سفارش خوب عالی بد می نمی داره نداره کرد'.split(
    ' ',
  ),
);
const isPersianOnly = (text: string) => /[پچژگ]/.test(text);

const isLatin = (word: string) => word < '\u0250';

/** The language of a tokenised text and how sure that is, from 0 to 1. */
export function detectLanguage(tokens: readonly Token[]): Language {
  const words = tokens.filter((token) => token.kind === 'word').map((token) => token.word);
  const text = words.join(' ');
  const { arabic, latin, other } = countScripts(text);
  const letters = arabic + latin + other;
  if (letters === 0) return { code: 'none', confidence: 1 };
  if (other > letters / 2) return { code: 'other', confidence: other / letters };
  if (arabic >= latin) {
    const isForeign = countIn(words, ARABIC_WORDS) > countIn(words, PERSIAN_WORDS) && !isPersianOnly(text);
    if (isForeign) return { code: 'other', confidence: 0.7 };
    // A brand name or "app" doesn't make a text bilingual; a quarter of the letters in several words does.
    const bilingual = latin >= letters / 4 && words.filter(isLatin).length >= 3;
    return bilingual ? { code: 'mixed', confidence: 0.7 } : { code: 'fa', confidence: arabic / letters };
  }
  if (arabic >= letters / 4) return { code: 'mixed', confidence: 0.7 };
  return latinLanguage(words, latin / letters);
}

function latinLanguage(words: readonly string[], share: number): Language {
  const readings = words.map(readFinglish);
  const certain = readings.filter((reading) => reading && !reading.ambiguous).length;
  const possible = readings.filter(Boolean).length;
  const english = countIn(words, ENGLISH_WORDS);
  if (certain > 0 && possible >= words.length / 3 && possible > english) {
    return { code: 'finglish', confidence: Math.min(1, 0.5 + certain / words.length / 2) };
  }
  if (english > 0) return { code: 'en', confidence: share * Math.min(1, 0.6 + (2 * english) / words.length) };
  // A short Latin text without any known word may be English or not.
  return words.length > 8 ? { code: 'other', confidence: 0.5 } : { code: 'en', confidence: 0.4 };
}

function countIn(words: readonly string[], list: ReadonlySet<string>): number {
  return words.reduce((count, word) => (list.has(word) ? count + 1 : count), 0);
}
