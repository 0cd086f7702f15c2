/** What is learned from examples of a topic, and when it is used. */
import { tokenize } from '../analysis/tokens.js';
import { LearnedTopics } from './learned.topics.js';
import { RuleMatcher } from './rule.matcher.js';
import { decodeDetectors, encodeDetectors } from './topic.detector.js';
import { type LabelledTokens, learnTopic } from './topic.learning.js';

const rules = new RuleMatcher('own-1', [
  { key: 'charge', label: { en: 'Charge', fa: 'شارژ' }, rules: { en: { words: ['charge'] } } },
]);
const example = (text: string, belongs: boolean): LabelledTokens => {
  const tokens = tokenize(text);
  return { tokens, belongs, found: rules.find(tokens).length > 0 };
};

const DEVICES = [
  'phone',
  'laptop',
  'headset',
  'speaker',
  'watch',
  'camera',
  'drill',
  'toothbrush',
  'scooter',
  'tablet',
];
/** About batteries: half of them without the word of the rules, and the word also stands for a fee. */
const EXAMPLES = DEVICES.flatMap((device) => [
  example(`the ${device} battery drains in an hour`, true),
  example(`my ${device} will not charge overnight`, true),
  example(`battery of the ${device} is empty after lunch`, true),
  example(`the ${device} was a gift for my brother`, false),
  example(`there was an extra charge on my card for the ${device}`, false),
  example(`they did charge my card twice for one ${device}`, false),
]);

const ADJECTIVES = [
  'lovely',
  'plain',
  'blue',
  'late',
  'cheap',
  'odd',
  'small',
  'heavy',
  'soft',
  'new',
  'old',
  'fine',
];
/** What else came in. */
const ITEMS = ADJECTIVES.flatMap((word) =>
  DEVICES.map((device) => tokenize(`a ${word} ${device} came in the post`)),
);

describe('a topic that learns', () => {
  const { learned, figures } = learnTopic(EXAMPLES, ITEMS);
  const bytes = () => encodeDetectors([learned.missed, learned.mistaken]);

  it('is used where more texts come out right than by the rules, each judged by what was learned from others', () => {
    expect(figures).toMatchObject({ belonging: 30, others: 30, items: 120, used: true });
    expect(figures.rules.right).toBe(140);
    expect(figures.learned.right).toBeGreaterThan(170);
    expect(figures.learned.f1).toBeGreaterThan(figures.rules.f1);
  });

  it('adds the topic where the rules miss it, takes it away where they are wrong, and leaves the rest', () => {
    const topics = new LearnedTopics('own-1+1', rules, new Map([['charge', learned]]));
    const verdicts = (text: string) => topics.find(tokenize(text)).map(({ rule }) => rule);
    expect(verdicts('the kettle battery drains in an hour')).toEqual(['learned from examples']);
    expect(verdicts('there was an extra charge on my card for the kettle')).toEqual([]);
    expect(verdicts('it will not charge')).toEqual(['word: charge']);
    expect(verdicts('lovely colour')).toEqual([]);
    expect(verdicts('')).toEqual([]);
  });

  it('is added to nothing before it is known what else comes in', () => {
    const { learned } = learnTopic(EXAMPLES, ITEMS.slice(0, 99));
    expect(Object.keys(learned)).toEqual(['mistaken']);
  });

  it('is not used where the rules are as good', () => {
    const easy = DEVICES.flatMap((device) => [
      ...[1, 2, 3].map((n) => example(`the ${device} would not charge ${n}`, true)),
      ...[1, 2, 3].map((n) => example(`the ${device} is red ${n}`, false)),
    ]);
    expect(learnTopic(easy, ITEMS).figures).toMatchObject({
      used: false,
      rules: { precision: 1, recall: 1 },
    });
  });

  it('learns nothing from noise', () => {
    const noise = Array.from({ length: 80 }, (_, n) =>
      example(`item ${(n * 7919) % 97} of ${(n * 31) % 13}`, n % 2 === 0),
    );
    expect(learnTopic(noise, ITEMS).figures.used).toBe(false);
  });

  it('is the same for the same texts, also after it was stored', () => {
    const again = learnTopic(EXAMPLES, ITEMS).learned;
    expect(encodeDetectors([again.missed, again.mistaken]).equals(bytes())).toBe(true);
    expect(encodeDetectors(decodeDetectors(bytes(), 2) ?? []).equals(bytes())).toBe(true);
    expect(decodeDetectors(encodeDetectors([undefined, learned.mistaken]), 2)?.[0]).toBeUndefined();
    expect(decodeDetectors(Buffer.from('other'), 2)).toBeUndefined();
  });
});
