/** Keeps other sites from acting with a visitor's cookie. */
import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from '@voc/service/basics';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Asking {
  method: string;
  headers: IncomingHttpHeaders;
}

const foreign = () => new ServiceError('foreign_origin', 403, 'The request came from another site.');

/** Whether the browser says where the request comes from, and whether that is our own page; undefined: it doesn't say. */
function isSameOrigin({ headers }: Asking): boolean | undefined {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin === undefined ? undefined : URL.canParse(origin) && new URL(origin).host === host;
}

/** For routes that work without a cookie too. @throws ServiceError `foreign_origin` where a browser names another site */
export function refuseForeignOrigin(request: Asking): void {
  if (isSameOrigin(request) === false) throw foreign();
}

/** For requests that are known by their cookie. @throws ServiceError `foreign_origin` where they change something and don't prove their origin */
export function requireSameOrigin(request: Asking): void {
  if (!SAFE_METHODS.has(request.method) && isSameOrigin(request) !== true) throw foreign();
}
