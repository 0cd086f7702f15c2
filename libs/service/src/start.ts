/** How a service starts and stops. */
import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BatchStrategy } from '@voc/kafka';
import type { FastifyRequest } from 'fastify';
import { httpAdapter, useHttpDefaults } from './http.js';
import { useBodyParsers } from './body.parsers.js';
import type { BaseConfig } from './config.js';
import { Health } from './health.js';
import { createLogger } from './logger.js';
import { giveMemoryBackAtRest } from './memory.at.rest.js';
import { startMetrics } from './metrics.registry.js';
import { serveOpenApi } from './openapi.js';
import { stopTasks } from './stop.tasks.js';

const DEFAULT_BODY_LIMIT = 1024 * 1024;
const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;
/** After this the process ends even if something still hangs. */
const STOP_TIMEOUT_MS = 25_000;

export interface ServiceOptions<C extends BaseConfig> {
  name: string;
  /** The app's root module; it imports `ServiceModule.forRoot`. */
  module: (config: C) => DynamicModule | Type;
  config: C;
  /** Largest request body in bytes, 1 MiB unless given; routes may raise it. */
  bodyLimit?: number;
  /** Milliseconds within which a request must have arrived, 30,000 unless given; 0 means no limit (large uploads). */
  requestTimeoutMs?: number;
  /** Addresses (CIDR) of proxies whose X-Forwarded headers are believed; none unless given. */
  trustProxy?: string[] | undefined;
  /** Media types that are read as JSON besides application/json. */
  jsonTypes?: readonly string[];
  /** Requests whose JSON body reaches the controller as bytes. */
  takesBytes?: (request: FastifyRequest) => boolean;
  /** Registers Fastify plugins and hooks of the app before it listens. */
  extend?: (app: NestFastifyApplication) => Promise<void> | void;
  /** Whether the service reads topics, true unless given. */
  consumes?: boolean;
}

/**
 * Builds the application and listens on HOST:PORT. Routes are written in full (`@Controller('api/v1/surveys')`):
 * there is no global prefix. Doesn't touch the process's signals; `startService` does.
 */
export async function openService<C extends BaseConfig>(
  options: ServiceOptions<C>,
): Promise<NestFastifyApplication> {
  const {
    name,
    config,
    module,
    bodyLimit = DEFAULT_BODY_LIMIT,
    requestTimeoutMs = DEFAULT_REQUEST_TIMEOUT_MS,
  } = options;
  startMetrics();
  const { logger } = createLogger(name, config);
  const adapter = httpAdapter({ bodyLimit, requestTimeoutMs, trustProxy: options.trustProxy ?? [] });
  const app = await NestFactory.create<NestFastifyApplication>(module(config), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  useBodyParsers(app, { bodyLimit, jsonTypes: options.jsonTypes ?? [], takesBytes: options.takesBytes });
  useHttpDefaults(app);
  await options.extend?.(app);
  serveOpenApi(app, name);
  if (options.consumes ?? true) {
    app.connectMicroservice({ strategy: app.get(BatchStrategy) });
    await app.startAllMicroservices();
  }
  await app.listen(config.PORT, config.HOST);
  logger.log(`${name} listens on ${await app.getUrl()}`, 'Service');
  return app;
}

/**
 * Starts a service as this process: `openService`, and a graceful stop on SIGTERM, SIGINT and the loss of the parent's
 * IPC channel. Where the service can't start, it says why and ends the process with exit code 1.
 */
export async function startService<C extends BaseConfig>(
  options: ServiceOptions<C>,
): Promise<NestFastifyApplication> {
  const app = await openService(options);
  giveMemoryBackAtRest();
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopService(app);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  return app;
}

/** Readiness goes off first; HTTP and consumers finish what they have; then the relay, the producer and the pools end. */
async function stopService(app: NestFastifyApplication): Promise<void> {
  setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
  app.get(Health).stop();
  await app.close();
  await Promise.allSettled([...stopTasks].map((task) => task()));
  process.exit(0);
}
