/** What passes through the gateway to the services, and what doesn't. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { verifyIdentity } from '@voc/service';
import { identityHeader, TEST_SECRET } from '@voc/testing';
import { bearer, type Gateway, startGateway } from './gateway.fixture.js';

let gateway: Gateway;
let key: string;
let workspaceId: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>console</title>');
  await writeFile(join(folder, 'assets/app-1a2b3c.js'), 'export {}');
  gateway = await startGateway({ CONSOLE_DIR: folder, PUBLIC_REQUESTS_PER_MINUTE: '40' });
  ({ apiKey: key, workspaceId } = await gateway.open());
}, 60_000);
afterAll(() => gateway.stop(), 30_000);

const answerOk = (): Gateway['upstream']['respond'] => (request, response) => {
  request.resume().on('end', () => response.end('{"ok":true}'));
};

beforeEach(() => {
  gateway.upstream.requests.length = 0;
  gateway.upstream.respond = answerOk();
});

describe('a request to a service', () => {
  it('keeps its path, query and body, and gets an identity of the gateway’s', async () => {
    let body = '';
    gateway.upstream.respond = (request, response) => {
      request.on('data', (chunk) => (body += String(chunk))).on('end', () => response.end('{}'));
    };
    const forged = identityHeader('99999999-9999-4999-8999-999999999999');
    const headers = {
      ...bearer(key),
      ...forged,
      cookie: 'a=b',
      'content-type': 'application/cloudevents-batch+json',
    };
    const response = await fetch(`${gateway.url}/api/v1/events?a=%2F&b=1`, {
      method: 'POST',
      headers,
      body: '[{"a": 1}]',
    });
    expect(response.status).toBe(200);
    expect(body).toBe('[{"a": 1}]');
    const [seen] = gateway.upstream.requests;
    expect(seen).toMatchObject({ method: 'POST', url: '/api/v1/events?a=%2F&b=1' });
    const identity = verifyIdentity(seen?.headers['x-voc-identity'], TEST_SECRET);
    expect(identity).toMatchObject({ workspaceId, actor: { kind: 'key' }, scopes: ['admin'] });
    expect(seen?.headers.authorization).toBeUndefined();
    expect(seen?.headers.cookie).toBeUndefined();
  });

  it.each([
    'GET /api/v1/surveys',
    'POST /api/v1/feedback/search',
    'GET /api/v1/metrics/scores?metric=nps',
    'GET /api/v1/mailbox/1',
  ])('needs an identity: %s', async (line) => {
    const [method = '', path = ''] = line.split(' ');
    expect((await gateway.ask(method, path)).status).toBe(401);
    expect((await gateway.ask(method, path, identityHeader(workspaceId))).status).toBe(401);
    expect(gateway.upstream.requests).toHaveLength(0);
    expect((await gateway.ask(method, path, bearer(key))).status).toBe(200);
    expect(gateway.upstream.requests).toHaveLength(1);
  });

  it('does not reach other paths of the service, however they are written', async () => {
    for (const path of [
      '/api/v1/events/../../../internal/x',
      '/api/v1/events/%2e%2e/%2e%2e/metrics',
      '/api/v1/eventsx',
      '/%69nternal/workspaces',
    ]) {
      const status = await new Promise((resolve, reject) => {
        const { hostname, port } = new URL(gateway.url);
        httpRequest({ hostname, port, path, headers: bearer(key) }, (it) => resolve(it.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect([400, 401, 404]).toContain(status);
    }
    expect(gateway.upstream.requests).toHaveLength(0);
  });

  it('is answered 503 with Retry-After where the service is away, and 504 where it hangs up', async () => {
    gateway.upstream.respond = (request) => request.socket.destroy();
    const response = await gateway.ask('POST', '/api/v1/surveys', bearer(key), {});
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'urn:voc:problem:unavailable',
      instance: '/api/v1/surveys',
    });
  });

  it('for a public page is answered with a page where the service is away, if it comes from a browser', async () => {
    gateway.upstream.respond = (request) => request.socket.destroy();
    const page = await gateway.ask('GET', '/r/abc', { accept: 'text/html,*/*;q=0.8' });
    expect(page.status).toBe(503);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toMatch(/lang="fa" dir="rtl"/);
    const problem = await gateway.ask('GET', '/r/abc');
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
  });

  it('gets the service’s own 503 at once, without being tried again', async () => {
    gateway.upstream.respond = (_, response) => {
      response.statusCode = 503;
      response.setHeader('retry-after', '7').end('{}');
    };
    const response = await gateway.ask('GET', '/api/v1/surveys', bearer(key));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(gateway.upstream.requests).toHaveLength(1);
  });

  it('gets the service’s refusal of a large body though the body was not read', async () => {
    gateway.upstream.respond = (request, response) => {
      response.statusCode = 413;
      response.end('{}', () => request.resume());
    };
    const body = Buffer.alloc(10_000_000, 'a');
    const headers = { ...bearer(key), 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/api/v1/events`, { method: 'POST', headers, body });
    expect(response.status).toBe(413);
  });

  it('streams: the service reads the beginning of an upload before its end was sent', async () => {
    let sawFirst: () => void = () => undefined;
    const firstArrived = new Promise<void>((resolve) => (sawFirst = resolve));
    let bytes = 0;
    gateway.upstream.respond = (request, response) => {
      request.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        sawFirst();
      });
      request.on('end', () => response.end(String(bytes)));
    };
    const chunk = Buffer.alloc(1024 * 1024, 'a');
    const body = Readable.toWeb(
      Readable.from(
        (async function* () {
          yield chunk;
          await firstArrived;
          for (let i = 0; i < 49; i += 1) yield chunk;
        })(),
      ),
    ) as ReadableStream;
    const headers = { ...bearer(key), 'content-type': 'multipart/form-data; boundary=x' };
    const response = await fetch(`${gateway.url}/api/v1/imports`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await response.text()).toBe(String(50 * chunk.length));
  }, 30_000);

  it('gets events one by one; the service sees who leaves, and who stays holds up no stop', async () => {
    let closed: () => void = () => undefined;
    const seenClosed = new Promise<void>((resolve) => (closed = resolve));
    gateway.upstream.respond = (_, response) => {
      response.setHeader('content-type', 'text/event-stream').write('data: 1\n\n');
      response.once('close', () => closed());
    };
    const url = `${gateway.url}/api/v1/imports/1/events`;
    const open = async () => {
      const sent = httpRequest(url, { agent: false, headers: bearer(key) }).end();
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      const [first] = (await once(response, 'data')) as [Buffer];
      expect(first.toString()).toBe('data: 1\n\n');
      return response.on('error', () => undefined);
    };
    (await open()).destroy();
    await seenClosed;
    // Left open: the gateway's stop after the last test must not wait for it.
    await open();
  });

  it('takes an upload whose sender waits to be told to go on, as curl does above a megabyte', async () => {
    const sent = httpRequest(`${gateway.url}/api/v1/imports`, {
      method: 'POST',
      headers: { ...bearer(key), 'content-type': 'text/csv', expect: '100-continue' },
    });
    sent.once('continue', () => sent.end('a,b'));
    sent.flushHeaders();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(gateway.upstream.requests[0]?.headers['expect']).toBeUndefined();
  });
});

describe('public pages', () => {
  it('need no identity and carry none', async () => {
    const response = await gateway.ask('GET', '/r/some-token', identityHeader(workspaceId));
    expect(response.status).toBe(200);
    expect(gateway.upstream.requests[0]).toMatchObject({ url: '/r/some-token' });
    expect(gateway.upstream.requests[0]?.headers['x-voc-identity']).toBeUndefined();
  });

  it('passes deliveries on as they are, and holds an address up that has no secret', async () => {
    const body = '{"a" : 1}';
    const headers = { 'content-type': 'application/json', 'x-hub-signature': 'sha1=0' };
    const statusesOf = async (upstream: number) => {
      gateway.upstream.respond = (_, response) => response.writeHead(upstream).end('{}');
      const statuses = new Set<number>();
      for (let i = 0; i < 45; i += 1)
        statuses.add((await gateway.ask('POST', '/hooks/1/s', headers, body)).status);
      return [...statuses];
    };
    expect(await statusesOf(202)).toEqual([202]);
    expect(gateway.upstream.requests[0]).toMatchObject({ url: '/hooks/1/s', headers });
    expect(gateway.upstream.requests[0]?.headers['x-voc-identity']).toBeUndefined();
    expect(await statusesOf(401)).toEqual([401, 429]);
  });

  it('serves the console, its pages and its files', async () => {
    const page = await gateway.ask('GET', '/feedback/some-id');
    expect(await page.text()).toContain('<title>console</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await gateway.ask('GET', '/')).status).toBe(200);
    const file = await gateway.ask('GET', '/assets/app-1a2b3c.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    for (const path of ['/assets/gone.js', '/api/v1/nowhere', '/api', '/internal/x']) {
      const missing = await gateway.ask('GET', path);
      expect([path, missing.status]).toEqual([path, 404]);
      expect(missing.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('shows one OpenAPI document of all services, and a page for it', async () => {
    gateway.upstream.respond = (_, response) => {
      const schema = { type: 'object', properties: { own: { type: 'string' } } };
      response.end(
        JSON.stringify({
          openapi: '3.0.0',
          info: { title: 'x', version: '1' },
          paths: { '/api/v1/things': { get: { responses: { 200: { description: 'ok' } } } }, '/hidden': {} },
          components: { schemas: { ApiKeyView: schema } },
        }),
      );
    };
    const document = (await (await gateway.ask('GET', '/api/v1/openapi.json')).json()) as {
      paths: Record<string, { get?: { tags: string[] } }>;
      components: { schemas: object };
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/session', '/api/v1/things']),
    );
    expect(Object.keys(document.paths)).not.toEqual(expect.arrayContaining(['/hidden']));
    expect(Object.keys(document.paths).some((path) => path.startsWith('/internal'))).toBe(false);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['ApiKeyView', 'IntegrationsApiKeyView']),
    );
    const page = await gateway.ask('GET', '/api/docs');
    expect(await page.text()).toContain('/api/docs/swagger-ui-bundle.js');
    for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'start.js']) {
      expect((await gateway.ask('GET', `/api/docs/${file}`)).status).toBe(200);
    }
    expect((await gateway.ask('GET', '/api/docs/package.json')).status).toBe(404);
  });

  it('are limited per address, whatever X-Forwarded-For says', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 45; i += 1)
      statuses.add((await gateway.ask('GET', '/r/t', { 'x-forwarded-for': `10.0.0.${i}` })).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});
