/** Why something in quarantine can't be shown or changed. */
import { invalidRequest, ServiceError } from '@voc/service/basics';

/** Also for those of other workspaces. */
export function itemUnknown(): ServiceError {
  return new ServiceError('quarantined_not_found', 404, 'There is no such thing in quarantine.');
}

/** It was replayed or discarded. */
export function itemDecided(state: string): ServiceError {
  return new ServiceError('already_decided', 409, `It was ${state} already.`, { state });
}

export function cursorUnknown(): ServiceError {
  return new ServiceError(
    'invalid_cursor',
    400,
    'The cursor is none that this list gave; start without one.',
  );
}

export function wrongPayload(pointer: string, detail: string): ServiceError {
  return invalidRequest([{ pointer: `/payload${pointer}`, detail }]);
}

export function idsOrFilter(): ServiceError {
  return invalidRequest([{ pointer: '', detail: 'give either ids or a filter' }]);
}
