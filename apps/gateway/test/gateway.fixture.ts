/** A gateway on a database of its own, in front of one stand-in for all services. */
import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { signIdentity } from '@voc/service';
import {
  startTestService,
  TEST_SECRET,
  testDatabase,
  type TestDatabase,
  type TestService,
} from '@voc/testing';
import { gatewayConfig } from '../src/gateway.config.js';
import { gatewayService } from '../src/gateway.edge.js';
import { gatewayDatabase } from '../src/gateway.module.js';

export const PASSWORD = 'correct horse battery staple';

/** What the stand-in was asked, and how it answers. */
export interface Upstream {
  url: string;
  requests: { method: string; url: string; headers: IncomingHttpHeaders }[];
  respond: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

const answerOk = (request: IncomingMessage, response: ServerResponse): void => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json').end('{"ok":true}');
  });
};

export async function startUpstream(): Promise<Upstream> {
  const server: Server = createServer((request, response) => {
    upstream.requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
    });
    upstream.respond(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstream: Upstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    respond: answerOk,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return upstream;
}

export interface Gateway extends TestService {
  database: TestDatabase;
  upstream: Upstream;
  /** Asks the gateway; `body` is sent as JSON. */
  ask(method: string, path: string, headers?: Record<string, string>, body?: unknown): Promise<Response>;
  /** Opens a workspace as the hub does. */
  open(overrides?: Record<string, string>): Promise<{ workspaceId: string; apiKey: string; email: string }>;
  /** Signs in and gives the Cookie header. */
  signIn(email: string): Promise<string>;
}

/** `env`: settings besides those that every gateway needs. */
export async function startGateway(env: Record<string, string> = {}): Promise<Gateway> {
  const database = await testDatabase('gateway', gatewayDatabase);
  const upstream = await startUpstream();
  const urls = [
    'SURVEY_DELIVERY',
    'RESPONSE_INGESTION',
    'INTEGRATIONS',
    'TEXT_ANALYTICS',
    'REPOSITORY',
    'METRICS',
  ];
  const service = await startTestService({
    ...gatewayService,
    schema: gatewayConfig,
    database,
    env: { ...Object.fromEntries(urls.map((name) => [`${name}_URL`, upstream.url])), ...env },
  });
  const ask: Gateway['ask'] = (method, path, headers = {}, body) =>
    fetch(`${service.url}${path}`, {
      method,
      redirect: 'manual',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ...service,
    database,
    upstream,
    ask,
    async open(overrides: Record<string, string> = {}) {
      const id = randomUUID();
      const wanted = {
        id,
        name: 'Shop',
        locale: 'fa',
        email: `${id}@example.com`,
        password: PASSWORD,
        apiKeyName: 'First',
        ...overrides,
      };
      const response = await ask('POST', '/internal/workspaces', asHub(id), wanted);
      if (response.status !== 200) throw new Error(`The workspace was not opened: ${await response.text()}`);
      return { email: wanted.email, ...((await response.json()) as { workspaceId: string; apiKey: string }) };
    },
    async signIn(email) {
      const response = await ask('POST', '/api/v1/session', {}, { email, password: PASSWORD });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (cookie === undefined) throw new Error(`Nobody was signed in: ${await response.text()}`);
      return cookie;
    },
    async stop() {
      await service.stop();
      await upstream.close();
      await database.dispose();
    },
  };
}

/** Header of the hub's own processes. */
export function asHub(workspaceId: string): Record<string, string> {
  const identity = { workspaceId, actor: { kind: 'service' as const, id: 'hub' }, scopes: ['admin'] };
  return { 'x-voc-identity': signIdentity(identity, TEST_SECRET) };
}

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
