/** Where things come from, and how each of them can end. */
import type { RefusalCode } from '@voc/contracts';
import type { Mapped } from '../connectors/connector.js';

export interface Origin {
  workspaceId: string;
  /** `source.system` of its items: with an item's own id it makes the item's identity. */
  system: string;
  /** How it came; refused things are kept under this name. */
  stage: 'webhook' | 'pull' | 'replay';
  /** Whose counts go up. */
  sourceId: string;
}

/** What a refused thing came in, as a person can correct it and replay it. */
export interface Original {
  /** UUID; the same whenever the same bytes come again, so that they are kept once. */
  id: string;
  bytes: Buffer;
  /** Headers that mapping reads; no secrets. */
  headers?: Readonly<Record<string, string>>;
}

/** A delivery, or a page: what was mapped from it, in its order. */
export interface Arrival {
  /** ISO. */
  receivedAt: string;
  mapped: readonly Mapped[];
  /** Without it, each refused thing is kept by itself. */
  original?: Original;
}

/** How one thing ended. `reason` is for a person to act on. */
export type Outcome =
  | { kind: 'accepted' | 'updated' | 'duplicate' | 'passed' }
  | { kind: 'rejected'; code: RefusalCode; reason: string };
