/** Every error of a service is a problem document, whoever refuses the request. */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { signIdentity } from '@voc/service';
import { A_WORKSPACE } from './builders.js';
import { identityHeader, TEST_SECRET } from './identity.header.js';
import { notesModule, notesParts, notesSchema } from './notes.service.js';
import { testDatabase, type TestDatabase } from './test.database.js';
import { startTestService, type TestService } from './test.service.js';

let database: TestDatabase;
let service: TestService;

beforeAll(async () => {
  database = await testDatabase('notes', notesParts);
  service = await startTestService({ name: 'notes', module: notesModule, schema: notesSchema, database });
}, 60_000);

afterAll(async () => {
  await service.stop();
  await database.dispose();
});

interface Answer {
  status: number;
  type: string | null;
  problem: { type: string; status: number; detail: string; instance: string; errors?: { pointer: string }[] };
}

async function call(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${service.url}${path}`, init);
  const problem = (await response.json()) as Answer['problem'];
  return { status: response.status, type: response.headers.get('content-type'), problem };
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  call('/api/v1/notes', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...identityHeader(A_WORKSPACE), ...headers },
  });

const valid = { text: 'short', author: { name: 'Sara' } };
const deep = '['.repeat(10_000) + ']'.repeat(10_000);

describe('a service over HTTP', () => {
  it('takes a valid request', async () => {
    expect((await post(JSON.stringify(valid))).status).toBe(201);
  });

  it.each<[string, number, string, () => Promise<Answer>]>([
    ['an unknown path', 404, 'not_found', () => call('/nowhere')],
    ['a malformed path', 400, 'bad_request', () => call('/api/%zz')],
    ['no identity', 401, 'unauthenticated', () => call('/api/v1/notes')],
    [
      'a missing scope',
      403,
      'forbidden',
      () => post(JSON.stringify(valid), identityHeader(A_WORKSPACE, ['feedback:read'])),
    ],
    ['broken JSON', 400, 'invalid_json', () => post('{"text":')],
    ['no JSON at all', 400, 'invalid_json', () => post('')],
    ['bytes that are not UTF-8', 400, 'invalid_utf8', () => post(Buffer.from([0x22, 0xff, 0x22]))],
    ['__proto__', 400, 'forbidden_name', () => post('{"__proto__":{"admin":true},"text":"a"}')],
    [
      'constructor.prototype',
      400,
      'forbidden_name',
      () => post('{"constructor":{"prototype":{"admin":true}}}'),
    ],
    ['a NUL', 400, 'invalid_request', () => post(JSON.stringify({ ...valid, text: 'a\u0000b' }))],
    ['a NUL in the path', 400, 'invalid_request', () => call('/faults/text/a%00b')],
    ['a lone surrogate', 400, 'invalid_request', () => post('{"text":"\\ud800","author":{"name":"Sara"}}')],
    ['a depth of 10,000', 400, 'invalid_request', () => post(`{"text":"a","author":${deep}}`)],
    ['an array where an object is asked for', 400, 'invalid_request', () => post('[]')],
    ['another media type', 415, 'unsupported_media_type', () => post('a', { 'content-type': 'text/weird' })],
    ['10 MB', 413, 'too_large', () => post(JSON.stringify({ ...valid, text: 'a'.repeat(10_000_000) }))],
    ['an unforeseen error', 500, 'internal', () => call('/faults/unforeseen')],
  ])('answers %s with %i', async (_, status, code, request) => {
    const answer = await request();
    expect(answer).toMatchObject({ status, problem: { type: `urn:voc:problem:${code}`, status } });
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(JSON.stringify(answer.problem)).not.toContain('secret of the inside');
  });

  it('points at every member that is wrong', async () => {
    const { problem } = await post(
      JSON.stringify({ text: 'x'.repeat(21), author: { name: 1 }, extra: true }),
    );
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/author/name', '/extra', '/text']);
  });

  it('answers bytes that are not HTTP with a problem document', async () => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.end('NOT HTTP\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).toContain('application/problem+json');
  });

  it.each([
    [
      'forged',
      () => identityHeader(A_WORKSPACE)['x-voc-identity']?.replace(/.$/, (it) => (it === 'A' ? 'B' : 'A')),
    ],
    [
      'expired',
      () =>
        signIdentity(
          { workspaceId: A_WORKSPACE, actor: { kind: 'key', id: 'k' }, scopes: ['admin'] },
          TEST_SECRET,
          -1,
        ),
    ],
    [
      'of another secret',
      () =>
        signIdentity(
          { workspaceId: A_WORKSPACE, actor: { kind: 'key', id: 'k' }, scopes: ['admin'] },
          'another',
        ),
    ],
    ['empty', () => '.'],
  ])('refuses an identity that is %s', async (_, header) => {
    const { status } = await call('/api/v1/notes', { headers: { 'x-voc-identity': header() ?? '' } });
    expect(status).toBe(401);
  });

  it('serves health, metrics and its OpenAPI document', async () => {
    const get = (path: string) => fetch(`${service.url}${path}`);
    expect(await (await get('/health/live')).json()).toEqual({ status: 'up' });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('process_resident_memory_bytes');
    expect(metrics).toMatch(/http_server_request_duration_seconds_count\{.*http_route="\/api\/v1\/notes"/);
    const document = (await (await get('/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/v1/notes');
  });
});
