/** How the handling of one item ended. */
import type { RefusalCode } from '@voc/contracts';

export interface Issue {
  /** Where in the message, for example `texts.0.text`. */
  path: string;
  message: string;
}

export type Outcome =
  | { kind: 'ok' }
  /** Deliberately not handled; counted, never seen again. */
  | { kind: 'skip'; reason: string }
  /** Tried again, at most the handler's `maxAttempts` times; `afterMs` replaces the backoff. */
  | { kind: 'retry'; reason: string; afterMs?: number }
  /** Kept in `quarantine.v1` with its bytes until a person decides. */
  | { kind: 'quarantine'; code: RefusalCode; message: string; issues?: Issue[] };

export const ok: Outcome = { kind: 'ok' };

export function skip(reason: string): Outcome {
  return { kind: 'skip', reason };
}

export function retry(reason: string, afterMs?: number): Outcome {
  return afterMs === undefined ? { kind: 'retry', reason } : { kind: 'retry', reason, afterMs };
}

export function quarantine(code: RefusalCode, message: string, issues?: Issue[]): Outcome {
  return issues === undefined
    ? { kind: 'quarantine', code, message }
    : { kind: 'quarantine', code, message, issues };
}
