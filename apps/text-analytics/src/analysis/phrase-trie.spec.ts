/** Phrases in rows of tokens, and what tries remember of words. */
import { PhraseTrie } from './phrase-trie.js';
import { tokenize } from './tokens.js';

const foundBy = (trie: PhraseTrie<string>, text: string) => trie.longest(tokenize(text), 0);

describe('PhraseTrie', () => {
  it('finds the longest phrase, by the words without their endings', () => {
    const trie = new PhraseTrie<string>().add('late|late delivery|late delivery again', 'late');
    expect(foundBy(trie, 'late deliveries today')).toEqual({
      ...{ value: 'late', phrase: 'late delivery', length: 2, lastStem: 'delivery' },
    });
    expect(foundBy(trie, 'late today')).toMatchObject({ phrase: 'late', length: 1 });
    expect(foundBy(trie, 'late. Delivery')).toMatchObject({ phrase: 'late', length: 1 });
    expect(foundBy(trie, 'delivery late')).toBeUndefined();
  });

  it('tells words apart that stand for the same bit', () => {
    const trie = new PhraseTrie<string>();
    const nth = (at: number) =>
      `${'bcdfghjklm'[at % 10]}${'aeiou'[Math.floor(at / 10) % 5]}${'npqt'[Math.floor(at / 50)]}`;
    for (let at = 0; at < 100; at++) trie.add(`begin ${nth(at)} end`, nth(at));
    for (let at = 0; at < 100; at++) {
      expect(foundBy(trie, `begin ${nth(at)} end`)?.value).toBe(nth(at));
      expect(foundBy(trie, `begin ${nth(at)} ${nth(at)}`)).toBeUndefined();
      expect(foundBy(trie, `begin ${nth(at + 100)} end`)).toBeUndefined();
    }
  });

  it('knows phrases that are added after a look-up', () => {
    const trie = new PhraseTrie<string>();
    expect(foundBy(trie, 'slow courier')).toBeUndefined();
    trie.add('slow', 'one');
    expect(foundBy(trie, 'slow courier')?.value).toBe('one');
    trie.add('slow courier', 'two');
    expect(foundBy(trie, 'slow courier')?.value).toBe('two');
  });

  it('answers by its own phrases among any number of others', () => {
    const tries = Array.from({ length: 40 }, (_, at) =>
      new PhraseTrie<string>().add(at % 2 === 0 ? 'shop' : 'shop window', String(at)),
    );
    for (let round = 0; round < 2; round++)
      for (const [at, trie] of tries.entries()) {
        expect(foundBy(trie, 'shop window')?.value).toBe(String(at));
        expect(foundBy(trie, 'shop')?.value).toBe(at % 2 === 0 ? String(at) : undefined);
      }
  });
});
