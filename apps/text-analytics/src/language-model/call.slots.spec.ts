import { setImmediate as tick } from 'node:timers/promises';
import { CallSlots } from './call.slots.js';
import { ModelBusy } from './language-model.errors.js';

const never = new AbortController().signal;

/** Calls that end when the test says so. */
function calls(slots: CallSlots) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const call = (name: string, signal = never) =>
    slots.run(name[0] ?? '', signal, async () => {
      started.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await tick();
  };
  return { started, call, end };
}

it('runs so many at once, fewer of one workspace, and the others in turn', async () => {
  const { started, call, end } = calls(new CallSlots({ atOnce: 3, ofOne: 2, waiting: 9 }));
  const all = Promise.all(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) => call(name)));
  await tick();
  expect(started).toEqual(['a1', 'a2', 'b1']);
  await end('b1');
  expect(started).toEqual(['a1', 'a2', 'b1', 'b2']);
  await end('a1');
  expect(started).toEqual(['a1', 'a2', 'b1', 'b2', 'a3']);
  await end('a2');
  for (const name of ['a3', 'b2', 'c1']) await end(name);
  expect(await all).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
});

it('turns away who finds the line full, and lets who waits leave it', async () => {
  const { started, call, end } = calls(new CallSlots({ atOnce: 1, ofOne: 1, waiting: 2 }));
  const leaving = new AbortController();
  const first = call('a1');
  const gone = call('b1', leaving.signal);
  const last = call('c1');
  await expect(call('d1')).rejects.toThrow(ModelBusy);
  leaving.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  await end('a1');
  await end('c1');
  expect(await Promise.all([first, last])).toEqual(['a1', 'c1']);
  expect(started).toEqual(['a1', 'c1']);
});

it('frees the slot of a call that fails', async () => {
  const slots = new CallSlots({ atOnce: 1, ofOne: 1, waiting: 1 });
  await expect(slots.run('a', never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await slots.run('a', never, async () => 'yes')).toBe('yes');
});
