/** Why events were not taken. */
import { ServiceError } from '@voc/service/basics';

/** What is wrong at one place; `pointer` is a JSON pointer into the event, or into the batch. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

/** At least one event is not valid; none of the request was taken, and every bad one is named. */
export class EventsRefused extends ServiceError {
  constructor(readonly errors: readonly FieldProblem[]) {
    super('invalid_event', 400, 'Nothing was taken; `errors` says what to change.', { errors });
  }
}

/** The content type is none of the three ways in which CloudEvents travel. */
export function notCloudEvents(): ServiceError {
  return new ServiceError(
    'unsupported_media_type',
    415,
    'Send application/cloudevents+json, application/cloudevents-batch+json, or JSON data with ce-* headers, in UTF-8.',
  );
}

/** More events in a batch than the door takes at once. */
export function batchTooLarge(limit: number): ServiceError {
  return new ServiceError(
    'too_large',
    413,
    `A batch holds at most ${limit} events; send the rest in another one.`,
    { limit },
  );
}
