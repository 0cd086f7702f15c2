/** What a refused message must be to go back into its topic; pure. */
import { type RefusalCode, topics } from '@voc/contracts';
import type { EncodedMessage } from '@voc/kafka';
import type { FieldProblem } from '@voc/service/basics';
import { z } from 'zod';

/** Of the members that say which fact a message tells of, each topic has some. */
const IDENTITY = [
  'workspaceId',
  'feedbackId',
  'eventId',
  'customerId',
  'surveyId',
  'invitationId',
  'responseId',
  'inboundId',
  'sourceId',
  'version',
];

export interface RefusedMessage {
  workspaceId: string;
  /** Name of the contract. */
  topic: string;
  bytes: Buffer;
  headers: Readonly<Record<string, string>>;
}

export interface Unfit {
  code: RefusalCode;
  reason: string;
  issues?: { path: string; message: string }[];
}

/** The message for its topic, under its own key; or why it would be refused again. */
export function messageOf({
  workspaceId,
  topic: name,
  bytes,
  headers,
}: RefusedMessage): EncodedMessage | Unfit {
  const topic = topics.find((it) => it.name === name);
  if (!topic) return { code: 'unknown_topic', reason: `There is no topic ${name} any more.` };
  const value = jsonOf(bytes);
  if (value === undefined)
    return { code: 'invalid_json', reason: 'It is not JSON in UTF-8; correct it first.' };
  const { success, data, error } = topic.schema.safeParse(value);
  if (!success) {
    const issues = error.issues
      .slice(0, 50)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
    const first = issues[0];
    return {
      code: 'contract_violation',
      reason: `It breaks the contract of ${name}: ${first?.path ?? ''} ${first?.message ?? ''}`.trim(),
      issues,
    };
  }
  // A message of another workspace must not come out of this one's quarantine.
  if ((data as { workspaceId?: unknown }).workspaceId !== workspaceId)
    return { code: 'other_workspace', reason: 'It names another workspace.' };
  return { topic: name, key: topic.key(data), value: bytes, headers: { ...headers } };
}

/** Where a corrected message tells of another fact than the one that was refused; the names are under `/payload`. */
export function changedIdentity(name: string, before: Buffer, after: Buffer): FieldProblem[] {
  const topic = topics.find((it) => it.name === name);
  const [old, now] = [jsonOf(before), jsonOf(after)];
  if (now === undefined) return [{ pointer: '', detail: 'must be JSON' }];
  const shape = topic?.schema instanceof z.ZodObject ? topic.schema.shape : {};
  const members = (value: unknown) =>
    (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return IDENTITY.filter((member) => {
    const known = members(old)[member];
    const schema = shape[member];
    // What was wrong itself may be corrected.
    return schema !== undefined && z.safeParse(schema, known).success && members(now)[member] !== known;
  }).map((member) => ({ pointer: `/${member}`, detail: 'says which fact this is, and can’t be changed' }));
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
