/** How far a re-analysis is. */
import { shareDone } from './reanalyses.api.js';

describe('shareDone', () => {
  it('is not known before it began, and whole where there is nothing to do', () => {
    expect([
      shareDone({ done: 0 }),
      shareDone({ total: 200, done: 50 }),
      shareDone({ total: 0, done: 0 }),
    ]).toEqual([null, 0.25, 1]);
  });
});
