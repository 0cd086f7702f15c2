/** Readers of request bodies: they refuse what is not UTF-8 and names that could reach an object's prototype. */
import { isUtf8 } from 'node:buffer';
import { parse as parseForm } from 'node:querystring';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ServiceError } from './service.error.js';

const MAX_FORM_FIELDS = 1_000;

export interface BodyRules {
  /** Largest body in bytes that a route takes unless it says otherwise. */
  bodyLimit: number;
  /** JSON media types that are parsed besides application/json, for example `application/cloudevents+json`. */
  jsonTypes?: readonly string[];
  /** Requests whose JSON body is given as bytes: to doors that check a signature or decode by themselves. */
  takesBytes?: ((request: FastifyRequest) => boolean) | undefined;
}

/** Registers the readers for JSON and for HTML forms. */
export function useBodyParsers(app: NestFastifyApplication, rules: BodyRules): void {
  const options = { bodyLimit: rules.bodyLimit, parseAs: 'buffer' } as const;
  const fastify = app.getHttpAdapter().getInstance();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    ['application/json', ...(rules.jsonTypes ?? [])],
    options,
    (request, bytes: Buffer, done) => {
      if (rules.takesBytes?.(request as FastifyRequest)) return done(null, bytes);
      const text = decoded(bytes);
      if (text === undefined) return done(notUtf8());
      void parseJson(request, text, (error, body) => done(error === null ? null : badJson(text), body));
    },
  );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', options, (_, bytes: Buffer, done) => {
    const text = decoded(bytes);
    if (text === undefined) return done(notUtf8());
    done(null, { ...parseForm(text, '&', '=', { maxKeys: MAX_FORM_FIELDS }) });
  });
}

function decoded(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  return bytes.toString('utf8');
}

function notUtf8(): ServiceError {
  return new ServiceError('invalid_utf8', 400, 'The body is not valid UTF-8.');
}

/** The parser says the same of broken JSON and of forbidden names, so JSON.parse is asked which it is. */
function badJson(text: string): ServiceError {
  try {
    JSON.parse(text);
    return new ServiceError(
      'forbidden_name',
      400,
      'The body has a member called __proto__ or constructor.prototype.',
    );
  } catch {
    return new ServiceError('invalid_json', 400, 'The body is not valid JSON.');
  }
}
