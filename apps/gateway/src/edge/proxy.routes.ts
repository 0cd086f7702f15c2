/** Which service answers which paths. */
import type { GatewayConfig } from '../gateway.config.js';

export interface ProxyRoute {
  /** Everything at and below this path. */
  path: string;
  /** Setting that has the service's address. */
  upstream: keyof GatewayConfig & `${string}_URL`;
  /** Whether the pages are for everybody, without an identity. */
  public?: boolean;
  /** Milliseconds within which the service must begin to answer, and between two pieces of an answer. */
  timeoutMs: number;
  /** Connections to the service for this path; a stream of events holds one for as long as it lasts. */
  connections?: number;
}

const TIMEOUT_MS = 30_000;
/** A file of 2 GB over a slow line takes long, and the service answers when it has all of it. */
const UPLOAD_TIMEOUT_MS = 3_600_000;
/** A language model may be given five minutes, and the feedback is fetched before. */
const MODEL_TIMEOUT_MS = 330_000;

/** The integrations service opens 100 streams of progress at most, and uploads must get through beside them. */
const WITH_STREAMS = 192;

export const proxyRoutes: readonly ProxyRoute[] = [
  { path: '/api/v1/events', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  {
    path: '/api/v1/imports',
    upstream: 'INTEGRATIONS_URL',
    timeoutMs: UPLOAD_TIMEOUT_MS,
    connections: WITH_STREAMS,
  },
  { path: '/api/v1/import-presets', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/quarantine', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/uploads', upstream: 'INTEGRATIONS_URL', timeoutMs: UPLOAD_TIMEOUT_MS },
  { path: '/api/v1/connectors', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/sources', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/customers', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/accounts', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/event-types', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/webhooks', upstream: 'INTEGRATIONS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/hooks', upstream: 'INTEGRATIONS_URL', public: true, timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/feedback', upstream: 'REPOSITORY_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/surveys', upstream: 'SURVEY_DELIVERY_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/invitations', upstream: 'SURVEY_DELIVERY_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/mailbox', upstream: 'SURVEY_DELIVERY_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/metrics', upstream: 'METRICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/analyze', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/models', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/taxonomy', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/corrections', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/reanalyses', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/originals', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/themes', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: TIMEOUT_MS },
  { path: '/api/v1/summaries', upstream: 'TEXT_ANALYTICS_URL', timeoutMs: MODEL_TIMEOUT_MS },
  { path: '/r', upstream: 'RESPONSE_INGESTION_URL', public: true, timeoutMs: TIMEOUT_MS },
];

/** Services whose OpenAPI documents make up the hub's, by their names. */
export const documented: Readonly<Record<string, keyof GatewayConfig & `${string}_URL`>> = {
  integrations: 'INTEGRATIONS_URL',
  repository: 'REPOSITORY_URL',
  'survey-delivery': 'SURVEY_DELIVERY_URL',
  'response-ingestion': 'RESPONSE_INGESTION_URL',
  metrics: 'METRICS_URL',
  'text-analytics': 'TEXT_ANALYTICS_URL',
};
