/** What goes into one request, and how much may wait. */
import type { EncodedMessage } from './message.encoding.js';
import { partsOf, SendQueue, wireSize, type Entry } from './send.queue.js';

const message = (size = 100): EncodedMessage => ({
  topic: 't',
  key: 'k',
  value: Buffer.alloc(size),
  headers: {},
});
const size = wireSize(message());

function entry(count = 1): Entry {
  const it: Entry = {
    messages: Array.from({ length: count }, () => message()),
    bytes: count * size,
    inFlight: false,
    settled: false,
    settle: () => (it.settled = true),
  };
  return it;
}

describe('the send queue', () => {
  it('groups all that waits, in order, up to the size of a request', () => {
    const queue = new SendQueue({ count: 100, bytes: 100_000 });
    const entries = [entry(), entry(2), entry()];
    for (const it of entries) queue.add(it);
    expect(queue.take(3 * size)).toEqual(entries.slice(0, 2));
    expect(queue.take(3 * size)).toEqual(entries.slice(2));
    expect(queue.isEmpty).toBe(true);
  });

  it('takes one entry at least, however large', () => {
    const queue = new SendQueue({ count: 100, bytes: 100_000 });
    queue.add(entry(50));
    expect(queue.take(size)).toHaveLength(1);
  });

  it('leaves out what has expired and frees its room', () => {
    const queue = new SendQueue({ count: 1, bytes: 100_000 });
    const late = entry();
    queue.add(late);
    expect(queue.hasRoomFor(1, size)).toBe(false);
    late.settle();
    expect(queue.take(size)).toEqual([]);
    expect(queue.hasRoomFor(1, size)).toBe(true);
  });

  it('is bounded in count and in bytes', () => {
    const queue = new SendQueue({ count: 3, bytes: 10 * size });
    queue.add(entry(2));
    expect(queue.hasRoomFor(1, size)).toBe(true);
    expect(queue.hasRoomFor(2, size)).toBe(false);
    expect(queue.hasRoomFor(1, 9 * size)).toBe(false);
  });

  it('refuses all that waits when the broker is gone', () => {
    const queue = new SendQueue({ count: 10, bytes: 10_000 });
    const waiting = [entry(), entry()];
    for (const it of waiting) queue.add(it);
    queue.refuseAll(new Error('gone'));
    expect(waiting.every((it) => it.settled)).toBe(true);
    expect(queue.isEmpty).toBe(true);
  });
});

describe('parts of a large publish', () => {
  it('keep the order and the limit; one message that is larger is a part of its own', () => {
    const messages = [message(), message(), message(100_000), message()];
    const parts = partsOf(messages, 2 * size);
    expect(parts.map((it) => it.messages.length)).toEqual([2, 1, 1]);
    expect(parts.flatMap((it) => it.messages)).toEqual(messages);
  });
});
