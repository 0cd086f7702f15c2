/** What of a file is shown to the hub before it is sent. */
import { headOf } from './file.head.js';

const MB = 1 << 20;
const fileOf = (bytes: number, start = '') =>
  new File([start, new Uint8Array(bytes - start.length).fill(0x61)], 'a.csv');

describe('headOf', () => {
  it('takes the beginning of a text, and less of it for a trial', async () => {
    const head = await headOf(fileOf(2 * MB));
    expect(head?.look.size).toBe(MB);
    expect(head?.trial.size).toBeLessThan(MB);
    expect(head?.cut).toEqual({ look: true, trial: true });
  });

  it('takes a small file as it is', async () => {
    const head = await headOf(fileOf(100));
    expect([head?.look.size, head?.trial.size, head?.cut]).toEqual([100, 100, { look: false, trial: false }]);
  });

  it('takes archives and workbooks whole, or not at all', async () => {
    const head = await headOf(fileOf(3 * MB, 'PK'));
    expect([head?.look.size, head?.cut.look]).toEqual([3 * MB, false]);
    expect(await headOf(fileOf(11 * MB, 'PK'))).toBeUndefined();
  });
});
