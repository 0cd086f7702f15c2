/** Tests of understanding texts: language, sentiment, aspects, intents and urgency, in both languages. */
import { feedbackAnalyzed } from '@voc/contracts';
import { analyzeText } from './analyze.js';
import { topics } from './topics.js';

const sign = (text: string) => {
  const { label } = analyzeText(text).sentiment ?? { label: 'none' };
  return label.replace('very_', '');
};

describe('sentiment in Persian', () => {
  it.each([
    ['خیلی خوب بود ممنون', 'positive'],
    ['عالیه، پیشنهاد میکنم', 'positive'],
    ['کيفيت عالي', 'positive'],
    ['بد نبود', 'positive'],
    ['مشکلی نداشتم', 'positive'],
    ['بدون هیچ مشکلی رسید', 'positive'],
    ['حرف نداره', 'positive'],
    ['خیلیییی خوبهههه', 'positive'],
    ['😍😍', 'positive'],
    ['افتضاح بود', 'negative'],
    ['اصلا خوب نبود', 'negative'],
    ['اصلاً راضی نیستم', 'negative'],
    ['خوب نیست', 'negative'],
    ['کار نمی‌کند', 'negative'],
    ['کار نمی کنه', 'negative'],
    ['کار نمیکنه', 'negative'],
    ['هنوز نرسیده', 'negative'],
    ['پشتیبانی جواب نمیده', 'negative'],
    ['با کیفیت و تمیز نبود', 'negative'],
    ['نا مناسب', 'negative'],
    ['بی‌کیفیت', 'negative'],
    ['بی کیفیت', 'negative'],
    ['متاسفانه دیر رسید 😡', 'negative'],
    ['جنسش عالی بود ولی ارسالش افتضاح بود', 'mixed'],
    ['قبلا خوب بود', 'negative'],
    ['گم شد و هیچ‌کس پاسخگو نبود', 'negative'],
    ['۴۵ دقیقه بعد', 'neutral'],
    ['کیفیتش رو دوست نداشتم', 'negative'],
    ['بدون عیب و نقص', 'positive'],
    ['دیر نرسید', 'positive'],
    ['از خریدم پشیمون نیستم', 'positive'],
    ['قیمت مناسبه ولی دیر رسید', 'mixed'],
    ['بسته رو گرفتم', 'neutral'],
  ])('of «%s» is %s', (text, label) => {
    expect(sign(text)).toBe(label);
  });

  it('does not reach back over a finished statement', () => {
    const { aspects } = analyzeText('غذا خوشمزه بود نوشابه نیاوردن');
    expect(aspects[0]?.sentiment.score).toBeGreaterThan(0);
  });

  it('weighs "very" and "a little"', () => {
    const score = (text: string) => analyzeText(text).sentiment?.score ?? 0;
    expect(score('خیلی بد بود')).toBeLessThan(score('بد بود'));
    expect(score('یکم بد بود')).toBeGreaterThan(score('بد بود'));
  });
});

describe('sentiment in English', () => {
  it.each([
    ['Great quality, fast delivery!', 'positive'],
    ['Not bad at all', 'positive'],
    ['I had no problems with it', 'positive'],
    ['soooo goood', 'positive'],
    ["It doesn't work", 'negative'],
    ['It doesn’t work', 'negative'],
    ['not happy with the service', 'negative'],
    ['The driver was rude and the box was damaged.', 'negative'],
    ['Never received my order', 'negative'],
    ['Beautiful dress but the zipper broke', 'mixed'],
    ['I bought it on Monday', 'neutral'],
  ])('of %j is %s', (text, label) => {
    expect(sign(text)).toBe(label);
  });
});

describe('language', () => {
  it.each([
    ['ارسال سریع بود', 'fa'],
    ['این app خوبه', 'fa'],
    ['The delivery was late', 'en'],
    ['kheili khoob bood mersi', 'finglish'],
    ['poshtibani aslan javab nemide', 'finglish'],
    ['سلام خوبید؟ the app crashes on startup لطفا درست کنید', 'mixed'],
    ['هذا التطبيق ممتاز جدا شكرا', 'other'],
    ['Очень плохо', 'other'],
    ['👍👍', 'none'],
    ['', 'none'],
  ])('of %j is %s', (text, code) => {
    expect(analyzeText(text).language.code).toBe(code);
  });

  it('lets Finglish be judged like Persian', () => {
    expect(sign('kheili khoob bood mersi')).toBe('positive');
    expect(sign('poshtibani aslan javab nemide')).toBe('negative');
  });

  it('judges nothing that it cannot read', () => {
    expect(analyzeText('Очень плохо').sentiment).toBeUndefined();
    expect(analyzeText('   ').sentiment).toBeUndefined();
  });
});

describe('sentences', () => {
  it('hold the clauses between two ends, judged together', () => {
    const text = 'غذا عالی بود ولی دیر رسید. پشتیبانی خوب بود! 😡';
    const { sentences, clauses } = analyzeText(text, { explain: true });
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      'غذا عالی بود',
      'ولی دیر رسید',
      'پشتیبانی خوب بود',
      '😡',
    ]);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'غذا عالی بود ولی دیر رسید',
      'پشتیبانی خوب بود',
      '😡',
    ]);
    expect(sentences.map(({ sentiment }) => sentiment.label.replace('very_', ''))).toEqual([
      'mixed',
      'positive',
      'negative',
    ]);
  });

  it('end once where marks follow each other, and are gathered only where asked for', () => {
    const text = 'Great!!! …\n\nToo late?! Never again.';
    const { sentences } = analyzeText(text, { explain: true });
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Great',
      'Too late',
      'Never again',
    ]);
    expect(analyzeText(text).sentences).toEqual([]);
  });
});

describe('aspects', () => {
  it('gives each topic its own sentiment and place', () => {
    const text = 'سلام. کیفیت لباس عالی بود، ولی ارسال خیلی دیر انجام شد';
    const { aspects } = analyzeText(text);
    const of = (topic: string) => aspects.find((it) => it.topic === topic);
    expect(of('product_quality')?.sentiment.score).toBeGreaterThan(0.3);
    expect(of('delivery')?.sentiment.score).toBeLessThan(-0.3);
    const { start, end } = of('product_quality')!;
    expect(text.slice(start, end)).toBe('کیفیت لباس عالی');
  });

  it('parts two topics of one clause by nearness', () => {
    const { aspects } = analyzeText('کیفیت عالی قیمت افتضاح');
    expect(aspects.map((it) => [it.topic, Math.sign(it.sentiment.score)])).toEqual([
      ['product_quality', 1],
      ['price', -1],
    ]);
  });

  it('keeps offsets on the original with half-spaces, marks and emoji before', () => {
    const text = '😀\u200f می\u200cخواستم بگم پشتیبانی\u200cتون افتضاحه';
    const aspect = analyzeText(text).aspects.find((it) => it.topic === 'support');
    expect(text.slice(aspect!.start, aspect!.end)).toBe('پشتیبانی\u200cتون افتضاحه');
  });

  it('passes over placeholders of masked data', () => {
    expect(analyzeText('تماس بگیرید [phone] یا [email]').topics).toEqual(['support']);
    expect(analyzeText('[phone]').language.code).toBe('none');
  });

  it('has a taxonomy with unique keys and both labels', () => {
    expect(new Set(topics.map((topic) => topic.key)).size).toBe(topics.length);
    for (const { key, label } of topics) {
      expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(label.en && label.fa).toBeTruthy();
    }
  });
});

describe('intents and urgency', () => {
  it.each([
    ['لطفا حالت شب رو به برنامه اضافه کنید', 'request'],
    ['Could you please add dark mode', 'request'],
    ['دیگه ازتون خرید نمیکنم', 'churn_risk'],
    ['I will cancel my subscription', 'churn_risk'],
    ['از طریق تعزیرات پیگیری می‌کنم', 'legal_threat'],
    ['You will hear from my lawyer', 'legal_threat'],
    ['افتضاح بود', 'complaint'],
    ['The worst service ever', 'complaint'],
    ['سفارشم کی میرسه؟', 'question'],
    ['How do I change my address?', 'question'],
    ['دمتون گرم عالی بود', 'praise'],
    ['Thank you so much, great service', 'praise'],
  ] as const)('finds in %j a %s', (text, intent) => {
    expect(analyzeText(text).intents).toContain(intent);
  });

  it.each(['No complaints at all', 'Nothing to complain about'])('finds no complaint in %j', (text) => {
    expect(analyzeText(text).intents).not.toContain('complaint');
  });

  it('takes the thanks in a request for manners', () => {
    expect(analyzeText('ممنون میشم پیگیری کنید، سفارشم هنوز نرسیده').intents).not.toContain('praise');
  });

  it.each([
    ['غذا مسموم بود، فوری رسیدگی کنید', 'high'],
    ['You charged twice and I will see you in court', 'high'],
    ['سفارشم هنوز نرسیده؟', 'normal'],
    ['عالی بود', 'low'],
  ])('finds %j %s', (text, urgency) => {
    expect(analyzeText(text).urgency).toBe(urgency);
  });
});

describe('any text', () => {
  const shape = feedbackAnalyzed.schema.shape.texts.element;

  it.each([
    '',
    '\u0000\ud800',
    '؟؟؟!!!',
    '[phone][email',
    "'''",
    'می',
    'ن',
    'a'.repeat(50_000),
    'خوب '.repeat(20_000),
    'بد،'.repeat(20_000),
    'دلیوری 😀 delivery '.repeat(5_000),
    'نه '.repeat(30_000),
    'خوب نبود '.repeat(10_000),
    'کیفیت خوب پیک بد '.repeat(5_000),
    'not good app '.repeat(7_000),
  ])('keeps the contract and bounded time (%#)', (text) => {
    const started = process.cpuUsage().user;
    const { language, sentiment, aspects, topics: found, intents } = analyzeText(text);
    // Processor time, so that a busy machine fails nothing.
    expect((process.cpuUsage().user - started) / 1_000).toBeLessThan(1_000);
    const parsed = shape.omit({ text: true }).safeParse({
      role: 'customer',
      field: 'text',
      language,
      sentiment,
      aspects,
      topics: found,
      intents,
      personalData: [],
    });
    expect(parsed.error?.issues ?? []).toEqual([]);
    for (const { start, end } of aspects) expect(start < end && end <= text.length).toBe(true);
  });
});
