/** What waits to be sent, bounded in count and bytes; groups it for the next request. */
import type { EncodedMessage } from './message.encoding.js';

/** One publish, or a part of a large one. */
export interface Entry {
  messages: EncodedMessage[];
  bytes: number;
  inFlight: boolean;
  /** Settles the caller's promise, once; later calls do nothing. */
  settle: (error?: Error) => void;
  settled: boolean;
}

export interface QueueLimits {
  /** Most messages that wait. */
  count: number;
  /** Most bytes that wait. */
  bytes: number;
}

/** Room for what surrounds a value in a record batch. */
const RECORD_OVERHEAD_BYTES = 300;

/** Size of a message in a request, roughly. */
export function wireSize(message: EncodedMessage): number {
  return message.value.length + RECORD_OVERHEAD_BYTES;
}

/** Splits messages, in order, into parts of at most `bytes` (a larger single message is a part of its own). */
export function partsOf(
  messages: EncodedMessage[],
  bytes: number,
): { messages: EncodedMessage[]; bytes: number }[] {
  const parts: { messages: EncodedMessage[]; bytes: number }[] = [];
  let part = { messages: [] as EncodedMessage[], bytes: 0 };
  for (const message of messages) {
    const size = wireSize(message);
    if (part.messages.length > 0 && part.bytes + size > bytes) {
      parts.push(part);
      part = { messages: [], bytes: 0 };
    }
    part.messages.push(message);
    part.bytes += size;
  }
  if (part.messages.length > 0) parts.push(part);
  return parts;
}

export class SendQueue {
  private entries: Entry[] = [];
  private count = 0;
  private bytes = 0;

  constructor(private readonly limits: QueueLimits) {}

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** True if so much more fits; an empty queue takes anything. */
  hasRoomFor(count: number, bytes: number): boolean {
    return (
      this.isEmpty || (this.count + count <= this.limits.count && this.bytes + bytes <= this.limits.bytes)
    );
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    this.count += entry.messages.length;
    this.bytes += entry.bytes;
  }

  /** Takes what goes into the next request: the oldest entries up to `bytes`, at least one; expired ones fall out. */
  take(bytes: number): Entry[] {
    const group: Entry[] = [];
    let size = 0;
    let seen = 0;
    for (const entry of this.entries) {
      if (!entry.settled) {
        if (group.length > 0 && size + entry.bytes > bytes) break;
        group.push(entry);
        size += entry.bytes;
        entry.inFlight = true;
      }
      this.count -= entry.messages.length;
      this.bytes -= entry.bytes;
      seen += 1;
    }
    this.entries = this.entries.slice(seen);
    return group;
  }

  /** Empties the queue, refusing all that waited. */
  refuseAll(error: Error): void {
    const waiting = this.entries;
    this.entries = [];
    this.count = 0;
    this.bytes = 0;
    for (const entry of waiting) entry.settle(error);
  }
}
