/** Memory that a process at rest holds on to. */
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { giveMemoryBackAtRest } from './memory.at.rest.js';

describe('memory at rest', () => {
  it('is given back once after each time of work', async () => {
    let collected = 0;
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as unknown as { detail: { kind: number } }[];
      if (entries.some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR)) collected += 1;
    });
    observer.observe({ entryTypes: ['gc'] });
    const timer = giveMemoryBackAtRest(1_000);
    try {
      // V8 may look once more by itself after the first.
      await delay(3_500);
      const atFirst = collected;
      expect(atFirst).toBeGreaterThan(0);
      await delay(2_500);
      expect(collected).toBe(atFirst);
      for (const began = Date.now(); Date.now() - began < 1_500;);
      await delay(3_500);
      expect(collected).toBeGreaterThan(atFirst);
    } finally {
      clearInterval(timer);
      observer.disconnect();
    }
  });
});
