/** What was known at two moments, and what has changed at each; pure. */
import type { AttributeChange, AttributeValues } from './customers.api.js';

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

/** Changes by their moment, in the order of the changes; by name within one. */
export function moments(changes: readonly AttributeChange[]): { at: string; changes: AttributeChange[] }[] {
  return [...Map.groupBy(changes, (it) => it.at)].map(([at, together]) => ({
    at,
    changes: together.toSorted((a, b) => a.name.localeCompare(b.name)),
  }));
}

/** Ids by which feedback may name a customer: the company's own first, each once. */
export function feedbackIds(externalIds: readonly { system: string; id: string }[]): string[] {
  const sorted = [...externalIds].sort((a, b) => Number(b.system === 'own') - Number(a.system === 'own'));
  return [...new Set(sorted.map((it) => it.id))];
}
