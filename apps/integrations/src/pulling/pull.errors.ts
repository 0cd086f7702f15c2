/** Why a pull of a source failed, in words for the person who looks after the source. */
import { ServiceError } from '@voc/service/basics';
import { UnreadablePage } from '../connectors/connector.errors.js';
import { RequestFailed, RequestRefused } from '../net/request.errors.js';

/**
 * What kind of failure it is, which decides when the next try is worth while:
 * `credentials_refused`: a person has to renew them; `limited`: the system wants fewer requests; `away`: it may be back
 * soon; `unfit`: address, settings, or what comes from there have to change; `unforeseen`: the log has the reason.
 */
export type PullFailureKind = 'credentials_refused' | 'limited' | 'away' | 'unfit' | 'unforeseen';

/** `message` names the host at most: no address, no secret, nothing of an answer. */
export class PullFailed extends Error {
  constructor(
    readonly kind: PullFailureKind,
    message: string,
    /** How long the system wants to be left alone. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}

/** Another worker has taken the source, or somebody has changed where its pull begins. */
export class PullLost extends Error {
  constructor() {
    super('The source is not in the hands of this worker any more.');
  }
}

/** What a status other than the expected ones means; `location` is the host of a redirect. */
export function statusFailure(
  host: string,
  status: number,
  { location, retryAfterMs }: { location?: string | undefined; retryAfterMs?: number | undefined } = {},
): PullFailed {
  const busy = status === 429 || (status === 403 && retryAfterMs !== undefined);
  if (busy)
    return new PullFailed(
      'limited',
      `${host} allows no more requests for now (${status}). The hub goes on by itself.`,
      retryAfterMs,
    );
  if (status === 401 || status === 403)
    return new PullFailed(
      'credentials_refused',
      `${host} refused the credentials (${status}). Renew them in the source's settings, with the rights to read.`,
    );
  if (status >= 500)
    return new PullFailed(
      'away',
      `${host} has a problem of its own (${status}). The hub tries again.`,
      retryAfterMs,
    );
  if (status === 404 || status === 410)
    return new PullFailed(
      'unfit',
      `${host} has nothing at the address that the settings lead to (${status}). Check them, and what the credentials may see.`,
    );
  if (status >= 300 && status < 400)
    return new PullFailed(
      'unfit',
      `${host} has moved${location === undefined ? '' : ` to ${location}`} (${status}). Enter its new address in the settings.`,
    );
  return new PullFailed(
    'unfit',
    `${host} refused the request (${status}). Check the settings of the source.`,
  );
}

/** Any error of a page as what a person is told. */
export function pullFailureOf(error: unknown): PullFailed {
  if (error instanceof PullFailed) return error;
  if (error instanceof UnreadablePage) return new PullFailed('unfit', `${error.message}.`);
  if (error instanceof RequestRefused) return new PullFailed('unfit', error.message);
  if (error instanceof RequestFailed)
    return new PullFailed(['too_large', 'insecure'].includes(error.code) ? 'unfit' : 'away', error.message);
  return new PullFailed(
    'unforeseen',
    'The pull failed for a reason nobody foresaw. The log of the service has the place; the hub tries again.',
  );
}

export function notPulled(detail: string): ServiceError {
  return new ServiceError('source_not_pulled', 409, detail);
}
