/** The history of one attribute: what it was from when on, whatever order the news of it comes in; pure. */

/** `{party, id}`: the account that a customer belongs to. */
export interface AccountLink {
  party: string;
  id: string;
}

/** null: the attribute was taken away. */
export type AttributeValue = string | number | boolean | AccountLink | null;

/** Times are milliseconds since 1970; `until`: when it was said last that this is the value. */
export interface HistoryEntry {
  from: number;
  until: number;
  value: AttributeValue;
}

/** Changes of one attribute that are remembered; what comes beyond them is left out. */
const MAX_ENTRIES = 500;

export interface HistoryChange {
  /** In order of time. */
  entries: HistoryEntry[];
  /** Those that are new or different. */
  written: HistoryEntry[];
  /** Whether the newest value is another one now. */
  current: boolean;
}

/** The history once it is known that the attribute had `value` at `at`; undefined where that says nothing new. */
export function withValue(
  entries: readonly HistoryEntry[],
  at: number,
  value: AttributeValue,
): HistoryChange | undefined {
  const place = entries.findLastIndex((it) => it.from <= at);
  const before = entries[place];
  if (before && sameValue(before.value, value)) {
    if (at <= before.until) return undefined;
    const confirmed = { ...before, until: at };
    return { entries: entries.with(place, confirmed), written: [confirmed], current: false };
  }
  if (entries.length >= MAX_ENTRIES) return undefined;
  const added: HistoryEntry = { from: at, until: at, value };
  const written = [added];
  const replaced = before?.from === at;
  const result = [...entries.slice(0, replaced ? place : place + 1), added, ...entries.slice(place + 1)];
  // What was before was said again later than this, so it holds again from then on.
  if (before && before.until > at) {
    const again: HistoryEntry = { from: before.until, until: before.until, value: before.value };
    result.splice(result.indexOf(added) + 1, 0, again);
    written.push(again);
    if (!replaced) {
      const shortened = { ...before, until: before.from };
      result[result.indexOf(before)] = shortened;
      written.push(shortened);
    }
  }
  return { entries: result, written, current: !sameValue(lastOf(result), lastOf(entries)) };
}

export function sameValue(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null)
    return a.party === b.party && a.id === b.id;
  return a === b;
}

const lastOf = (entries: readonly HistoryEntry[]) => entries.at(-1)?.value ?? null;
