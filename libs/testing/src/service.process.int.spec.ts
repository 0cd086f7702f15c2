/** A service as a process: its traces, its stop, what it says where it can't start or an engine is away. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { crmEvent } from '@voc/contracts';
import { A_WORKSPACE } from './builders.js';
import { eventually } from './eventually.js';
import { identityHeader, TEST_SECRET } from './identity.header.js';
import { notesModule, notesParts, notesSchema } from './notes.service.js';
import { tcpProxy } from './tcp.proxy.js';
import { testDatabase, type TestDatabase } from './test.database.js';
import { makeTopics, newTopicPrefix, startTestService, testBrokers } from './test.service.js';
import { recordTopic } from './topic.recorder.js';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
}

const MAIN = fileURLToPath(new URL('./notes.main.js', import.meta.url));
const topicPrefix = newTopicPrefix();
const spans: Span[] = [];
const running = new Set<ChildProcess>();
let collector: Server;
let database: TestDatabase;

/** Takes OTLP over HTTP as JSON, as any collector does. */
function startCollector(): Promise<Server> {
  interface Export {
    resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
  }
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      for (const { scopeSpans } of (body as Export).resourceSpans)
        spans.push(...scopeSpans.flatMap((it) => it.spans));
      response.end('{}');
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const environment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  KAFKA_BROKERS: testBrokers().join(','),
  INTERNAL_SECRET: TEST_SECRET,
  TOPIC_PREFIX: topicPrefix,
  DATABASE_URL: database.url,
  LOG_FORMAT: 'json',
});

function launch(port: number, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', '@voc/service/telemetry', MAIN], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...environment(), PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.stderr === null) throw new Error('The process has no standard error.');
  running.add(child);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exit, errors: text(child.stderr) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isReady = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;

const addNote = (url: string) =>
  fetch(`${url}/api/v1/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...identityHeader(A_WORKSPACE) },
    body: JSON.stringify({ text: 'hello', author: { name: 'Sara' } }),
  });

beforeAll(async () => {
  collector = await startCollector();
  database = await testDatabase('notes', notesParts);
  await makeTopics(topicPrefix, [crmEvent]);
}, 60_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  collector.close();
  await database.dispose();
});

describe('a service as a process', () => {
  it('carries one trace from HTTP through PostgreSQL into Kafka', async () => {
    const port = await freePort();
    const { port: collectorPort } = collector.address() as AddressInfo;
    const { child, exit } = launch(port, {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collectorPort}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_SERVICE_NAME: 'notes',
    });
    await eventually(() => isReady(port), { within: 40_000 });
    const recorder = await recordTopic(topicPrefix, crmEvent);
    expect((await addNote(`http://127.0.0.1:${port}`)).status).toBe(201);
    const message = await eventually(() => {
      const [first] = recorder.messages;
      if (first === undefined) throw new Error('Nothing has come yet.');
      return first;
    });
    await recorder.stop();
    child.kill('SIGTERM');
    expect(await exit).toBe(0);

    const [, traceId, parentId] = (message.headers['traceparent'] ?? '').split('-');
    const own = spans.filter((span) => span.traceId === traceId);
    const server = own.find(({ kind, name }) => kind === 2 && name.startsWith('POST'));
    const insert = own.find(({ name }) => /INSERT/i.test(name));
    expect(server).toBeDefined();
    expect(insert?.parentSpanId).toBeDefined();
    expect(own.map(({ spanId }) => spanId)).toContain(parentId);
  }, 60_000);

  it.each([
    ['SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
    ['SIGINT', (child: ChildProcess) => child.kill('SIGINT')],
    ['the loss of its parent', (child: ChildProcess) => child.disconnect()],
  ])(
    'stops cleanly at %s',
    async (_, end) => {
      const port = await freePort();
      const { child, exit } = launch(port);
      await eventually(() => isReady(port), { within: 40_000 });
      end(child);
      const stopped = await Promise.race([exit, pause(8_000, 'still running')]);
      expect(stopped).toBe(0);
    },
    60_000,
  );

  it('names every variable that is missing, and ends', async () => {
    const { exit, errors } = launch(0, { KAFKA_BROKERS: '', INTERNAL_SECRET: 'short', DATABASE_URL: '' });
    expect(await exit).toBe(1);
    const said = await errors;
    expect(said).toMatch(/KAFKA_BROKERS is missing[^]*DATABASE_URL is missing[^]*INTERNAL_SECRET must have/);
  }, 30_000);

  it('says 503 with Retry-After while PostgreSQL is away, and recovers', async () => {
    const { hostname, port } = new URL(database.url);
    const proxy = await tcpProxy(hostname, Number(port));
    const url = Object.assign(new URL(database.url), { host: `127.0.0.1:${proxy.port}` }).toString();
    const service = await startTestService({
      name: 'notes',
      module: notesModule,
      schema: notesSchema,
      env: { DATABASE_URL: url },
    });
    try {
      expect((await addNote(service.url)).status).toBe(201);
      await proxy.cut();
      const refused = await addNote(service.url);
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ type: 'urn:voc:problem:unavailable', status: 503 });
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
      expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
      await proxy.restore();
      await eventually(async () => (await addNote(service.url)).status === 201);
    } finally {
      await service.stop();
      await proxy.cut();
    }
  }, 60_000);
});
