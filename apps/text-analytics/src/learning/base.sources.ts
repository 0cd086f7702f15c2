/** Reads what the base model is trained from: the labelled texts and the clothing reviews of the sample data. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { LabelledText, Review } from './base.training.js';

const LABELLED = new URL('../../../labelled/', import.meta.url);
const REVIEWS = new URL('../../../../hub/sample/reviews-en-clothing.csv', import.meta.url);

export type LabelledLanguage = 'fa' | 'en';

/** `train` is learned from; `exam` only ever scores what was learned. */
export function labelledTexts(language: LabelledLanguage, part: 'train' | 'exam'): LabelledText[] {
  return readFileSync(new URL(`${language}.${part}.jsonl`, LABELLED), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledText);
}

/** English reviews of a clothing shop that anybody may use (CC0), title and text as one. */
export function clothingReviews(): Review[] {
  const rows = parse<Record<string, string>>(readFileSync(REVIEWS), { columns: true, bom: true });
  return rows
    .map((row) => ({
      text: [row.Title, row['Review Text']].filter(Boolean).join('. '),
      stars: Number(row.Rating),
    }))
    .filter(({ text }) => text !== '');
}

/** Another one for other texts. */
export function versionOf(texts: readonly { text: string }[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(JSON.stringify(text));
  return `base-${hash.digest('hex').slice(0, 8)}`;
}
