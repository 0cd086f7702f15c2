/** Tests of telling scripts apart. */
import { countScripts, detectScript } from './script.js';

describe('detectScript', () => {
  it.each([
    ['خیلی خوب بود 👍 5/5', 'arabic'],
    ['Great app!', 'latin'],
    ['café crème', 'latin'],
    ['این app خیلی user friendly نیست', 'mixed'],
    ['Очень хорошо', 'other'],
    ['很好用', 'other'],
    ['👍👍 10/10 !!!', 'none'],
    ['', 'none'],
  ])('finds the script of %j', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });

  it('counts letters, not marks or digits', () => {
    expect(countScripts('مُ ab ۱۲ я×')).toEqual({ arabic: 1, latin: 2, other: 1 });
  });
});
