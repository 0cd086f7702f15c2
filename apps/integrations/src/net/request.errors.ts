/** Why a request to another system was not made, or got no whole answer. Messages name its host at most. */

/** Why the address of a request is not used; another try would end in the same way. */
export type RefusedAddress = 'invalid_url' | 'not_http' | 'credentials_in_url' | 'private_address';

/** The request was not made. */
export class RequestRefused extends Error {
  constructor(
    readonly code: RefusedAddress,
    detail: string,
  ) {
    super(detail);
  }
}

/** What kept the answer away; another try may succeed, but for `too_large`. */
export type RequestFailure =
  'no_such_host' | 'unreachable' | 'insecure' | 'timeout' | 'broken_off' | 'too_large';

/** The request was made, at least begun, and its answer did not come or not whole. */
export class RequestFailed extends Error {
  constructor(
    readonly code: RequestFailure,
    detail: string,
  ) {
    super(detail);
  }
}

export const privateAddress = (host: string) =>
  new RequestRefused(
    'private_address',
    `${host} leads into a private network. Whoever runs the hub can allow it by ALLOW_PRIVATE_ADDRESSES.`,
  );
