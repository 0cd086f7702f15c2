/** Memory that a process at rest holds on to; a process of its own, since the test's has other work. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const module = new URL('./memory.at.rest.js', import.meta.url).href;

/** Rests, works and rests again; prints how many times it had collected in full by the end of each. */
const script = `
  import { constants, PerformanceObserver } from 'node:perf_hooks';
  import { setTimeout as delay } from 'node:timers/promises';
  const { giveMemoryBackAtRest } = await import(${JSON.stringify(module)});
  let collected = 0;
  new PerformanceObserver((list) => {
    if (list.getEntries().some(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR)) collected += 1;
  }).observe({ entryTypes: ['gc'] });
  giveMemoryBackAtRest(1_000);
  const seen = [];
  const rest = async () => {
    await delay(3_500);
    seen.push(collected);
  };
  await rest();
  await rest();
  for (let used = process.cpuUsage(); process.cpuUsage(used).user < 1_500_000;);
  await rest();
  console.log(JSON.stringify(seen));
`;

describe('memory at rest', () => {
  it('is given back once after each time of work', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const [first = 0, second = 0, afterWork] = JSON.parse(stdout) as number[];
    expect(first).toBeGreaterThan(0);
    // There were three looks in between; V8 may collect once more by itself.
    expect(second - first).toBeLessThan(2);
    expect(afterWork).toBeGreaterThan(second);
  });
});
