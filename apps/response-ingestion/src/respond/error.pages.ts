/** Turns the problem documents that a respondent would see into pages a person can read. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pathOf, PROBLEM_TYPE } from '@voc/service';
import type { FastifyInstance } from 'fastify';
import { renderMessagePage, type MessageName } from './message.page.js';
import { CONTENT_SECURITY_POLICY } from './page.shell.js';

/** Covers every error of `/r/…`, also those that no controller sees: bodies too large, not UTF-8, broken JSON. */
export function useErrorPages(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '');
    const byPerson = (request.headers.accept ?? '').includes('text/html');
    if (!byPerson || !type.startsWith(PROBLEM_TYPE) || !pathOf(request.url).startsWith('/r/')) return payload;
    void reply.removeHeader('content-length');
    void reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': CONTENT_SECURITY_POLICY, 'cache-control': 'no-store' });
    return renderMessagePage(messageFor(reply.statusCode), 'en');
  });
}

function messageFor(status: number): MessageName {
  if (status === 404) return 'unknown';
  return status >= 500 || status === 429 ? 'failed' : 'refused';
}
