/** Hands requests of the tus protocol to its library, on behalf of one workspace. */
import { PassThrough, Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, CONFIG, Database } from '@voc/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportWorker } from '../imports/import.worker.js';
import { MappingChoice } from '../imports/mapping.choice.js';
import type { IntegrationsConfig } from '../integrations.config.js';
import { refusedUpload } from './uploads.errors.js';

/** Headers of the protocol; the library is shown no others, since it would believe what they say of the caller. */
const ASKED = /^(upload-.*|tus-.*|content-type|content-length)$/;
/** Headers that the library gives for pages of other sites; the hub answers no other sites. */
const FOREIGN = /^access-control-/;

@Injectable()
export class UploadsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(MappingChoice) private readonly mappings: MappingChoice,
    @Inject(ImportWorker) private readonly worker: ImportWorker,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /** @throws ServiceError, or the error of an engine, in place of the library's own answers to a failure */
  async answer(request: FastifyRequest, reply: FastifyReply, workspaceId: string): Promise<void> {
    let failure: unknown;
    // Loaded by the first upload: 20 MB that a hub without uploads does not need.
    const { tusServer } = await import('./tus.server.js');
    const parts = { database: this.database, cipher: this.cipher, mappings: this.mappings };
    const tus = tusServer(parts, workspaceId, {
      maxBytes: this.config.IMPORT_MAX_BYTES,
      onFinish: () => this.worker.wake(),
      onError: (error) => (failure = error),
    });
    const body = detached(request.raw);
    try {
      const response = await tus.handleWeb(asWebRequest(request, body));
      for (const [name, value] of response.headers) {
        if (!FOREIGN.test(name) && !/^content-/.test(name)) void reply.header(name, value);
      }
      // Answers to HEAD and failures of the protocol's own have these too, as it demands.
      void reply.header('tus-version', '1.0.0');
      if (response.status >= 400) throw problemOf(failure, response.status, await response.text());
      await reply.status(response.status).send();
    } finally {
      body.destroy();
    }
  }
}

/** The library's own refusals are plain objects with a status; anything else comes from us or from an engine. */
function problemOf(failure: unknown, status: number, said: string): unknown {
  const foreseen = failure === undefined || (typeof failure === 'object' && 'status_code' in (failure ?? {}));
  return foreseen ? refusedUpload(status, said) : failure;
}

function asWebRequest(request: FastifyRequest, body: Readable): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (ASKED.test(name) && typeof value === 'string') headers.set(name, value);
  }
  const bodiless = request.method === 'HEAD' || request.method === 'OPTIONS' || request.method === 'DELETE';
  return new Request(new URL(request.url, 'http://integrations'), {
    method: request.method,
    headers,
    ...(!bodiless && { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
}

/** The body as a stream of its own: an answer before its end must not end the connection, or nobody would see the answer. */
function detached(body: Readable): Readable {
  const copy = new PassThrough();
  body.once('error', (error) => copy.destroy(error)).pipe(copy);
  copy.once('error', () => undefined).once('close', () => body.resume());
  return copy;
}
