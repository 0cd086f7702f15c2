/** Values of other systems as the hub keeps them; undefined for what can't be used. Total: any JSON value may come. */
import { parts } from '@voc/contracts';
import { z } from 'zod';
import type { FeedbackContent, MappedEvent } from './connector.js';

type Attributes = NonNullable<FeedbackContent['attributes']>;
type Party = NonNullable<MappedEvent['event']['agent']>;

/** An id that some deliveries write as a number and others as a string. */
export const sourceId = z.union([z.string().trim(), z.int()]).transform(String).pipe(parts.label);

/** A field that may be missing and whose value is looked at later: zod takes a bare `unknown` for required. */
export const anything = z.unknown().optional();

/** A field whose absence, null and wrong type mean the same: nothing to be had. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

/** Text without what stores refuse; undefined where nothing is left. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.replaceAll('\u0000', '').toWellFormed().trim() || undefined;
}

/** The texts by their fields, without empty ones. */
export function textsOf(
  texts: Readonly<Record<string, unknown>>,
  role: FeedbackContent['texts'][number]['role'] = 'customer',
): FeedbackContent['texts'] {
  return Object.entries(texts).flatMap(([field, value]) => {
    const text = wordsOf(value);
    return text === undefined ? [] : [{ role, field, text }];
  });
}

/** A name or an id: a short text or a number, else undefined. */
export function labelOf(value: unknown): string | undefined {
  const written = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : wordsOf(value);
  return written !== undefined && written.length <= parts.MAX_LABEL_LENGTH ? written : undefined;
}

/** An address that mail can be sent to; odd ones are left out rather than refuse all that came with them. */
export function emailOf(value: unknown): string | undefined {
  const checked = z.email().max(254).safeParse(wordsOf(value));
  return checked.success ? checked.data : undefined;
}

export function phoneOf(value: unknown): string | undefined {
  const written = wordsOf(value);
  return written !== undefined && written.length <= 32 ? written : undefined;
}

export function linkOf(value: unknown): string | undefined {
  const checked = z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .safeParse(value);
  return checked.success ? checked.data : undefined;
}

/** Somebody of the company; without an id a name can't be told apart from its namesakes. */
export function partyOf(id: unknown, name?: unknown): Party | undefined {
  const known = labelOf(id);
  const called = labelOf(name);
  return known === undefined ? undefined : { id: known, ...(called !== undefined && { name: called }) };
}

/** Seconds since 1970 are above this from the year 2286 on only, milliseconds from 1970 on. */
const MAX_SECONDS = 10_000_000_000;

/** An ISO text (with an offset, or in UTC), seconds or milliseconds since 1970, as an ISO instant of the years 1900 to 2199. */
export function instantOf(value: unknown): string | undefined {
  const date = dateOf(value);
  if (!date || Number.isNaN(date.getTime())) return undefined;
  const written = date.toISOString();
  return parts.instant.safeParse(written).success ? written : undefined;
}

/** The same as part of a shape: what can't be read refuses the whole. */
export const moment = z.unknown().transform((value, context) => {
  const read = instantOf(value);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'is no date that can be read' });
  return z.NEVER;
});

// A day, a time to the minute at least, and how far the clock is from UTC; nothing after it.
const writtenInstant =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

function dateOf(value: unknown): Date | undefined {
  if (typeof value === 'number') return new Date(value < MAX_SECONDS ? Math.round(value * 1000) : value);
  if (typeof value !== 'string' || value.length > 64) return undefined;
  if (/^\d{9,14}(\.\d{1,9})?$/.test(value)) return dateOf(Number(value));
  const [, day, time, offset = 'Z'] = writtenInstant.exec(value.trim()) ?? [];
  return day === undefined
    ? undefined
    : new Date(`${day}T${time}${/^(Z|UTC)$/i.test(offset) ? 'Z' : offset}`);
}

/**
 * The values that an attribute can hold, without empty ones and under names that are safe; lists are joined by commas.
 * What is over the limits is left out. Undefined where nothing is left.
 */
export function attributesOf(values: Readonly<Record<string, unknown>>): Attributes | undefined {
  const kept: [string, string | number | boolean][] = [];
  for (const [written, value] of Object.entries(values)) {
    const name = labelOf(written);
    const usable = attributeOf(value);
    if (name === undefined || usable === undefined || name === '__proto__') continue;
    if (kept.length === parts.MAX_ATTRIBUTES) break;
    if (parts.attributes.safeParse(Object.fromEntries([[name, usable]])).success) kept.push([name, usable]);
  }
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function attributeOf(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    return wordsOf(
      value
        .map((it) => (typeof it === 'object' ? '' : String(it)))
        .filter(Boolean)
        .join(', '),
    );
  }
  return wordsOf(value);
}

/** The same object without the fields that have no value. */
export function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
