/** Counts requests per key and minute, in memory, for one gateway process. */
import { ServiceError } from '@voc/service/basics';

const WINDOW_MS = 60_000;
/** Beyond this the counts start anew: an attacker with many addresses must not fill the memory. */
const MAX_KEYS = 50_000;

export class RequestLimit {
  private readonly counts = new Map<string, number>();
  private windowEnds = 0;

  /** `perMinute`: requests that one key may make in a minute. */
  constructor(private readonly perMinute: number) {}

  /** Counts one request of `key`. @throws ServiceError `too_many_requests`, with `retryAfterSeconds` */
  count(key: string): void {
    this.note(key);
    if ((this.counts.get(key) ?? 0) > this.perMinute) throw this.tooMany();
  }

  /** Counts what `key` has done, when it is too late to refuse it. */
  note(key: string): void {
    this.beginAnew(Date.now());
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Counts nothing. @throws ServiceError `too_many_requests` where no more of `key` would be let in */
  expectRoom(key: string): void {
    this.beginAnew(Date.now());
    if ((this.counts.get(key) ?? 0) >= this.perMinute) throw this.tooMany();
  }

  private beginAnew(now: number): void {
    if (now < this.windowEnds && this.counts.size < MAX_KEYS) return;
    this.counts.clear();
    this.windowEnds = now + WINDOW_MS;
  }

  private tooMany(): TooManyRequests {
    return new TooManyRequests(Math.ceil((this.windowEnds - Date.now()) / 1000));
  }
}

class TooManyRequests extends ServiceError {
  /** `retryAfterSeconds`: becomes the header Retry-After. */
  constructor(readonly retryAfterSeconds: number) {
    super('too_many_requests', 429, `Too many requests; try again in ${retryAfterSeconds} seconds.`);
  }
}
