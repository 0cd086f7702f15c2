import { QuotableText } from './quote.search.js';

describe('a quote', () => {
  const find = (text: string, quote: string) => new QuotableText(text).find(quote);

  it.each([
    [
      'as it stands',
      'The driver was late, and the box was crushed.',
      'the box was crushed',
      'the box was crushed',
    ],
    ['with other marks and cases', 'It “never” works – honestly!', 'It never works', 'It “never” works'],
    ['over lines', 'too\n  expensive for me', 'too expensive', 'too\n  expensive'],
    [
      'with Arabic letters and half-spaces',
      'اين كتاب را نمي‌خواهم',
      'این کتاب را نمی خواهم',
      'اين كتاب را نمي‌خواهم',
    ],
    ['with joined می', 'اصلا باز نمیشه دیگه', 'باز نمی‌شه', 'باز نمیشه'],
    ['with other digits', 'بعد از ۱۲ روز رسید', 'بعد از 12 روز', 'بعد از ۱۲ روز'],
    ['with accents of either kind', 'Le cafe\u0301 froid', 'café froid', 'cafe\u0301 froid'],
    ['with vowel signs', 'خیلی بَد بود', 'خیلی بد', 'خیلی بَد'],
    ['round a placeholder', 'call [phone] please now', 'call [phone] please', 'call [phone] please'],
    ['from a placeholder on', 'see [email] for more', 'email for more', '[email] for more'],
    ['up to a placeholder', 'call me at [phone]!', 'me at phone', 'me at [phone]'],
    ['beside emoji', 'so good 😍 thanks', 'so good thanks', 'so good 😍 thanks'],
    ['that is all of a short text', 'عالی!', 'عالی', 'عالی'],
  ])('is found %s, in the spelling of the text', (_, text, quote, found) => {
    expect(find(text, quote)).toBe(found);
  });

  it.each([
    ['with a word that is not there', 'The driver was late', 'the driver was very late'],
    ['put together of two', 'It was late and cold', 'It was cold'],
    ['with something left out', 'It was late and cold', 'It was … cold'],
    ['within words', 'unhappy endings', 'happy ending'],
    ['of one word', 'The driver was late', 'driver'],
    ['of hardly anything', 'I am so up at it', 'at it'],
    ['of nothing', 'The driver was late', ' … '],
    ['in another language', 'دیر رسید و سرد بود', 'it arrived late'],
  ])('is not found %s', (_, text, quote) => {
    expect(find(text, quote)).toBeUndefined();
  });
});
