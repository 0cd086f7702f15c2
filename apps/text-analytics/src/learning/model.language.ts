/** The languages that models are made for, and which of them judges a text. */
import type { FeedbackAnalyzed } from '@voc/contracts';

export const MODEL_LANGUAGES = ['fa', 'en'] as const;
export type ModelLanguage = (typeof MODEL_LANGUAGES)[number];

/** Persian with English words in it, and Persian in Latin letters, are Persian. Undefined where no model reads it. */
export function modelLanguageOf(code: FeedbackAnalyzed['language']): ModelLanguage | undefined {
  switch (code) {
    case 'en':
      return 'en';
    case 'fa':
    case 'mixed':
    case 'finglish':
      return 'fa';
    default:
      return undefined;
  }
}
