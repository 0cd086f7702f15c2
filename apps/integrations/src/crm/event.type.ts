/** What is seen of one type of events of one source, added up over many; pure. */
import type { CrmEvent } from '@voc/contracts';
import { looksPersonal } from './personal.data.js';

export type FieldKind = 'text' | 'number' | 'boolean';

/** `example` is missing for what looks like personal data. */
export interface FieldSeen {
  kinds: FieldKind[];
  example?: string | number | boolean;
}

export interface EventTypeSeen {
  type: string;
  source: string;
  /** Milliseconds since 1970, by arrival. */
  firstSeen: number;
  lastSeen: number;
  count: number;
  /** Counts by day (UTC) of arrival. */
  days: Map<string, number>;
  /** By name, as one would write it in the event's data: `customer.attributes.plan`, `order.total`. */
  fields: Record<string, FieldSeen>;
  /** The fields of the newest event; those that look personal are `…`. */
  sample: Record<string, string | number | boolean>;
}

/** Fields of one type that are remembered, first come first kept. */
const MAX_FIELDS = 100;
/** Stands for what looks like personal data. */
export const HIDDEN = '…';

/** What a batch of one workspace's events shows, by type and source. */
export function typesSeen(events: readonly CrmEvent[]): EventTypeSeen[] {
  const seen = new Map<string, EventTypeSeen>();
  for (const event of events) {
    const { type, source } = event;
    const at = Date.parse(event.receivedAt);
    const key = JSON.stringify([type, source]);
    const it = seen.get(key) ?? {
      ...{ type, source, firstSeen: at, lastSeen: -Infinity, count: 0 },
      ...{ days: new Map<string, number>(), fields: {}, sample: {} },
    };
    seen.set(key, it);
    it.count += 1;
    const day = event.receivedAt.slice(0, 10);
    it.days.set(day, (it.days.get(day) ?? 0) + 1);
    it.firstSeen = Math.min(it.firstSeen, at);
    const fields = fieldsOf(event);
    it.fields = withFields(it.fields, fieldsSeen(fields));
    if (at >= it.lastSeen) it.sample = sampleOf(fields);
    it.lastSeen = Math.max(it.lastSeen, at);
  }
  return [...seen.values()];
}

/** Both together; what is known already stays within the limit. */
export function withFields(
  known: Readonly<Record<string, FieldSeen>>,
  seen: Readonly<Record<string, FieldSeen>>,
): Record<string, FieldSeen> {
  const result: Record<string, FieldSeen> = { ...known };
  for (const [name, { kinds, example }] of Object.entries(seen)) {
    const before = Object.hasOwn(result, name) ? result[name] : undefined;
    if (!before && Object.keys(result).length >= MAX_FIELDS) continue;
    result[name] = {
      kinds: [...new Set([...(before?.kinds ?? []), ...kinds])].sort(),
      // An attribute that was personal once is personal.
      ...((before ? before.example !== undefined : true) && example !== undefined && { example }),
    };
  }
  return result;
}

type Fields = (readonly [name: string, value: string | number | boolean])[];

/** Who it was is personal; that somebody was named is worth knowing. */
function fieldsOf({ customer, account, agent, team, touchpoint, attributes, subject }: CrmEvent): Fields {
  const flat = { subject, ...prefixed('touchpoint', touchpoint) };
  const parties = { customer, account, agent, team };
  const named = Object.entries(parties).flatMap(([role, it]) => Object.entries(prefixed(role, it)));
  const all = [...Object.entries(flat), ...named, ...Object.entries(attributes ?? {})];
  return all.filter(
    (it): it is [string, string | number | boolean] => it[1] !== undefined && typeof it[1] !== 'object',
  );
}

function prefixed(
  role: string,
  values: object | undefined,
): Record<string, string | number | boolean | undefined> {
  const result: Record<string, string | number | boolean | undefined> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    if (name !== 'attributes') result[`${role}.${name}`] = value as string;
    else Object.assign(result, prefixed(`${role}.attributes`, value as object));
  }
  return result;
}

function fieldsSeen(fields: Fields): Record<string, FieldSeen> {
  return Object.fromEntries(
    fields.map(([name, value]) => {
      const kind: FieldKind =
        typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
      return [name, { kinds: [kind], ...(!hidden(name, value) && { example: value }) }];
    }),
  );
}

function sampleOf(fields: Fields): EventTypeSeen['sample'] {
  return Object.fromEntries(
    fields.slice(0, MAX_FIELDS).map(([name, value]) => [name, hidden(name, value) ? HIDDEN : value]),
  );
}

function hidden(name: string, value: unknown): boolean {
  return /^(customer|agent)\.(id|name|email|phone)$/.test(name) || looksPersonal(name, value);
}
