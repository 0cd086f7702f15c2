/** Remembers for a few seconds whose secret a request carries, so that most requests need no database. */
import { Injectable } from '@nestjs/common';
import type { Identity } from '@voc/service';

const LIFETIME_MS = 5_000;
const MAX_ENTRIES = 10_000;

/** Who holds a secret. */
export interface Caller {
  identity: Identity;
  /** The header that tells services behind the gateway; good for longer than an entry is kept. */
  header: string;
}

interface Entry {
  caller: Promise<Caller | undefined>;
  expires: number;
}

@Injectable()
export class CallerCache {
  private readonly entries = new Map<string, Entry>();

  /**
   * The caller whose secret has this SHA-256; `lookUp` is asked where it isn't known, once for all that wait.
   * @throws what `lookUp` throws, and forgets it
   */
  of(hash: Buffer, lookUp: () => Promise<Caller | undefined>): Promise<Caller | undefined> {
    const key = hash.toString('base64');
    const known = this.entries.get(key);
    if (known !== undefined && known.expires > Date.now()) return known.caller;
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
    const caller = lookUp().catch((error: unknown) => {
      this.entries.delete(key);
      throw error;
    });
    this.entries.set(key, { caller, expires: Date.now() + LIFETIME_MS });
    return caller;
  }

  /** Makes a revocation effective at once in this process. */
  forget(hash: Buffer): void {
    this.entries.delete(hash.toString('base64'));
  }
}
