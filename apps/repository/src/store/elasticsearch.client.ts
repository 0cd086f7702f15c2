/** The connection to Elasticsearch, and which of its failures mean that it is down. */
import { Client, errors } from '@elastic/elasticsearch';
import type { RepositoryConfig } from '../repository.config.js';

/** Name under which the store's classes get the client; nothing outside of the store may ask for it. */
export const ELASTICSEARCH = Symbol('elasticsearch');

/** Longest wait for a bulk; searches set a shorter one themselves. */
const REQUEST_TIMEOUT_MS = 60_000;

export function elasticsearchClient(config: RepositoryConfig): Client {
  const key = config.ELASTICSEARCH_API_KEY;
  return new Client({
    node: config.ELASTICSEARCH_URL,
    ...(key !== undefined && { auth: { apiKey: key } }),
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Consumers and doors decide themselves whether and when to try again.
    maxRetries: 0,
  });
}

const DOWN_STATUSES = new Set([429, 502, 503, 504]);

/** Whether the engine can't be reached or has no room just now, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return DOWN_STATUSES.has(error.statusCode ?? 0);
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError
  );
}

/** Whether Elasticsearch answered with an error of this type. */
export function isErrorOf(error: unknown, type: string): boolean {
  if (!(error instanceof errors.ResponseError)) return false;
  const causes = error.body as { error?: { type?: string; root_cause?: { type?: string }[] } } | undefined;
  return (
    causes?.error?.type === type || (causes?.error?.root_cause ?? []).some((cause) => cause.type === type)
  );
}
