/** Work is taken as long as there is some, nobody who is needed sleeps on, and a stop waits for what is under way. */
import { setTimeout as pause } from 'node:timers/promises';
import { WorkLoop } from './work.loop.js';

const NEVER_MS = 3_600_000;
const unexpected = (error: unknown) => {
  throw error;
};

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(1);
}

it('goes on without a pause while there is more, then sleeps until it is woken', async () => {
  let work = 5;
  let looks = 0;
  const step = async () => {
    looks += 1;
    return work-- > 0;
  };
  const loop = new WorkLoop({ step, pollMs: NEVER_MS, onError: unexpected });
  loop.start();
  await until(() => looks === 6);
  loop.wake();
  await until(() => looks === 7);
  await loop.stop();
  expect(looks).toBe(7);
});

it('looks again by itself', async () => {
  let looks = 0;
  const loop = new WorkLoop({ step: async () => ++looks < 0, pollMs: 1, onError: unexpected });
  loop.start();
  await until(() => looks > 3);
  await loop.stop();
});

it('looks once more where it was woken during a step', async () => {
  let looks = 0;
  const gate = Promise.withResolvers<void>();
  const step = async () => {
    looks += 1;
    await gate.promise;
    return false;
  };
  const loop = new WorkLoop({ step, pollMs: NEVER_MS, onError: unexpected });
  loop.start();
  loop.wake();
  gate.resolve();
  await until(() => looks === 2);
  await loop.stop();
});

it('tells a failure, stands back, and goes on', async () => {
  const errors: unknown[] = [];
  let looks = 0;
  const step = async () => {
    looks += 1;
    if (looks === 1) throw new Error('down');
    return false;
  };
  const loop = new WorkLoop({ step, pollMs: NEVER_MS, onError: (error) => errors.push(error) });
  loop.start();
  await until(() => looks === 2);
  await loop.stop();
  expect(errors).toEqual([new Error('down')]);
});

it('runs as many steps side by side as it has slots, and a stop waits for them', async () => {
  let underWay = 0;
  let ended = 0;
  const step = async (stopping: AbortSignal) => {
    underWay += 1;
    await until(() => stopping.aborted);
    ended += 1;
    return true;
  };
  const loop = new WorkLoop({ step, pollMs: NEVER_MS, slots: 3, onError: unexpected });
  loop.start();
  expect(underWay).toBe(3);
  await loop.stop();
  expect(ended).toBe(3);
});

it('does not tell the failure of a step that a stop broke off', async () => {
  const step = async (stopping: AbortSignal) => {
    await until(() => stopping.aborted);
    throw new Error('broken off');
  };
  const errors: unknown[] = [];
  const loop = new WorkLoop({ step, pollMs: NEVER_MS, onError: (error) => errors.push(error) });
  loop.start();
  await loop.stop();
  expect(errors).toEqual([]);
});
