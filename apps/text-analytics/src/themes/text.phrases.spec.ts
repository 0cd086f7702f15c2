/** Phrases of texts in both languages, as they are written and as they are counted. */
import { PhraseCounter, PhraseEstimate } from './phrase.counting.js';
import { phraseHash, phraseHashes, phrasesOf } from './text.phrases.js';

const phrases = (text: string) => phrasesOf(text).map(({ phrase }) => phrase);

describe('phrases of a text', () => {
  it('are one to three words between stop words and marks', () => {
    expect(phrases('The courier left my parcel. Refund refused!')).toEqual([
      ...['courier', 'courier left', 'left', 'left my parcel', 'parcel'],
      ...['refund', 'refund refused', 'refused'],
    ]);
    expect(phrases('out of stock again')).toEqual(['stock']);
    expect(phrases('delay in delivery')).toEqual(['delay', 'delay in delivery', 'delivery']);
  });

  it('meet across the ways in which Persian is written', () => {
    const ways = ['کد تخفیف كار نمی‌كند', 'کد تخفیف کار نمی کند', 'کد تخفیف کار نمیکند'].map(phrases);
    expect(ways[0]).toEqual(expect.arrayContaining(['کد تخفیف', 'تخفیف کار نمیکند']));
    expect(ways[1]).toEqual(ways[0]);
    expect(ways[2]).toEqual(ways[0]);
    expect(phrases('و از این به بعد')).toEqual([]);
  });

  it('keep a judgement or a negation only with what it is about', () => {
    expect(phrases('battery not good')).toEqual(['battery', 'battery not', 'battery not good', 'not good']);
    expect(phrases('غذا سرد نبود')).toEqual(['غذا', 'غذا سرد', 'غذا سرد نبود', 'سرد', 'سرد نبود']);
  });

  it('stand where the text has them, once each', () => {
    const text = 'Locker جدید: LOCKER  broken, locker broken';
    const found = phrasesOf(text).find(({ phrase }) => phrase === 'locker broken');
    expect(text.slice(found?.from, found?.to)).toBe('LOCKER  broken');
    expect(phrases(text).filter((phrase) => phrase === 'locker')).toHaveLength(1);
  });

  it('have the hash under which they are counted', () => {
    const hashes = new Set<number>();
    const text = 'delay in delivery and کد تخفیف';
    phraseHashes(text, hashes);
    expect(new Set(phrases(text).map(phraseHash))).toEqual(hashes);
    expect(phrasesOf(text, (hash) => hash === phraseHash('کد تخفیف'))).toHaveLength(1);
  });

  it('are few where a text is hostile', () => {
    expect(phrases('x'.repeat(4_000))).toEqual([]);
    expect(phrases('!'.repeat(4_000))).toEqual([]);
  });
});

describe('counting phrases', () => {
  it('counts texts, not occurrences, by window, from the support on', () => {
    const texts = [
      ...Array.from({ length: 9 }, () => ({ text: 'locker jammed, locker jammed', window: 0 })),
      ...Array.from({ length: 3 }, () => ({ text: 'parcel and locker', window: 1 })),
    ];
    const estimate = new PhraseEstimate();
    for (const { text } of texts) estimate.add(text);
    const support = estimate.support();
    expect(support).toBe(8);
    const counter = new PhraseCounter(estimate.atLeast(support), 2);
    for (const { text, window } of texts) counter.add(text, window);
    const counted = [...counter.counted(support)].map(({ phrase, counts }) => [phrase, ...counts]);
    expect(counted).toEqual([
      ['locker', 9, 3],
      ['locker jammed', 9, 0],
      ['jammed', 9, 0],
    ]);
  });
});
