/** Serves the built console; every path that is no file is a page of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PAGE_POLICY } from './page.policy.js';

/** Paths that are never pages: an unknown one there is told as such. */
const NOT_PAGES = /^\/(api|internal|r|health|assets|metrics|openapi\.json)(\/|$)/;

/** Adds the files of `folder`, if there is a console in it. */
export function serveConsole(fastify: FastifyInstance, folder: string | undefined): void {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  void fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Files under assets/ have a hash of their content in their names.
        const unchanging = path.includes('/assets/');
        void reply.header('cache-control', unchanging ? 'public, max-age=31536000, immutable' : 'no-cache');
        void reply.header('content-security-policy', PAGE_POLICY);
      },
    });
    scope.get<{ Params: { '*': string } }>('/*', (request, reply) => {
      // The decoded path, as the router saw it.
      if (NOT_PAGES.test(`/${request.params['*']}`)) return reply.callNotFound();
      return reply.sendFile('index.html');
    });
  });
}
