/** When a consumer stops fetching a partition, and when it goes on. */
import { hasRoom, isFull } from './fetch.limits.js';

const lanes = (...sizes: number[]) => sizes.map((size) => ({ size, bytes: 100 * size }));

describe('limits of what is fetched', () => {
  it('let one busy partition hold four batches where the others are quiet', () => {
    const all = lanes(2_000, ...Array<number>(11).fill(10));
    expect(isFull(all[0]!, all)).toBe(false);
    const more = lanes(2_001, ...Array<number>(11).fill(10));
    expect(isFull(more[0]!, more)).toBe(true);
  });

  it('give each partition its share where all are busy', () => {
    const all = lanes(...Array<number>(11).fill(420), 400);
    expect(all.map((lane) => isFull(lane, all))).toEqual([...Array<boolean>(11).fill(true), false]);
  });

  it('count bytes too', () => {
    const large = { size: 3, bytes: 2_000_001 };
    expect(isFull(large, [large])).toBe(true);
  });

  it('go on at half of it', () => {
    const busy = lanes(...Array<number>(12).fill(250));
    expect(hasRoom(busy[0]!, busy)).toBe(false);
    const done = lanes(200, ...Array<number>(11).fill(250));
    expect(hasRoom(done[0]!, done)).toBe(true);
    const alone = lanes(1_001, 0);
    expect(hasRoom(alone[0]!, alone)).toBe(false);
    expect(hasRoom({ size: 3, bytes: 1_000_001 }, [])).toBe(false);
  });
});
