/** /api/docs: the API to read and try, by Swagger UI with its files served from here. */
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { documented } from './proxy.routes.js';
import type { GatewayConfig } from '../gateway.config.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OpenApiDocument } from './openapi.service.js';
import { PAGE_POLICY } from './page.policy.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>VoC Hub API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true, tryItOutEnabled: true });
`;

/** Adds the page, its files and the merged document. `own` gives the gateway's own document. */
export function serveDocs(
  fastify: FastifyInstance,
  config: GatewayConfig,
  own: () => Promise<OpenAPIObject>,
): void {
  const sources = Object.fromEntries(
    Object.entries(documented).map(([name, setting]) => [
      name,
      new URL('/openapi.json', String(config[setting])).href,
    ]),
  );
  const document = new OpenApiDocument(sources, own);
  fastify.get('/api/v1/openapi.json', () => document.get());
  fastify.get('/api/docs', (_request, reply) =>
    reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
  fastify.get('/api/docs/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  const swaggerUi = createRequire(import.meta.resolve('@nestjs/swagger')).resolve('swagger-ui-dist');
  void fastify.register(fastifyStatic, {
    root: dirname(swaggerUi),
    prefix: '/api/docs/',
    index: false,
    decorateReply: false,
    maxAge: '1d',
    allowedPath: (path) => /^\/(swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/.test(path),
  });
}
