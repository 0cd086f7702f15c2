/** Counts requests per key and minute, in memory, for one gateway process. */
import { ServiceError } from '@voc/service';

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
    const now = Date.now();
    if (now >= this.windowEnds || this.counts.size >= MAX_KEYS) {
      this.counts.clear();
      this.windowEnds = now + WINDOW_MS;
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count > this.perMinute) throw new TooManyRequests(Math.ceil((this.windowEnds - now) / 1000));
  }
}

class TooManyRequests extends ServiceError {
  /** `retryAfterSeconds`: becomes the header Retry-After. */
  constructor(readonly retryAfterSeconds: number) {
    super('too_many_requests', 429, `Too many requests; try again in ${retryAfterSeconds} seconds.`);
  }
}
