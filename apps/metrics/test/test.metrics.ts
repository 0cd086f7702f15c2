/** The metrics service on a database of its own, and shorthands for its routes. */
import {
  identityHeader,
  startTestService,
  tcpProxy,
  type TcpProxy,
  type TestDatabase,
  testDatabase,
  type TestService,
} from '@voc/testing';
import { metricsConfig } from '../src/metrics.config.js';
import { entities, MetricsModule, migrations } from '../src/metrics.module.js';

export interface TestMetrics {
  database: TestDatabase;
  service: TestService;
  /** Between the service and its database. */
  proxy: TcpProxy;
  /** JSON answer and status of a GET as a person of the workspace. */
  get<T = Record<string, unknown>>(workspaceId: string, path: string): Promise<{ status: number; body: T }>;
  stop(): Promise<void>;
}

/** `options` are those of `startTestService`; without topics no consumer is started. */
export async function startMetrics(
  options: Pick<Parameters<typeof startTestService>[0], 'topics' | 'topicPrefix'> = {},
): Promise<TestMetrics> {
  const database = await testDatabase('metrics', { entities, migrations });
  const url = new URL(database.url);
  const proxy = await tcpProxy(url.hostname, Number(url.port));
  url.port = String(proxy.port);
  const service = await startTestService({
    name: 'metrics',
    schema: metricsConfig,
    module: (config) => MetricsModule.forRoot(config),
    database: { ...database, url: url.toString() },
    consumes: options.topics !== undefined,
    ...options,
  });
  return {
    database,
    service,
    proxy,
    get: async <T>(workspaceId: string, path: string) => {
      const headers = identityHeader(workspaceId, ['metrics:read']);
      const response = await fetch(`${service.url}/api/v1/metrics/${path}`, { headers });
      return { status: response.status, body: (await response.json()) as T };
    },
    stop: async () => {
      await service.stop();
      await proxy.cut();
      await database.dispose();
    },
  };
}
