/** Learning from scored texts: what it finds, that it repeats, and that its figures are of texts that it didn't see. */
import { tokenize } from '../analysis/tokens.js';
import { FeatureStore } from './feature.store.js';
import { BUCKETS, readFeatures } from './features.js';
import type { ScoredText } from './learning.js';
import { learnSentiment } from './learner.js';
import { judgeText } from './quality.js';
import { LearnedSentimentModel } from './sentiment.model.js';

const THINGS = ['lamp', 'chair', 'table', 'shelf', 'sofa', 'mirror', 'rug', 'desk', 'stool', 'bench'];

/** Words of no list: only scores tell what they mean. */
const scored = (count: number): ScoredText[] =>
  Array.from({ length: count }, (_, at) => {
    const thing = `${THINGS[at % THINGS.length]} ${at}`;
    if (at % 5 === 0) return { text: `the ${thing} snorfles and wobbles`, sentiment: 'negative' };
    if (at % 5 === 1) return { text: `the ${thing} came on its own`, sentiment: 'neutral' };
    return { text: `the ${thing} glimmers and hums`, sentiment: 'positive' };
  });

const options = { version: 'en-1', seed: 1 };

describe('learning', () => {
  it('finds what words mean to the writers, and says which', async () => {
    const { model, evaluation, base, telling, counts } = await learnSentiment(scored(300), options);
    expect(evaluation.accuracy).toBeGreaterThan(0.95);
    expect(evaluation.accuracy).toBeGreaterThan(base.accuracy);
    expect(evaluation.recall.negative).toBeGreaterThan(0.9);
    expect(telling.negative.slice(0, 3).map(({ text }) => text)).toContain('snorfles');
    expect(telling.positive.slice(0, 3).map(({ text }) => text)).toContain('glimmers');
    expect(counts).toEqual({ used: 300, heldOut: 300 });
    const chances = judgeText('this one glimmers', undefined, model);
    expect(chances.positive).toBeGreaterThan(chances.negative);
    expect(Object.values(chances).reduce((sum, it) => sum + it, 0)).toBeCloseTo(1);
  });

  it('is the same again, and survives its bytes', async () => {
    const [one, other] = [
      await learnSentiment(scored(60), options),
      await learnSentiment(scored(60), options),
    ];
    expect(Buffer.from(one.model.toBytes()).equals(other.model.toBytes())).toBe(true);
    // As a database hands them out: a view into something larger.
    const bytes = Buffer.concat([Buffer.from('before'), one.model.toBytes()]).subarray(6);
    const again = LearnedSentimentModel.fromBytes(bytes);
    expect(again.version).toBe('en-1');
    expect(judgeText('it wobbles', undefined, again)).toEqual(judgeText('it wobbles', undefined, one.model));
  });

  it('reads no model from other bytes', () => {
    for (const bytes of [new Uint8Array(), Buffer.from('{}\n'), Buffer.from('no json\n'), Buffer.alloc(99)])
      expect(() => LearnedSentimentModel.fromBytes(bytes)).toThrow(RangeError);
  });

  it('is not fooled by the same text on both sides of the trial', async () => {
    const noise: ScoredText[] = Array.from({ length: 400 }, (_, at) => ({
      text: `item ${Math.floor(at / 4)} of the list`,
      sentiment: (at * 7) % 3 === 0 ? 'negative' : 'positive',
    }));
    const { evaluation } = await learnSentiment(noise, options);
    expect(evaluation.balancedAccuracy).toBeLessThan(0.65);
  });
});

describe('features', () => {
  it('are within the table, each once, and bounded for any text', () => {
    for (const text of ['', 'سلام', 'خوب '.repeat(20_000), 'a'.repeat(100_000), '😡'.repeat(9_000)]) {
      const { buckets, count } = readFeatures(tokenize(text));
      const read = [...buckets.subarray(0, count)];
      expect(new Set(read).size).toBe(count);
      expect(read.every((bucket) => bucket < BUCKETS)).toBe(true);
    }
  });

  it('come back from the store as they went in', () => {
    const store = new FeatureStore();
    const texts = ['one', 'the parcel was late', 'بسته دیر رسید', '', 'x '.repeat(3_000)];
    const given = texts.map((text) => {
      const features = readFeatures(tokenize(text));
      const sorted = [...features.buckets.subarray(0, features.count)].sort((a, b) => a - b);
      expect(store.add(features)).toBe(true);
      return sorted;
    });
    given.forEach((expected, index) => {
      const { buckets, count } = store.read(index);
      expect([...buckets.subarray(0, count)]).toEqual(expected);
    });
  });
});
