/** Editing rules: what is typed becomes terms, and problems find theirs. */
import { draftOf, rulesOf, sameRules, termAt, withoutTerm, withPair, withTerms } from './rule.draft.js';

const empty = draftOf({}).fa;

describe('a draft', () => {
  it('gives the rules back, without what is empty', () => {
    const rules = { fa: { words: ['پیک'] }, en: { near: [{ first: 'a', second: 'b', within: 2 }] } };
    expect(rulesOf(draftOf(rules))).toEqual(rules);
    const blank = { ...empty, near: [{ first: ' ', second: '', within: 3 }] };
    expect(rulesOf({ ...draftOf({}), fa: blank })).toEqual({});
  });

  it('is the same as rules with empty lists and names in another order', () => {
    expect(sameRules({ fa: { words: [], not: ['x'] }, en: {} }, { fa: { not: ['x'] } })).toBe(true);
    expect(
      sameRules(
        { fa: { near: [{ within: 1, second: 'b', first: 'a' }] } },
        { fa: { near: [{ first: 'a', second: 'b', within: 1 }] } },
      ),
    ).toBe(true);
    expect(sameRules({ fa: { words: ['x'] } }, { en: { words: ['x'] } })).toBe(false);
  });
});

describe('withTerms', () => {
  it('takes several at once, the newest first and each once', () => {
    const set = withTerms({ ...empty, words: ['دیر'] }, 'words', ' پیک، دیر ,تاخیر\nمعطل ');
    expect(set.words).toEqual(['معطل', 'تاخیر', 'پیک', 'دیر']);
  });

  it('puts several words among the phrases, unless they rule the topic out', () => {
    expect(withTerms(empty, 'words', 'پیک  بی ادب')).toMatchObject({ words: [], phrases: ['پیک بی ادب'] });
    expect(withTerms(empty, 'not', 'courier font')).toMatchObject({ not: ['courier font'], phrases: [] });
  });

  it('takes nothing from blanks', () => expect(withTerms(empty, 'words', ' ، ')).toBe(empty));
});

it('takes a term out of its list only', () => {
  expect(withoutTerm({ ...empty, words: ['a', 'b'], not: ['a'] }, 'words', 'a')).toMatchObject({
    words: ['b'],
    not: ['a'],
  });
});

it('changes one pair', () => {
  const pair = { first: 'a', second: 'b', within: 1 };
  expect(withPair({ ...empty, near: [pair, pair] }, 1, { within: 5 }).near).toEqual([
    pair,
    { ...pair, within: 5 },
  ]);
});

describe('termAt', () => {
  const rules = { en: { words: ['x', 'two words'], near: [{ first: 'a', second: 'b', within: 99 }] } };

  it.each([
    ['/rules/en/words/1', { language: 'en', term: 'two words' }],
    ['/rules/en/near/0/within', { language: 'en', term: 'a … b' }],
    ['/rules/en/words/7', undefined],
    ['/rules/xx/words/0', undefined],
    ['/label', undefined],
  ])('%s', (pointer, term) => expect(termAt(rules, pointer)).toEqual(term));
});
