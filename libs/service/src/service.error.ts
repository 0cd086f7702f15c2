/** The one kind of error that services throw on purpose; the filter maps it to problem+json. */

/**
 * An expected refusal. A feature defines its own subclasses or factories in `<feature>.errors.ts`.
 * `code`: stable, snake_case. `status`: HTTP status. `detail`: one sentence for the caller, without personal data.
 * `fields`: further members of the problem document; `errors` there is a list of {pointer, detail}.
 */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    detail: string,
    readonly fields?: Readonly<Record<string, unknown>>,
  ) {
    super(detail);
    this.name = new.target.name;
  }
}

/** An engine or a service behind this one does not answer; the caller shall try again after `retryAfterSeconds`. */
export class Unavailable extends ServiceError {
  constructor(
    what: string,
    readonly retryAfterSeconds = 5,
  ) {
    super('unavailable', 503, `${what} is not available at the moment; try again later.`);
  }
}

/** What is wrong with one member of the request; `pointer` is a JSON pointer (RFC 6901) into it. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

/** More than these help nobody. */
export const MAX_PROBLEMS = 50;

/** The request does not have the form that the route asks for. */
export function invalidRequest(errors: readonly FieldProblem[]): ServiceError {
  return new ServiceError('invalid_request', 400, 'The request is not valid; `errors` says what to change.', {
    errors: errors.slice(0, MAX_PROBLEMS),
  });
}
