/** What all HTTP servers of the hub have: limits, security headers, request context, a log line per request. */
import { Logger } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROBLEM_TYPE, document, problemOf } from './problem.js';
import { requestDurations } from './metrics.registry.js';
import { requestContext } from './request.context.js';
import { loggablePath, pathOf } from './request.path.js';

const MAX_PARAMETER_LENGTH = 512;

/** The HTTP server. `bodyLimit` in bytes; `requestTimeoutMs`: within that a request must have arrived, 0 = no limit. */
export function httpAdapter(limits: {
  bodyLimit: number;
  requestTimeoutMs: number;
  trustProxy: string[];
}): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: limits.bodyLimit,
    trustProxy: limits.trustProxy.length > 0 ? limits.trustProxy : false,
    requestTimeout: limits.requestTimeoutMs,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH },
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: (error: Error, request: { url: string }, reply: unknown) =>
      answerProblem(error, request, reply as Reply),
    clientErrorHandler: (error, socket) => {
      if (!socket.writable) return;
      const status =
        error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
      const body = JSON.stringify(document('bad_request', status, 'The request could not be read.', '/'));
      socket.end(
        `HTTP/1.1 ${status} Bad Request\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      );
    },
  });
}

/** Adds context, headers and logging to every request of `app`. */
export function useHttpDefaults(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const logger = new Logger('HTTP');
  const durations = requestDurations();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'x-request-id': request.id,
    });
    requestContext.run({ requestId: request.id }, done);
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    // Closing a connection on which a body still comes in resets it, and the caller would never see why it was refused.
    if (!request.raw.complete && reply.getHeader('connection') === 'close') {
      void reply.removeHeader('connection');
      request.raw.resume();
    }
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    durations.record(reply.elapsedTime / 1000, {
      'http.request.method': request.method,
      // The route's pattern, never the path: paths are endless and hold secrets.
      'http.route': request.routeOptions.url ?? 'none',
      'http.response.status_code': reply.statusCode,
    });
    const { method, url } = request;
    const line = {
      method,
      path: loggablePath(url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) logger.warn(line, 'Request failed');
    else logger.debug(line, 'Request done');
    done();
  });
}

/** What `answerProblem` needs of Fastify's reply. */
export interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): { type(contentType: string): { send(body: unknown): unknown } };
}

/** Answers an error that no controller saw. */
export function answerProblem(error: unknown, request: { url: string }, reply: Reply): void {
  const { problem, retryAfterSeconds } = problemOf(error, pathOf(request.url));
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(problem.status).type(PROBLEM_TYPE).send(problem);
}
