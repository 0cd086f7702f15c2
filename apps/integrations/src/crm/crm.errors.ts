/** Why a customer or an account can't be read or changed. */
import { ServiceError } from '@voc/service/basics';
import type { PartyKind } from './party.entity.js';
import type { Rejected } from './party.js';

/** Also for those of other workspaces. */
export function partyUnknown(kind: PartyKind): ServiceError {
  return new ServiceError(`${kind}_not_found`, 404, `There is no such ${kind}.`);
}

/** What was said is well-formed, and contradicts what is known. */
export function partyRefused({ code, reason }: Rejected): ServiceError {
  return new ServiceError(code, 409, reason);
}

/** They are one already, or have too many ids together. */
export function notMerged(kind: PartyKind): ServiceError {
  return new ServiceError(
    'not_merged',
    409,
    `These two are one ${kind} already, or have too many ids together.`,
  );
}

export function cursorUnknown(): ServiceError {
  return new ServiceError(
    'invalid_cursor',
    400,
    'The cursor is none that this list gave; start without one.',
  );
}
