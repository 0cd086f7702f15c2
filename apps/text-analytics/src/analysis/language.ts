/** Tells Persian, English, both in one text, Persian in Latin letters, and anything else. */
import type { FeedbackAnalyzed } from '@voc/contracts';
import { countScripts } from '@voc/text';
import { looksFinglish } from './finglish.js';
import { arabicWords, englishWords, finglishWords, otherLatinWords, persianWords } from './language.words.js';
import type { Token } from './tokens.js';
import { WordNote } from './word.notes.js';

export type Language = FeedbackAnalyzed['texts'][number]['language'];

/** What one word tells of its text. */
interface Traits {
  arabic: number;
  latin: number;
  other: number;
  /** Letters that Persian has and Arabic hasn't. */
  persianLetters: boolean;
  isPersian: boolean;
  isArabic: boolean;
  isEnglish: boolean;
  isFinglish: boolean;
  /** Looks like Finglish by its letters and ending alone. */
  looksFinglish: boolean;
  isOtherLatin: boolean;
}

const traits = new WordNote((word): Traits => ({
  ...countScripts(word),
  persianLetters: /[پچژگ]/.test(word),
  isPersian: persianWords.has(word),
  isArabic: arabicWords.has(word),
  isEnglish: englishWords.has(word),
  isFinglish: finglishWords.has(word),
  looksFinglish: looksFinglish(word) && !englishWords.has(word),
  isOtherLatin: otherLatinWords.has(word),
}));

/** Sums of the traits of a text's words. */
interface Counts {
  words: number;
  latinWords: number;
  arabic: number;
  latin: number;
  other: number;
  persianLetters: number;
  persian: number;
  foreign: number;
  english: number;
  finglish: number;
  finglishLooks: number;
  otherLatin: number;
}

function count(tokens: readonly Token[]): Counts {
  const counts: Counts = {
    ...{ words: 0, latinWords: 0, arabic: 0, latin: 0, other: 0, persianLetters: 0, persian: 0 },
    ...{ foreign: 0, english: 0, finglish: 0, finglishLooks: 0, otherLatin: 0 },
  };
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const its = traits.of(token);
    counts.words++;
    counts.arabic += its.arabic;
    counts.latin += its.latin;
    counts.other += its.other;
    if (its.latin > 0) counts.latinWords++;
    if (its.persianLetters) counts.persianLetters++;
    if (its.isPersian) counts.persian++;
    if (its.isArabic) counts.foreign++;
    if (its.isEnglish) counts.english++;
    if (its.isFinglish) counts.finglish++;
    if (its.looksFinglish) counts.finglishLooks++;
    if (its.isOtherLatin) counts.otherLatin++;
  }
  return counts;
}

/** The language of a tokenised text and how sure that is, from 0 to 1. */
export function detectLanguage(tokens: readonly Token[]): Language {
  const counts = count(tokens);
  const { arabic, latin, other } = counts;
  const letters = arabic + latin + other;
  if (letters === 0) return { code: 'none', confidence: 1 };
  if (other > letters / 2) return { code: 'other', confidence: rounded(other / letters) };
  if (arabic >= latin) {
    if (counts.foreign > counts.persian && counts.persianLetters === 0)
      return { code: 'other', confidence: 0.7 };
    // A brand name or "app" doesn't make a text bilingual; a fifth of the letters in several words does.
    const bilingual = latin >= letters / 5 && counts.latinWords >= 3;
    return bilingual
      ? { code: 'mixed', confidence: 0.7 }
      : { code: 'fa', confidence: rounded(arabic / letters) };
  }
  if (arabic >= letters / 4) return { code: 'mixed', confidence: 0.7 };
  return latinLanguage(counts, latin / letters);
}

function latinLanguage(counts: Counts, share: number): Language {
  const { words, english, finglish, finglishLooks, otherLatin } = counts;
  const persian = finglish + finglishLooks;
  if (persian >= Math.max(2, english + 1) && persian > otherLatin && persian >= words / 5)
    return { code: 'finglish', confidence: rounded(Math.min(1, 0.5 + persian / words / 2)) };
  // One known word of one or two is enough («khoob», "mersi").
  if (persian > english && persian > otherLatin && words <= 3) return { code: 'finglish', confidence: 0.5 };
  if (otherLatin > english) return { code: 'other', confidence: rounded(0.5 + otherLatin / words / 2) };
  if (english > 0)
    return { code: 'en', confidence: rounded(share * Math.min(1, 0.6 + (2 * english) / words)) };
  // A short Latin text without any known word may be English or not.
  return words > 8 ? { code: 'other', confidence: 0.5 } : { code: 'en', confidence: 0.4 };
}

const rounded = (value: number) => Math.round(100 * value) / 100;
