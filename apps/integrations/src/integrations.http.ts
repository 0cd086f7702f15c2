/** How request bodies reach the controllers: events and deliveries as bytes, uploads as streams, all else as checked JSON. */
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BATCH, STRUCTURED } from './events/event.modes.js';
import { PIECE } from './uploads/uploads.controller.js';

const BATCH_BYTES = 5 << 20;

/** Long enough for 2 GiB over a slow line. */
const UPLOAD_TIMEOUT_MS = 2 * 60 * 60_000;

/** How the service is started beyond what all are. */
export const httpOptions = {
  requestTimeoutMs: UPLOAD_TIMEOUT_MS,
  jsonTypes: [STRUCTURED],
  /** These doors decode their bytes themselves: strictly, once, and after the signature. */
  takesBytes: ({ url }: FastifyRequest) => url.startsWith('/api/v1/events') || url.startsWith('/hooks/'),
  extend: async (app: NestFastifyApplication): Promise<void> => {
    const asBytes = (_request: unknown, bytes: Buffer, done: (error: null, body: Buffer) => void) =>
      done(null, bytes);
    app.useBodyParser(BATCH, { bodyLimit: BATCH_BYTES }, asBytes);
    const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    await fastify.register(multipart);
    fastify.addContentTypeParser(PIECE, (_request, payload, done) => done(null, payload));
  },
};
