/** Deterministic ids: the same fact from the same source has the same id, however often it arrives. */
import { parse, v5 } from 'uuid';

/** Namespace of the hub's own UUIDv5 ids; never change it, all stored ids hang on it. */
const NAMESPACE = parse('6d3c2b5e-6f0a-4c1e-9a55-0f6f7d1f6b11');

/** UUIDv5 of `parts`, which are joined so that ('a','bc') and ('ab','c') differ. */
export function factId(...parts: readonly string[]): string {
  return v5(JSON.stringify(parts), NAMESPACE);
}

/** Id of one piece of feedback: workspace, source system and the source's own id. */
export function feedbackId(workspaceId: string, system: string, externalId: string): string {
  return factId(workspaceId, 'feedback', system, externalId);
}
