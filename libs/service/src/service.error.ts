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
