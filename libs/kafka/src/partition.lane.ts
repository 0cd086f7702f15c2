/** The records of one partition between fetch and commit: keeps their order per key and knows what may be committed. */
import type { KafkaMessage } from 'kafkajs';
import type { Outcome } from './outcome.js';

/** A record on its way through a handler. */
export interface Item {
  lane: Lane;
  offset: number;
  /** Orders items; a record without a key has one of its own. */
  key: string;
  message: KafkaMessage;
  attempts: number;
}

/** What a lane makes of an item's outcome. */
export type Settled = { item: Item; outcome: Outcome };

interface Parked {
  /** The failing item, then those of its key that came after it. */
  items: Item[];
  dueAt: number;
}

export class Lane {
  /** True while a handler works on items of this lane; it gets no others meanwhile. */
  busy = false;
  /** True while the client is told not to fetch more. */
  paused = false;
  /** Bytes of all records here. */
  bytes = 0;
  committed?: number;
  private ready: Item[] = [];
  private readonly parked = new Map<string, Parked>();
  /** Offsets not done yet, ascending: items come in that order, and a Set keeps the order of insertion. */
  private readonly open = new Set<number>();
  private position?: number;

  constructor(readonly partition: number) {}

  /** Records here that are not done. */
  get size(): number {
    return this.open.size;
  }

  /** Offset that may be committed: the first not done, or the one after the last seen. */
  get committable(): number | undefined {
    for (const offset of this.open) return offset;
    return this.position;
  }

  /** Takes records in; `lastOffset` may lie behind the last of them, where the broker has removed some. */
  add(messages: readonly KafkaMessage[], lastOffset: string): void {
    for (const message of messages) {
      const offset = Number(message.offset);
      const key = message.key ? message.key.toString() : `#${offset}`;
      this.ready.push({ lane: this, offset, key, message, attempts: 0 });
      this.open.add(offset);
      this.bytes += sizeOf(message);
    }
    this.position = Number(lastOffset) + 1;
  }

  /**
   * The next items to handle, at most `count` with `bytes` (at least one): first those that are due for another try, each
   * without what waits behind it, then new ones. New ones of a key that waits are put behind it.
   */
  take(count: number, bytes: number, now: number): Item[] {
    const items: Item[] = [];
    let size = 0;
    const fits = (item: Item) => {
      size += sizeOf(item.message);
      return items.length < count && (items.length === 0 || size <= bytes);
    };
    for (const {
      items: [head],
      dueAt,
    } of this.parked.values()) {
      if (head && dueAt <= now && fits(head)) items.push(head);
    }
    let seen = 0;
    for (const item of this.ready) {
      const parked = this.parked.get(item.key);
      if (parked) parked.items.push(item);
      else if (fits(item)) items.push(item);
      else break;
      seen += 1;
    }
    this.ready = this.ready.slice(seen);
    return items;
  }

  /** Puts items back as they were before `take`. */
  giveBack(items: Item[]): void {
    this.ready = [...items.filter((item) => !this.parked.has(item.key)), ...this.ready];
  }

  /**
   * Notes how items ended, in their order. Those to be retried wait until `dueAt` says, and with them the later items
   * of the same key, whatever their outcome was: they are handled again after it, so that the newest has the last word.
   */
  settle(settled: Settled[], dueAt: (item: Item, outcome: Outcome & { kind: 'retry' }) => number): void {
    for (const { item, outcome } of settled) {
      const parked = this.parked.get(item.key);
      if (parked && parked.items[0] !== item) parked.items.push(item);
      else if (outcome.kind === 'retry') {
        item.attempts += 1;
        this.parked.set(item.key, { items: parked?.items ?? [item], dueAt: dueAt(item, outcome) });
      } else {
        this.open.delete(item.offset);
        this.bytes -= sizeOf(item.message);
        if (parked) {
          this.parked.delete(item.key);
          this.ready = [...parked.items.slice(1), ...this.ready];
        }
      }
    }
  }

  /** True if there is something to handle now. */
  hasWork(now: number): boolean {
    return this.ready.length > 0 || this.nextDue() <= now;
  }

  /** When the next parked item is due, milliseconds since 1970; Infinity if none waits. */
  nextDue(): number {
    let next = Infinity;
    for (const { dueAt } of this.parked.values()) next = Math.min(next, dueAt);
    return next;
  }
}

function sizeOf(message: KafkaMessage): number {
  return (message.value?.length ?? 0) + 100;
}
