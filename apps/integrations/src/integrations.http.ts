/** How request bodies reach the controllers: events as bytes, uploads as streams. */
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { BATCH, STRUCTURED } from './events/event.modes.js';

const EVENT_BYTES = 1 << 20;
const BATCH_BYTES = 5 << 20;

/** Long enough for 2 GiB over a slow line. */
export const UPLOAD_TIMEOUT_MS = 2 * 60 * 60_000;

/**
 * The event door decodes its bytes itself, strictly and once, so the usual reader of JSON gives way: no other route of
 * this service takes JSON.
 */
export async function useBodies(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('application/json');
  const asBytes = (_request: unknown, bytes: Buffer, done: (error: null, body: Buffer) => void) =>
    done(null, bytes);
  app.useBodyParser(['application/json', STRUCTURED], { bodyLimit: EVENT_BYTES }, asBytes);
  app.useBodyParser(BATCH, { bodyLimit: BATCH_BYTES }, asBytes);
  await fastify.register(multipart);
}
