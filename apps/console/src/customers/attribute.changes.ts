/** Compares what was known at two moments; pure. */
import type { AttributeValues } from './customers.api.js';

export interface AttributeRow {
  name: string;
  /** Undefined: not known. */
  then: AttributeValues[string] | undefined;
  now: AttributeValues[string] | undefined;
  changed: boolean;
}

/** Every attribute of either moment, by name. */
export function attributeRows(then: AttributeValues | undefined, now: AttributeValues): AttributeRow[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(then ?? {})])].sort((a, b) =>
    a.localeCompare(b),
  );
  return names.map((name) => ({
    name,
    then: then?.[name],
    now: now[name],
    changed: then !== undefined && then[name] !== now[name],
  }));
}

/** Ids by which feedback may name a customer: the company's own first, each once. */
export function feedbackIds(externalIds: readonly { system: string; id: string }[]): string[] {
  const sorted = [...externalIds].sort((a, b) => Number(b.system === 'own') - Number(a.system === 'own'));
  return [...new Set(sorted.map((it) => it.id))];
}
