/** Structured logs by pino: JSON for machines, readable lines on a terminal, without secrets, bodies and personal data. */
import type { LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { Logger, PinoLogger } from 'nestjs-pino';
import { type Logger as Pino, pino, type LoggerOptions, type DestinationStream } from 'pino';
import type { BaseConfig } from './config.js';
import { requestContext } from './request.context.js';

const SECRET_NAMES = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-voc-identity',
  'password',
  'token',
  'apiKey',
  'secret',
];

/** Names that are hidden wherever they stand in a log record, down to the third level. */
const HIDDEN = SECRET_NAMES.flatMap((name) =>
  ['', '*.', '*.*.'].map((prefix) => (prefix === '' ? `["${name}"]` : `${prefix.slice(0, -1)}["${name}"]`)),
);

/** Options of pino for service `name`; each line has the request, the workspace and the trace that it belongs to. */
export function loggerOptions(
  name: string,
  config: Pick<BaseConfig, 'LOG_LEVEL' | 'LOG_FORMAT'>,
): LoggerOptions {
  const pretty = (config.LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json')) === 'pretty';
  return {
    level: config.LOG_LEVEL,
    base: { service: name },
    redact: { paths: HIDDEN, censor: '[hidden]' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin() {
      const span = trace.getActiveSpan()?.spanContext();
      return {
        ...requestContext.getStore(),
        ...(span === undefined ? {} : { traceId: span.traceId, spanId: span.spanId }),
      };
    },
    ...(pretty
      ? {
          formatters: {},
          transport: {
            target: 'pino-pretty',
            options: { ignore: 'pid,hostname,service,requestId,traceId,spanId', singleLine: true },
          },
        }
      : {}),
  };
}

/** The logger of the process, for Nest and for pino's own users; `destination` is standard output unless given. */
export function createLogger(
  name: string,
  config: Pick<BaseConfig, 'LOG_LEVEL' | 'LOG_FORMAT'>,
  destination?: DestinationStream,
): { logger: LoggerService; pino: Pino } {
  const options = loggerOptions(name, config);
  const root = destination === undefined ? pino(options) : pino(options, destination);
  const parameters = { pinoHttp: { logger: root } };
  return { logger: new Logger(new PinoLogger(parameters), parameters), pino: root };
}
