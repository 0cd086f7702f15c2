/** Headers by which a replayed message is known again where it is refused once more. */

const ID = 'voc_replay_id';
const ATTEMPT = 'voc_replay_attempt';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Replay {
  /** Of the thing in quarantine. */
  id: string;
  /** Counted from 1. */
  attempt: number;
}

export function replayHeaders({ id, attempt }: Replay): Record<string, string> {
  return { [ID]: id, [ATTEMPT]: String(attempt) };
}

export function replayOf(headers: Readonly<Record<string, string>>): Replay | undefined {
  const [id, attempt] = [headers[ID], Number(headers[ATTEMPT])];
  return id !== undefined && UUID.test(id) && Number.isSafeInteger(attempt) ? { id, attempt } : undefined;
}

export function withoutReplayHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== ID && name !== ATTEMPT));
}
