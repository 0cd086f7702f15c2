/** Turns any error into a problem document (RFC 9457) that tells the caller what to do and gives nothing away. */
import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { BrokerUnavailable, MessageTooLarge } from '@voc/kafka';
import { isConnectionFailure } from './database.migrations.js';
import { type FieldProblem, ServiceError, Unavailable } from './service.error.js';

export const PROBLEM_TYPE = 'application/problem+json';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: readonly FieldProblem[];
  [field: string]: unknown;
}

export interface ProblemResponse {
  problem: Problem;
  /** Seconds for the header Retry-After, where trying again may help. */
  retryAfterSeconds?: number;
  /** False where nobody foresaw the error, so that it must be logged with its stack. */
  expected: boolean;
}

const RETRY_AFTER_SECONDS = 5;

/** `instance`: the path of the request, without its query. */
export function problemOf(error: unknown, instance: string): ProblemResponse {
  const known = expectedError(error);
  if (known === undefined) {
    const detail = 'Something went wrong on our side; it has been logged.';
    return { problem: document('internal', 500, detail, instance), expected: false };
  }
  const { code, status, message, fields } = known;
  const response: ProblemResponse = {
    problem: document(code, status, message, instance, fields),
    expected: true,
  };
  if ('retryAfterSeconds' in known)
    return { ...response, retryAfterSeconds: Number(known.retryAfterSeconds) };
  if (status === 503) return { ...response, retryAfterSeconds: RETRY_AFTER_SECONDS };
  return response;
}

/** The same for an error that a controller never saw, such as an unreadable request. */
export function document(
  code: string,
  status: number,
  detail: string,
  instance: string,
  fields: Readonly<Record<string, unknown>> = {},
): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { ...fields, type: `urn:voc:problem:${code}`, title, status, detail, instance };
}

function expectedError(error: unknown): ServiceError | undefined {
  if (error instanceof ServiceError) return error;
  if (error instanceof BrokerUnavailable) return new Unavailable('Kafka', error.retryAfterSeconds);
  if (error instanceof MessageTooLarge) return new ServiceError('too_large', 413, error.message);
  if (isConnectionFailure(error)) return new Unavailable('The database', RETRY_AFTER_SECONDS);
  if (error instanceof HttpException) return frameworkError(error.getStatus(), error.message);
  const { statusCode, status, code, message } = (error ?? {}) as Record<string, unknown>;
  const httpStatus = typeof statusCode === 'number' ? statusCode : status;
  if (typeof httpStatus !== 'number' || httpStatus < 400 || httpStatus > 599 || typeof message !== 'string')
    return undefined;
  if (httpStatus === 503) return new Unavailable('A part of the hub', RETRY_AFTER_SECONDS);
  if (httpStatus >= 500) return undefined;
  return frameworkError(
    httpStatus,
    message,
    typeof code === 'string' && code.startsWith('FST_') ? code : undefined,
  );
}

/** Codes of what the framework itself refuses before a controller is reached. */
const FRAMEWORK_CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  413: 'too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
};

function frameworkError(status: number, message: string, fastifyCode?: string): ServiceError {
  const fields = fastifyCode === undefined ? undefined : { reason: fastifyCode };
  return new ServiceError(FRAMEWORK_CODES[status] ?? 'refused', status, message, fields);
}
