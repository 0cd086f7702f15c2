/** The cookie that carries a session. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'voc_session';
const OPTIONS: CookieSerializeOptions = { httpOnly: true, sameSite: 'lax', path: '/' };

/** The session's token, where the request has one. */
export function sessionOf({
  headers,
  server,
}: Pick<FastifyRequest, 'headers' | 'server'>): string | undefined {
  return headers.cookie === undefined ? undefined : server.parseCookie(headers.cookie)[NAME];
}

/** Gives the browser a session for `maxAge` seconds; over TLS it then never sends it without. */
export function setSession(reply: FastifyReply, token: string, maxAge: number): void {
  void reply.setCookie(NAME, token, { ...OPTIONS, maxAge, secure: reply.request.protocol === 'https' });
}

/** Makes the browser forget its session. */
export function clearSession(reply: FastifyReply): void {
  void reply.clearCookie(NAME, OPTIONS);
}
