/** Growth on simulated data: noise gives no findings, a planted burst is found, bunched counts don't fool it. */
import { findGrown } from './phrase.growth.js';

// Looked up once: through the global object of a test each call costs many times as much.
const { exp, imul } = Math;

/** Deterministic numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A Poisson value by Knuth's product; means here are small. */
function poisson(mean: number, random: () => number): number {
  const end = exp(-mean);
  let count = -1;
  for (let product = 1; product > end; product *= random()) count += 1;
  return count;
}

const WINDOWS = 13;
const TEXTS = new Uint32Array(WINDOWS).fill(400);

/** Phrases with shares as in language (few frequent, many rare); `bunch` texts that hold it come at a time. */
function noise(seed: number, bunch = 1, texts = TEXTS) {
  const random = randomOf(seed);
  return Array.from({ length: 200 }, (_, rank) => {
    const share = 0.1 / (rank + 1) ** 0.7;
    const counts = texts.map((count) => bunch * poisson((share * count) / bunch, random));
    return { phrase: `phrase ${rank}`, counts };
  });
}

describe('growth of phrases', () => {
  it('finds nothing in stationary noise, in at least 95 % of 120 runs', () => {
    const runs = Array.from({ length: 120 }, (_, run) => findGrown(noise(run + 1), TEXTS).grown.length > 0);
    expect(runs.filter(Boolean).length).toBeLessThanOrEqual(6);
  });

  it('holds that where texts come in bunches too', () => {
    const found = Array.from({ length: 40 }, (_, run) => findGrown(noise(run + 1, 4), TEXTS));
    expect(found.filter(({ grown }) => grown.length > 0).length).toBeLessThanOrEqual(2);
    for (const { dispersion } of found) expect(dispersion).toBeGreaterThan(2);
  });

  it('keeps the share of false ones among many that are found', () => {
    let [found, wrong] = [0, 0];
    for (let run = 1; run <= 20; run++) {
      const rows = noise(run);
      for (let planted = 0; planted < 40; planted++)
        rows.push({
          phrase: 'planted',
          counts: Uint32Array.from(TEXTS, (_, window) => (window === 0 ? 16 : 2)),
        });
      const { grown } = findGrown(rows, TEXTS);
      found += grown.length;
      wrong += grown.filter(({ phrase }) => phrase !== 'planted').length;
    }
    expect(found).toBeGreaterThan(760);
    expect(wrong / found).toBeLessThan(0.05);
  });

  it('finds a burst that was never there before, and says by which test', () => {
    const counts = Uint32Array.from(TEXTS, (_, window) => (window === 0 ? 12 : 0));
    const { grown, tested } = findGrown([...noise(7), { phrase: 'planted', counts }], TEXTS);
    expect(tested).toBe(201);
    expect(grown).toHaveLength(1);
    expect(grown[0]).toMatchObject({
      phrase: 'planted',
      now: { count: 12, of: 400 },
      past: { count: 0, of: 1_600 },
      rest: { count: 0, of: 4_800 },
      against: 'rest',
    });
    expect(grown[0]?.q).toBeLessThan(1e-4);
  });

  it('finds what grew against its own past though it was there long ago', () => {
    const counts = Uint32Array.from(TEXTS, (_, window) => (window === 0 ? 40 : window <= 4 ? 2 : 40));
    expect(findGrown([...noise(7), { phrase: 'back', counts }], TEXTS).grown).toMatchObject([
      { phrase: 'back', against: 'past' },
    ]);
  });

  it('does not take more texts in all for growth', () => {
    const texts = Uint32Array.from(TEXTS, (count, window) => (window === 0 ? 3 * count : count));
    expect(findGrown(noise(3, 1, texts), texts).grown).toEqual([]);
  });

  it('leaves out what is too rare or grew too little to matter', () => {
    const texts = new Uint32Array(WINDOWS).fill(1_000_000);
    const counts = Uint32Array.from(texts, (_, window) => (window === 0 ? 120_000 : 100_000));
    const rare = Uint32Array.from(texts, (_, window) => (window === 0 ? 4 : 0));
    expect(
      findGrown(
        [
          { phrase: 'a little', counts },
          { phrase: 'rare', counts: rare },
        ],
        texts,
      ).grown,
    ).toEqual([]);
  });
});
