/** Passes requests on to the services: bodies stream through, and only the gateway says who is calling. */
import type { ServerResponse } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import httpProxy from '@fastify/http-proxy';
import { context, propagation } from '@opentelemetry/api';
import { answerProblem, IDENTITY_HEADER, ServiceError, Unavailable } from '@voc/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config.js';
import { type ProxyRoute, proxyRoutes } from './proxy.routes.js';

/** Connections to one service, for one path. */
const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 2_000;
const RETRY_AFTER_SECONDS = 3;
/** What the services have no use for: they know the caller by the identity alone, and the gateway itself says "go on". */
const KEPT_BACK = [
  'expect',
  'authorization',
  'cookie',
  'forwarded',
  'x-forwarded-port',
  'x-real-ip',
  'traceparent',
  'tracestate',
  'baggage',
];

/** Registers all routes of `proxyRoutes`. */
export function proxyServices(fastify: FastifyInstance, config: GatewayConfig): void {
  void fastify.register(async (scope) => {
    // The application's readers would parse bodies only to write them out again.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, detached(payload)));
    endStreamsOnClose(scope);
    for (const route of proxyRoutes) {
      const upstream = config[route.upstream];
      if (typeof upstream === 'string') void scope.register(httpProxy, proxyOptions(route, upstream));
    }
  });
}

/** Streams of events end when their service says so; a stop of the gateway must not wait for that. Clients connect anew. */
function endStreamsOnClose(scope: FastifyInstance): void {
  const open = new Set<ServerResponse>();
  scope.addHook('onSend', async (_request, reply) => {
    const { raw } = reply;
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    open.add(raw);
    raw.once('close', () => open.delete(raw));
  });
  scope.addHook('preClose', async () => {
    for (const stream of open) stream.destroy();
  });
}

/**
 * The body as a stream of its own. A service may answer before it has read all, which ends the stream to it; were that
 * the client's own stream, its connection would go with it, and the answer too.
 */
function detached(body: Readable): Readable {
  const copy = new PassThrough();
  body.once('error', (error) => copy.destroy(error)).pipe(copy);
  // After `pipe`, which pauses the body when its target closes: what still comes in is read and dropped.
  copy.once('close', () => body.resume());
  return copy;
}

function proxyOptions(route: ProxyRoute, upstream: string): Parameters<typeof httpProxy>[1] {
  return {
    upstream,
    prefix: route.path,
    rewritePrefix: route.path,
    undici: {
      connections: route.connections ?? CONNECTIONS,
      pipelining: 1,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: route.timeoutMs,
      bodyTimeout: route.timeoutMs,
    },
    disableRequestLogging: true,
    proxyPayloads: false,
    ...(route.public ? {} : { preHandler: requireIdentity }),
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => forwarded(request as FastifyRequest, headers),
      // A kept connection may have been closed by the service just now; anything else is told to the caller at once.
      retryDelay: ({ err, req, attempt }) =>
        (err as { code?: string } | null)?.code === 'UND_ERR_SOCKET' &&
        (req as { method: string }).method === 'GET' &&
        attempt === 0
          ? 1
          : null,
      onError: (reply, { error }) => {
        const timedOut = (error as Error & { statusCode?: number }).statusCode === 504;
        const problem = timedOut
          ? new ServiceError('timeout', 504, 'The part of the hub that answers this took too long.')
          : new Unavailable('The part of the hub that answers this', RETRY_AFTER_SECONDS);
        answerProblem(problem, reply.request, reply);
      },
    },
  };
}

/** The services check the identity themselves; a request that has none needn't go that far. */
function requireIdentity(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  if (request.headers[IDENTITY_HEADER] !== undefined) return done();
  done(new ServiceError('unauthenticated', 401, 'Send an API key as `Authorization: Bearer`, or sign in.'));
}

function forwarded(request: FastifyRequest, headers: Record<string, unknown>): Record<string, string> {
  const result = { ...headers } as Record<string, string>;
  for (const name of KEPT_BACK) delete result[name];
  result['x-forwarded-for'] = request.ip;
  result['x-forwarded-host'] = request.host;
  result['x-forwarded-proto'] = request.protocol;
  propagation.inject(context.active(), result);
  return result;
}
