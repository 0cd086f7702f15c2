/** The three ways in which CloudEvents travel over HTTP: structured, batch and binary. */
import type { IncomingHttpHeaders } from 'node:http';
import type { CrmEvent } from '@voc/contracts';
import { toCrmEvent } from './event.schema.js';
import { batchTooLarge, EventsRefused, type FieldProblem, notCloudEvents } from './events.errors.js';
import { parseJson } from './json.body.js';

/** Most events in one request. */
export const MAX_EVENTS = 1_000;
export const STRUCTURED = 'application/cloudevents+json';
export const BATCH = 'application/cloudevents-batch+json';
const JSON_TYPE = /^application\/([\w.-]+\+)?json$/;

/**
 * The events of a request. All or nothing: one bad event refuses the whole request.
 * @throws EventsRefused naming every bad event; ServiceError 413 or 415.
 */
export function eventsOf(
  headers: IncomingHttpHeaders,
  body: Buffer,
  workspaceId: string,
  now: Date,
): CrmEvent[] {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (parameters.some((it) => it.startsWith('charset=') && !/^charset="?utf-?8"?$/.test(it)))
    throw notCloudEvents();
  if (type === BATCH) return batchOf(parseJson(body), workspaceId, now);
  if (type === STRUCTURED) return accepted([toCrmEvent(parseJson(body), workspaceId, now, '')]);
  if (headers['ce-specversion'] === undefined || !(JSON_TYPE.test(type) || body.length === 0))
    throw notCloudEvents();
  const data = body.length === 0 ? {} : { data: parseJson(body) };
  return accepted([toCrmEvent({ ...attributesOf(headers), ...data }, workspaceId, now, '')]);
}

function batchOf(value: unknown, workspaceId: string, now: Date): CrmEvent[] {
  if (!Array.isArray(value))
    throw new EventsRefused([{ pointer: '', detail: 'a batch is an array of events' }]);
  if (value.length > MAX_EVENTS) throw batchTooLarge(MAX_EVENTS);
  return accepted(value.map((event, index) => toCrmEvent(event, workspaceId, now, `/${index}`)));
}

function accepted(results: readonly (CrmEvent | FieldProblem[])[]): CrmEvent[] {
  const problems: FieldProblem[] = [];
  const events: CrmEvent[] = [];
  for (const result of results) {
    if (Array.isArray(result)) problems.push(...result);
    else events.push(result);
  }
  if (problems.length > 0) throw new EventsRefused(problems);
  return events;
}

/** The event's attributes from the ce-* headers, which hold percent-encoded UTF-8. */
function attributesOf(headers: IncomingHttpHeaders): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!name.startsWith('ce-') || typeof value !== 'string') continue;
    try {
      attributes[name.slice(3)] = decodeURIComponent(value);
    } catch {
      throw new EventsRefused([
        { pointer: `/${name.slice(3)}`, detail: 'is not valid percent-encoded UTF-8' },
      ]);
    }
  }
  return attributes;
}
