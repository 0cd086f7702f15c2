/** Other work waits while much comes in, and is never kept waiting for ever. */
import { setTimeout as pause } from 'node:timers/promises';
import { LiveLoad } from './live.load.js';

const never = new AbortController().signal;

describe('live load', () => {
  it('keeps nobody waiting in a quiet hour, small batches included', async () => {
    const load = new LiveLoad();
    await load.during(10, async () => expect(load.isBusy).toBe(false));
    await load.standBack(never);
    expect(load.isBusy).toBe(false);
  });

  it('keeps others waiting while a large batch is under way and just after it', async () => {
    const load = new LiveLoad();
    let ended = false;
    const batch = load.during(500, async () => {
      await pause(30);
      ended = true;
    });
    expect(load.isBusy).toBe(true);
    await load.standBack(never);
    expect(ended).toBe(true);
    await batch;
  });

  it('is busy with many small batches as with a large one', async () => {
    const load = new LiveLoad();
    const small = () => load.during(10, async () => undefined);
    for (let batch = 0; batch < 4; batch++) await small();
    expect(load.isBusy).toBe(false);
    await small();
    await small();
    expect(load.isBusy).toBe(true);
  });

  it('lets others go on by a step under endless load, and at once when they shall stop', async () => {
    const load = new LiveLoad();
    const release = Promise.withResolvers<void>();
    const endless = load.during(500, () => release.promise);
    await load.standBack(never);
    await load.standBack(AbortSignal.abort());
    expect(load.isBusy).toBe(true);
    release.resolve();
    await endless;
  });

  it('hands on what the batch answers or throws', async () => {
    const load = new LiveLoad();
    await expect(load.during(500, async () => 7)).resolves.toBe(7);
    await expect(load.during(500, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
