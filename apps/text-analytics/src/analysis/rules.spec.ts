/** Tests of what the rules alone make of a text, in both languages: what it says for and against. */
import { readFinglish } from './finglish.js';
import { findClauses } from './judgements.js';
import { detectLanguage } from './language.js';
import { sentimentOfSums, sumsOf } from './sentiment.js';
import { tokenize } from './tokens.js';

function judge(text: string) {
  const tokens = tokenize(text);
  const read =
    detectLanguage(tokens).code === 'finglish'
      ? tokens.map((token) => ({ ...token, word: readFinglish(token.word) }))
      : tokens;
  return sentimentOfSums(sumsOf(findClauses(read)));
}
const sign = (text: string) => judge(text).label.replace('very_', '');

describe('rules for Persian', () => {
  it.each([
    // Half-spaces, their absence, Arabic letters, stretched letters, joined and separate prefixes.
    ['نمی‌ارزه', 'negative'],
    ['نمیارزه', 'negative'],
    ['نمی ارزه', 'negative'],
    ['كيفيت خيلي عالي', 'positive'],
    ['خیییلی خوبهههه', 'positive'],
    ['کار نمی‌کنه', 'negative'],
    ['بی‌کیفیت', 'negative'],
    ['با‌کیفیت بود', 'positive'],
    // Negation on the verb and at a distance.
    ['اصلا خوب نبود', 'negative'],
    ['اصلاً از کیفیتش راضی نیستم', 'negative'],
    ['بد نبود', 'positive'],
    ['هیچ مشکلی نداشت', 'positive'],
    ['بدون مشکل رسید', 'positive'],
    ['متاسفانه تازه نبود', 'negative'],
    ['دیر نکردن', 'positive'],
    ['جواب نمیدن', 'negative'],
    ['جواب ندادند', 'negative'],
    ['پاسخگو نیستن', 'negative'],
    ['گم شد و هیچ‌کس پاسخگو نبود', 'negative'],
    // Spoken forms.
    ['خوبه', 'positive'],
    ['گرونه', 'negative'],
    ['افتضاحه', 'negative'],
    ['دمشون گرم', 'positive'],
    ['حرف ندارن', 'positive'],
    ['ترکوندید', 'positive'],
    ['پشیمون شدم', 'negative'],
    ['به هیچ دردی نمیخوره', 'negative'],
    ['رو مخه', 'negative'],
    // Wishes, expectations, conditions, times before.
    ['کاش سریع بود', 'negative'],
    ['قبلا خوب بود', 'negative'],
    ['انتظار داشتم خوب باشه', 'negative'],
    // What is measured decides what more of it means.
    ['کیفیتش پایینه', 'negative'],
    ['قیمتش خیلی بالاست', 'negative'],
    ['هزینه ارسالش کمه', 'positive'],
    // Amplifiers, remedies, manners, contrast.
    ['فوق العاده بد', 'negative'],
    ['مشکلم حل شد', 'positive'],
    ['کالا ایراد داشت، عوضش کردن', 'positive'],
    ['با تشکر، غذا سرد رسید', 'negative'],
    ['خسته نباشید، سه بار تماس گرفتم و جواب ندادید', 'negative'],
    ['طعمش عالی بود ولی پیک بی ادب بود', 'mixed'],
    ['من پنیر سفارش دادم ولی ماست فرستادن', 'negative'],
    ['اپلیکیشن خیلی روانه ولی امان از پشتیبانی', 'mixed'],
    // Nothing to judge.
    ['ساعت کاری شعبه چنده؟', 'neutral'],
    ['بسته رو دیروز گرفتم', 'neutral'],
    ['نون باگت سفارش دادم', 'neutral'],
    ['ممنون میشم راهنمایی کنید', 'neutral'],
    // Emoji.
    ['👍🏽', 'positive'],
    ['غذا 🤢', 'negative'],
    // Persian in Latin letters.
    ['keyfiatesh aali bood', 'positive'],
    ['ghaza sard bud va dir resid', 'negative'],
    ['dastetun dard nakone, kheyli khub bud', 'positive'],
    ['poshtibani javab nemide', 'negative'],
  ])('find «%s» %s', (text, label) => {
    expect(sign(text)).toBe(label);
  });
});

describe('rules for English', () => {
  it.each([
    ['not bad at all', 'positive'],
    ["can't complain", 'positive'],
    ["couldn't be happier", 'positive'],
    ["wasn't good", 'negative'],
    ['it was not a very good experience', 'negative'],
    ["won't open", 'negative'],
    ['never heard back', 'negative'],
    ['nobody answers the phone', 'negative'],
    ['too expensive', 'negative'],
    ['the dress is too cute', 'negative'],
    ['used to be great', 'negative'],
    ['I wish it was easier', 'negative'],
    ['would be nice if it worked', 'negative'],
    ['thanks for nothing', 'negative'],
    ['good luck getting a reply', 'negative'],
    ['thank you so much!', 'positive'],
    ['Thanks, but my parcel is still missing', 'negative'],
    ['my issue was solved in minutes', 'positive'],
    ['no problem at all', 'positive'],
    ['insanely good', 'positive'],
    ['ripped off', 'negative'],
    ['absolute lifesaver', 'positive'],
    ['they ghosted me', 'negative'],
    ['the quality is low', 'negative'],
    ['the fees are high', 'negative'],
    ['soooo goood', 'positive'],
    ['this sucks', 'negative'],
    ['Great food but the driver was rude', 'mixed'],
    ['The staff are lovely, the rooms are filthy', 'mixed'],
    ['I ordered green but blue came in the post', 'negative'],
    ["We'll see the shell and the hill", 'neutral'],
    ['When will it be back in stock?', 'neutral'],
    ['Can I return it after 30 days?', 'neutral'],
    ['Kindly change my address', 'neutral'],
    ['I bought it on Monday', 'neutral'],
    ['sh*t service', 'negative'],
    [':-(', 'negative'],
  ])('find %j %s', (text, label) => {
    expect(sign(text)).toBe(label);
  });

  it('weigh degrees and stretched letters', () => {
    const score = (text: string) => judge(text).score;
    expect(score('very slow')).toBeLessThan(score('slow'));
    expect(score('slightly slow')).toBeGreaterThan(score('slow'));
    expect(score('sloooow')).toBeLessThan(score('slow'));
  });

  it('let what follows "but" count more, and what follows "only" less', () => {
    const score = (text: string) => judge(text).score;
    expect(score('It is good but slow')).toBeLessThan(score('It is slow but good'));
    expect(score('It is good but slow')).toBeLessThan(score('It is good only slow'));
  });
});
