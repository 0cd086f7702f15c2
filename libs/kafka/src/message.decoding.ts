/** Bytes from a topic to a checked value, strictly: what does not decode is named, never repaired. */
import type { Topic } from '@voc/contracts';
import type { IHeaders } from 'kafkajs';
import type { Issue } from './outcome.js';

/** Why a record can't be handed to a handler. */
export interface Refusal {
  code: 'invalid_utf8' | 'invalid_json' | 'contract_violation';
  message: string;
  issues?: Issue[];
}

export type Decoded = { value: unknown; refusal?: undefined } | { refusal: Refusal };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const MAX_ISSUES = 50;

/** Decodes and validates one record's value. */
export function decode(topic: Topic, bytes: Buffer): Decoded {
  let json: string;
  try {
    json = utf8.decode(bytes);
  } catch {
    return { refusal: { code: 'invalid_utf8', message: 'The message is not valid UTF-8.' } };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return {
      refusal: { code: 'invalid_json', message: `The message is not JSON: ${(error as Error).message}` },
    };
  }
  const checked = topic.schema.safeParse(parsed);
  if (checked.success) return { value: checked.data };
  const issues = checked.error.issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return {
    refusal: {
      code: 'contract_violation',
      message: `The message breaks the contract of ${topic.name}.`,
      issues,
    },
  };
}

/** Headers as strings, all or only those of `names`; the first value where one is given several times. */
export function textHeaders(headers: IHeaders = {}, names: readonly string[] = Object.keys(headers)) {
  const texts: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) texts[name] = first.toString();
  }
  return texts;
}
