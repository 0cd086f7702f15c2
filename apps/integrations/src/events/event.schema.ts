/** What a CloudEvents 1.0 event looks like here, and how it becomes a `crm.event.v1`. */
import { factId, parts, type CrmEvent } from '@voc/contracts';
import { z } from 'zod';
import type { FieldProblem } from './events.errors.js';
import { hazardsOf, pointerTo } from './json.body.js';

const party = z.strictObject(parts.party.shape);

const data = z
  .object({
    customer: z.strictObject({ ...parts.customer.shape, locale: parts.locale.optional() }).optional(),
    account: party.extend({ attributes: parts.attributes.optional() }).optional(),
    agent: party.optional(),
    team: party.optional(),
    touchpoint: z.strictObject(parts.touchpoint.shape).optional(),
  })
  .loose();

/** Extension attributes are allowed, as the specification asks, and left aside. */
const cloudEvent = z
  .object({
    specversion: z.literal('1.0'),
    id: parts.label,
    source: parts.label,
    type: parts.label,
    subject: parts.label.optional(),
    time: parts.instant.optional(),
    datacontenttype: z
      .string()
      .regex(/^application\/([\w.-]+\+)?json *(;.*)?$/i, 'must be JSON')
      .optional(),
    data_base64: z.undefined({ error: 'is not read; send the data as JSON in `data`' }).optional(),
    data: data.optional(),
  })
  .loose();

const MAX_PROBLEMS_PER_EVENT = 5;

/**
 * One event as a message, or what is wrong with it. `pointer`: where the event stands in the request. An event without
 * a time is taken to happen when it arrives.
 */
export function toCrmEvent(
  value: unknown,
  workspaceId: string,
  now: Date,
  pointer: string,
): CrmEvent | FieldProblem[] {
  const hazards = hazardsOf(value, pointer);
  if (hazards.length > 0) return hazards.slice(0, MAX_PROBLEMS_PER_EVENT);
  const event = cloudEvent.safeParse(value);
  if (!event.success) return problemsOf(event.error, pointer);
  const { id, source, type, subject, time, data: content = {} } = event.data;
  const { customer, account, agent, team, touchpoint, ...rest } = content;
  const attributes = parts.attributes.safeParse(flatten(rest));
  if (!attributes.success) return problemsOf(attributes.error, pointerTo(pointer, 'data'));
  const receivedAt = now.toISOString();
  return {
    workspaceId,
    eventId: factId(workspaceId, 'event', source, id),
    version: now.getTime(),
    type,
    source,
    externalId: id,
    subject,
    occurredAt: time ?? receivedAt,
    receivedAt,
    customer,
    account,
    agent,
    team,
    touchpoint,
    attributes: Object.keys(attributes.data).length > 0 ? attributes.data : undefined,
  };
}

/** `{order: {total: 5}, tags: ['a']}` becomes `{'order.total': 5, tags: '["a"]'}`. */
function flatten(
  members: Record<string, unknown>,
  prefix = '',
  into: Record<string, unknown> = {},
): Record<string, unknown> {
  for (const [name, value] of Object.entries(members)) {
    if (Array.isArray(value)) into[prefix + name] = JSON.stringify(value);
    else if (typeof value === 'object' && value !== null)
      flatten(value as Record<string, unknown>, `${prefix}${name}.`, into);
    else into[prefix + name] = value;
  }
  return into;
}

function problemsOf(error: z.ZodError, pointer: string): FieldProblem[] {
  return error.issues
    .flatMap((issue) => {
      const at = issue.path.reduce<string>(pointerTo, pointer);
      if (issue.code !== 'unrecognized_keys') return [{ pointer: at, detail: issue.message }];
      return issue.keys.map((key) => ({
        pointer: pointerTo(at, key),
        detail: 'is not known here; put it under attributes',
      }));
    })
    .slice(0, MAX_PROBLEMS_PER_EVENT);
}
