/** The opaque mark that a page ends with: where to go on, bound to its search and sealed against tampering. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { estypes } from '@elastic/elasticsearch';
import { cursorInvalid } from './search.errors.js';

/** `after`: sort values of the last item. `snapshot`: the point in time that all pages of a search by relevance read. */
export interface Position {
  after: estypes.SortResults;
  snapshot?: string;
}

/** Keeps a seal of ours from being taken for another use of the same secret. */
const PURPOSE = 'search-cursor:';
const SEAL_BYTES = 32;

/** Text for `position` that is good for searches with the same `binding` (workspace, query, filters, order) only. */
export function sealCursor(position: Position, binding: unknown, secret: string): string {
  const payload = Buffer.from(JSON.stringify(position));
  return Buffer.concat([seal(payload, binding, secret), payload]).toString('base64url');
}

/** @throws ServiceError `invalid_cursor` where it was not made by `sealCursor` for this search. */
export function openCursor(cursor: string, binding: unknown, secret: string): Position {
  const bytes = Buffer.from(cursor, 'base64url');
  const payload = bytes.subarray(SEAL_BYTES);
  const given = bytes.subarray(0, SEAL_BYTES);
  if (given.length !== SEAL_BYTES || !timingSafeEqual(given, seal(payload, binding, secret)))
    throw cursorInvalid();
  return JSON.parse(payload.toString()) as Position;
}

function seal(payload: Buffer, binding: unknown, secret: string): Buffer {
  return createHmac('sha256', secret)
    .update(PURPOSE + JSON.stringify(binding))
    .update('\0')
    .update(payload)
    .digest();
}
