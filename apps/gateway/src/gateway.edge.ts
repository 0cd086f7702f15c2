/** How the gateway starts: its module, and what it adds to the HTTP server. */
import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { CONFIG } from '@voc/service/basics';
import type { FastifyInstance } from 'fastify';
import { useAwayPage } from './edge/away.page.js';
import { CallerService } from './edge/caller.service.js';
import { serveConsole } from './edge/console.files.js';
import { serveDocs } from './edge/docs.page.js';
import { identifyCallers } from './edge/identify.js';
import { proxyServices } from './edge/proxy.js';
import type { GatewayConfig } from './gateway.config.js';
import { GatewayModule, NAME } from './gateway.module.js';

/** Milliseconds for a whole request to arrive: 2 GB over a slow line. */
const UPLOAD_TIMEOUT_MS = 3_600_000;

/** What `startService` needs besides the configuration. */
export const gatewayService = {
  name: NAME,
  module: (config: GatewayConfig) => GatewayModule.forRoot(config),
  requestTimeoutMs: UPLOAD_TIMEOUT_MS,
  consumes: false,
  extend: openEdge,
};

function openEdge(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const config = app.get<GatewayConfig>(CONFIG);
  void fastify.register(fastifyCookie);
  identifyCallers(fastify, app.get(CallerService), config);
  useAwayPage(fastify);
  proxyServices(fastify, config);
  serveDocs(fastify, config, async () => (await fastify.inject('/openapi.json')).json<OpenAPIObject>());
  serveConsole(fastify, config.CONSOLE_DIR);
}
