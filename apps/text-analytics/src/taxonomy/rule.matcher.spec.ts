/** What rules find, and that they stay quick whatever is written into them. */
import { readFileSync } from 'node:fs';
import { analyzeText } from '../analysis/analyze.js';
import { defaultTopics, type TopicMention } from '../analysis/topic.matcher.js';
import { tokenize } from '../analysis/tokens.js';
import { RuleMatcher } from './rule.matcher.js';
import { defaultTaxonomy } from './taxonomy.default.js';
import type { Topic } from './taxonomy.js';
import { topicTokens } from './topic.tokens.js';
import type { TopicRules } from './topic.rules.js';

const topic = (key: string, rules: TopicRules): Topic => ({ key, label: { en: key, fa: key }, rules });
const find = (text: string, ...topics: Topic[]) => new RuleMatcher('own-1', topics).find(tokenize(text));
const found = (mentions: readonly TopicMention[]) => [...new Set(mentions.flatMap(({ topics }) => topics))];
const covered = (text: string, { from, to }: TopicMention) => {
  const tokens = tokenize(text);
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
};

describe('words and phrases', () => {
  const topics = [
    topic('site', { fa: { words: ['سایت'] }, en: { words: ['website'] } }),
    topic('late', { fa: { phrases: ['دیر رسید'] }, en: { phrases: ['too late'] } }),
    topic('crash', { en: { words: ['crash'] } }),
  ];

  it.each([
    ['سايت شما خراب است', 'site'],
    ['سایتتون خرابه', 'site'],
    ['سایـــت', 'site'],
    ['the websites are down', 'site'],
    ['بسته دیررسید', 'late'],
    ['بسته دیر‌رسید', 'late'],
    ['It came too late!', 'late'],
    ['it crashed', 'crash'],
    ['سایت crash کرد', 'site crash'],
    ['too bad, late again', ''],
    ['too, late', ''],
  ])('«%s» speaks of %s', (text, keys) => {
    expect(found(find(text, ...topics)).join(' ')).toBe(keys);
  });

  it('are found in Persian in Latin letters as well', () => {
    const matcher = new RuleMatcher('own-1', [topic('quality', { fa: { words: ['کیفیت'] } })]);
    expect(found(matcher.find(topicTokens('keyfiatesh kheili bad bood, razi naboodam')))).toEqual([
      'quality',
    ]);
  });

  it('give way to a longer phrase at the same place', () => {
    const topics = [
      topic('food', { en: { words: ['food'] } }),
      topic('safety', { en: { phrases: ['food poisoning'] } }),
    ];
    expect(found(find('I got food poisoning', ...topics))).toEqual(['safety']);
    expect(found(find('the food was fine', ...topics))).toEqual(['food']);
  });

  it('are found for every topic that has them, whichever form of the word it lists', () => {
    const topics = [
      topic('a', { en: { words: ['crash'] } }),
      topic('b', { en: { words: ['crashed'] } }),
      topic('c', { en: { words: ['crash'] } }),
    ];
    expect(found(find('it crashed', ...topics)).sort()).toEqual(['a', 'b', 'c']);
    expect(found(find('it crashes', ...topics)).sort()).toEqual(['a', 'c']);
  });

  it('say what found them and where', () => {
    const text = 'بسته خیلی دیر رسید.';
    const [mention] = find(text, ...topics);
    expect(mention).toMatchObject({ topics: ['late'], rule: 'phrase: دیر رسید' });
    expect(mention && covered(text, mention)).toBe('دیر رسید');
  });

  it('of a language hold only where the text has words of it', () => {
    const pool = topic('money', { fa: { words: ['pool'] } });
    expect(find('the pool is closed', pool)).toEqual([]);
    expect(found(find('pool منو پس بدید', pool))).toEqual(['money']);
    expect(found(find('the pool is closed', topic('any', { both: { words: ['pool'] } })))).toEqual(['any']);
  });

  it('may have any number in them', () => {
    const days = topic('days', { both: { phrases: ['# days'] } });
    expect(found(find('it took 12 days', days))).toEqual(['days']);
    expect(find('it took days', days)).toEqual([]);
  });
});

describe('terms near each other', () => {
  const rude = topic('manners', {
    en: { near: [{ first: 'courier', second: 'rude', within: 3 }] },
    fa: { near: [{ first: 'پیک', second: 'بی ادب', within: 4 }] },
  });

  it.each([
    ['The courier was rude', true],
    ['a rude courier', true],
    ['the courier, I must say, rude', true],
    ['The couriers were always so very rude', false],
    ['The courier came. Rude words were said', false],
    ['The courier came\nrude', false],
    ['پیکتون خیلی بی‌ادب بود', true],
    ['پیک اومد، فروشنده ولی خیلی زیاد هم بی ادب بود', false],
  ])('«%s»: %s', (text, expected) => {
    expect(find(text, rude).length > 0).toBe(expected);
  });

  it('are mentioned from the one to the other', () => {
    const text = 'Well, that courier was so rude to me';
    const [mention] = find(text, rude);
    expect(mention && covered(text, mention)).toBe('courier was so rude');
    expect(mention?.rule).toBe('near: courier … rude');
  });

  it('may begin with the same words as others', () => {
    const pairs = topic('x', {
      en: {
        near: [
          { first: 'order', second: 'lost', within: 2 },
          { first: 'order number', second: 'wrong', within: 2 },
        ],
      },
    });
    expect(find('order number is lost', pairs)).toHaveLength(1);
    expect(find('order number is wrong', pairs)).toHaveLength(1);
  });
});

describe('exclusions', () => {
  const topics = [
    topic('app', { en: { words: ['application', 'app'], not: ['job application', 'hiring'] } }),
    topic('other', { en: { words: ['application'] } }),
  ];

  it.each([
    ['The application crashed', ['app', 'other']],
    ['My job application was refused', ['other']],
    ['The app is slow. My job application was refused', ['app', 'other']],
    ['Hiring by app is odd', []],
  ])('«%s»: %j', (text, keys) => {
    expect(found(find(text, ...topics)).sort()).toEqual(keys);
  });
});

describe('the default taxonomy', () => {
  const own = new RuleMatcher('own-1', defaultTaxonomy.topics);

  it('finds what it found, once a workspace has a copy of it, and hardly more', () => {
    const texts = ['fa', 'en'].flatMap((language) => {
      const file = new URL(`../../../labelled/${language}.train.jsonl`, import.meta.url);
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      return lines.map((line) => (JSON.parse(line) as { text: string }).text);
    });
    let more = 0;
    for (const text of texts) {
      const tokens = topicTokens(text);
      const [before, after] = [found(defaultTopics.find(tokens)), found(own.find(tokens))];
      expect(after).toEqual(expect.arrayContaining(before));
      if (after.length > before.length) more++;
    }
    // A word that one topic lists with its ending, another one without, tells of both.
    expect(more).toBeLessThan(texts.length / 100);
  });

  it('takes part in the analysis of a text', () => {
    const topics = new RuleMatcher('own-1', [topic('courier', { fa: { words: ['پیک'] } })]);
    const analysis = analyzeText('پیک خیلی بی ادب بود', { topics });
    expect(analysis.topics).toEqual(['courier']);
    expect(analysis.aspects[0]?.sentiment.score).toBeLessThan(0);
  });
});

describe('hostile rules', () => {
  it('bound the time of any text', () => {
    const near = Array.from({ length: 50 }, () => ({ first: 'a', second: 'b', within: 20 }));
    const topics = Array.from({ length: 20 }, (_, n) =>
      topic(`t${n}`, { both: { words: ['a', 'b'], near, not: ['c', 'a b', 'b a'] } }),
    );
    const matcher = new RuleMatcher('own-1', topics);
    const tokens = tokenize('a b '.repeat(5_000));
    const startedAt = performance.now();
    matcher.find(tokens);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
