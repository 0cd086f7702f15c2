/** The first thing that happens to a request: nobody names themselves, and nobody asks too often. */
import { IDENTITY_HEADER } from '@voc/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config.js';
import type { CallerService } from './caller.service.js';
import { RequestLimit } from './request.limit.js';

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/** Routes that are decided by the route that matched, not by the text of the path, which can be written in many ways. */
const isInternal = (route: string) => route.startsWith('/internal/');
const isApi = (route: string) => route.startsWith('/api/');
const isPublicPage = (route: string) => route === '/r' || route.startsWith('/r/');

/**
 * Adds the hook. Afterwards the header `x-voc-identity` is there only where the gateway itself wrote it, or where another
 * process of the hub called an internal route directly.
 */
export function identifyCallers(
  fastify: FastifyInstance,
  callers: CallerService,
  config: GatewayConfig,
): void {
  const byCaller = new RequestLimit(config.KEY_REQUESTS_PER_MINUTE);
  const byAddress = new RequestLimit(config.PUBLIC_REQUESTS_PER_MINUTE);
  fastify.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? '';
    if (isInternal(route) && !isForwarded(request)) return;
    delete request.headers[IDENTITY_HEADER];
    if (isPublicPage(route)) byAddress.count(request.ip);
    if (!isApi(route)) return;
    try {
      const caller = await callers.of(request);
      if (caller === undefined) return;
      byCaller.count(caller.identity.actor.id);
      request.headers[IDENTITY_HEADER] = caller.header;
    } catch (error) {
      // Wrong keys are counted, so that they can't be tried out by the million.
      if ((error as { status?: number }).status === 401) byAddress.count(request.ip);
      if (!isSignIn(request, route)) throw error;
    }
  });
}

/** An old cookie must not keep anybody from signing in anew. */
function isSignIn({ method }: FastifyRequest, route: string): boolean {
  return route === '/api/v1/session' && method !== 'GET';
}

function isForwarded({ headers }: FastifyRequest): boolean {
  return FORWARDED.some((name) => headers[name] !== undefined);
}
