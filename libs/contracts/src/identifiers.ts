/** Deterministic ids: the same fact from the same source has the same id, however often it arrives. */
import { hash } from 'node:crypto';

/** Namespace of the hub's own UUIDv5 ids; never change it, all stored ids hang on it. */
export const NAMESPACE = '6d3c2b5e-6f0a-4c1e-9a55-0f6f7d1f6b11';
const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');

/**
 * UUIDv5 (RFC 9562, 5.5) of `parts`, which are joined so that ('a','bc') and ('ab','c') differ. Every event and row has
 * one, so it is made here in one call of SHA-1: the library's way takes three times as long.
 */
export function factId(...parts: readonly string[]): string {
  const name = Buffer.from(JSON.stringify(parts));
  const digest = hash('sha1', Buffer.concat([namespace, name]), 'buffer');
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Id of one piece of feedback: workspace, source system and the source's own id. */
export function feedbackId(workspaceId: string, system: string, externalId: string): string {
  return factId(workspaceId, 'feedback', system, externalId);
}
