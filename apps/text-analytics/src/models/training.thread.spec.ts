/** Training in its thread: texts go in by pages, a model comes out, and it ends when it is told to. */
import { readFeatures } from '../learning/features.js';
import type { ScoredText } from '../learning/learning.js';
import { LearnedSentimentModel } from '../learning/sentiment.model.js';
import { tokenize } from '../analysis/tokens.js';
import { trainInThread } from './training.thread.js';

const THINGS = ['lamp', 'chair', 'table', 'shelf', 'sofa', 'mirror'];

async function* pages(count: number): AsyncGenerator<ScoredText[]> {
  for (let page = 0; page < count; page++) {
    yield Array.from({ length: 50 }, (_, at): ScoredText => {
      const thing = THINGS[at % THINGS.length];
      return at % 2 === 0
        ? { text: `The ${thing} glimmers, number ${page * 50 + at}`, sentiment: 'positive' }
        : { text: `The ${thing} wobbles, number ${page * 50 + at}`, sentiment: 'negative' };
    });
  }
}

const task = (texts: AsyncIterable<ScoredText[]>, signal = new AbortController().signal) =>
  trainInThread({ version: 'en-1', texts, onProgress: () => undefined, signal });

describe('training in a thread', () => {
  it('learns from all pages', async () => {
    const learned = await task(pages(6));
    const model = LearnedSentimentModel.fromBytes(learned.weights);
    const chancesOf = (text: string) =>
      model.judge(readFeatures(tokenize(text)), {
        negative: 0.25,
        neutral: 0.25,
        mixed: 0.25,
        positive: 0.25,
      });
    expect(model.version).toBe('en-1');
    expect(chancesOf('It glimmers').positive).toBeGreaterThan(chancesOf('It wobbles').positive);
    expect(learned.evaluation.count).toBeGreaterThan(0);
    expect(learned.evaluation.accuracy).toBeGreaterThan(learned.base.accuracy);
  }, 30_000);

  it('ends when it is told to', async () => {
    const stopping = new AbortController();
    const training = task(pages(6), stopping.signal);
    stopping.abort(new Error('The service stops.'));
    await expect(training).rejects.toThrow('The service stops.');
  });

  it('fails with the error of reading the texts', async () => {
    async function* broken(): AsyncGenerator<ScoredText[]> {
      yield* pages(1);
      throw new Error('The database is gone.');
    }
    await expect(task(broken())).rejects.toThrow('The database is gone.');
  });
});
