/** The first thing that happens to a request: nobody names themselves, and nobody asks too often. */
import { IDENTITY_HEADER, ServiceError } from '@voc/service';
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
const isDelivery = (route: string) => route === '/hooks' || route.startsWith('/hooks/');

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
  const refusedDeliveries = new RequestLimit(config.PUBLIC_REQUESTS_PER_MINUTE);
  fastify.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? '';
    if (isInternal(route) && !isForwarded(request)) return;
    delete request.headers[IDENTITY_HEADER];
    if (isPublicPage(route)) byAddress.count(request.ip);
    if (isDelivery(route)) refusedDeliveries.expectRoom(request.ip);
    if (!isApi(route)) return;
    // Signing in and out look at the origin themselves, and work whatever cookie the browser still has.
    if (isSigning(request, route)) return;
    const caller = await callers.of(request).catch((error: unknown) => {
      // Only a wrong key is held against the address, never a database that is away.
      if (error instanceof ServiceError && error.status === 401) byAddress.count(request.ip);
      throw error;
    });
    if (caller !== undefined) {
      byCaller.count(caller.identity.actor.id);
      request.headers[IDENTITY_HEADER] = caller.header;
    } else if (request.headers.cookie !== undefined) {
      // Wrong cookies are counted like wrong keys, so that they can't be tried out by the million.
      byAddress.count(request.ip);
    }
  });
  // A busy system delivers from one address as often as it has something to tell; only who has no secret is held up.
  fastify.addHook('onResponse', async ({ routeOptions, ip }, { statusCode }) => {
    if (statusCode === 401 && isDelivery(routeOptions.url ?? '')) refusedDeliveries.note(ip);
  });
}

function isSigning({ method }: FastifyRequest, route: string): boolean {
  return route === '/api/v1/session' && method !== 'GET';
}

function isForwarded({ headers }: FastifyRequest): boolean {
  return FORWARDED.some((name) => headers[name] !== undefined);
}
