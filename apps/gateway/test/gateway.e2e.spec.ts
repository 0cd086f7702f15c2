/** Who gets in, who doesn't, and that one workspace never reaches another. */
import { randomUUID } from 'node:crypto';
import { identityHeader } from '@voc/testing';
import { asHub, bearer, type Gateway, PASSWORD, startGateway } from './gateway.fixture.js';

interface Issued {
  id: string;
  key: string;
  scopes: string[];
}

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, 60_000);
afterAll(() => gateway.stop(), 30_000);

const issue = async (key: string, scopes = ['feedback:read']) =>
  (await (
    await gateway.ask('POST', '/api/v1/api-keys', bearer(key), { name: 'x', scopes })
  ).json()) as Issued;

describe('opening a workspace', () => {
  it('is the same each time it is asked for', async () => {
    const id = randomUUID();
    const email = `${id}@example.com`;
    const [first, second] = [await gateway.open({ id, email }), await gateway.open({ id, email })];
    expect(second).toEqual(first);
    expect(first.apiKey).toMatch(/^voc_[\w-]{54}$/);
    expect(await gateway.database.query('select 1 from api_key where workspace_id = $1', [id])).toHaveLength(
      1,
    );
  });

  it('does not bring a revoked key back', async () => {
    const { apiKey, workspaceId, email } = await gateway.open();
    const [{ id }] = (await (await gateway.ask('GET', '/api/v1/api-keys', bearer(apiKey))).json()) as [
      { id: string },
    ];
    await gateway.ask('DELETE', `/api/v1/api-keys/${id}`, bearer(apiKey));
    await gateway.open({ id: workspaceId, email });
    expect((await gateway.ask('GET', '/api/v1/workspace', bearer(apiKey))).status).toBe(401);
  });

  const wanted = { name: 'a', locale: 'en', email: 'a@example.com', password: PASSWORD, apiKeyName: 'k' };
  it.each([
    ['without an identity', () => ({}), 401],
    ['with a person’s identity', () => identityHeader(randomUUID()), 403],
    ['through a reverse proxy', () => ({ ...asHub(randomUUID()), 'x-forwarded-for': '10.0.0.1' }), 401],
    [
      'through a reverse proxy that says Forwarded',
      () => ({ ...asHub(randomUUID()), forwarded: 'for=10.0.0.1' }),
      401,
    ],
  ])('is refused %s', async (_, headers, status) => {
    expect((await gateway.ask('POST', '/internal/workspaces', headers(), wanted)).status).toBe(status);
  });

  it('is refused with an API key', async () => {
    const { apiKey } = await gateway.open();
    expect((await gateway.ask('POST', '/internal/workspaces', bearer(apiKey), wanted)).status).toBe(401);
  });
});

describe('API keys', () => {
  it('let in what their scopes allow, and are stored as hashes', async () => {
    const { apiKey } = await gateway.open();
    const { key, scopes } = await issue(apiKey);
    expect(scopes).toEqual(['feedback:read']);
    expect((await gateway.ask('GET', '/api/v1/workspace', bearer(key))).status).toBe(200);
    expect((await gateway.ask('GET', '/api/v1/api-keys', bearer(key))).status).toBe(403);
    const stored = JSON.stringify(
      await gateway.database.query(`select *, encode(hash, 'escape') from api_key`),
    );
    expect(stored).not.toContain(key);
  });

  it('are refused once revoked, at once', async () => {
    const { apiKey } = await gateway.open();
    const { id, key } = await issue(apiKey);
    expect((await gateway.ask('GET', '/api/v1/workspace', bearer(key))).status).toBe(200);
    expect((await gateway.ask('DELETE', `/api/v1/api-keys/${id}`, bearer(apiKey))).status).toBe(204);
    expect((await gateway.ask('GET', '/api/v1/workspace', bearer(key))).status).toBe(401);
  });

  it('are refused where the workspace in them was exchanged', async () => {
    const [mine, other] = [await gateway.open(), await gateway.open()];
    const bytes = Buffer.from(mine.apiKey.slice(4), 'base64url');
    const exchanged = Buffer.concat([
      Buffer.from(other.workspaceId.replaceAll('-', ''), 'hex'),
      bytes.subarray(16),
    ]);
    const status = (
      await gateway.ask('GET', '/api/v1/workspace', bearer(`voc_${exchanged.toString('base64url')}`))
    ).status;
    expect(status).toBe(401);
  });

  it.each(['Bearer nonsense', 'Basic YTpi', 'Bearer', 'Bearer voc_', `Bearer voc_${'A'.repeat(54)}`])(
    'refuse %s',
    async (authorization) => {
      const response = await gateway.ask('GET', '/api/v1/workspace', { authorization });
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('can’t be asked for with unknown scopes', async () => {
    const { apiKey } = await gateway.open();
    const response = await gateway.ask('POST', '/api/v1/api-keys', bearer(apiKey), {
      name: 'x',
      scopes: ['root'],
    });
    expect(response.status).toBe(400);
  });
});

describe('sessions', () => {
  it('let a person in until they sign out', async () => {
    const { email, workspaceId } = await gateway.open();
    const response = await gateway.ask(
      'POST',
      '/api/v1/session',
      {},
      { email: email.toUpperCase(), password: PASSWORD },
    );
    expect(response.status).toBe(204);
    const set = response.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^voc_session=[\w-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = set.split(';')[0] ?? '';
    const session = await (await gateway.ask('GET', '/api/v1/session', { cookie })).json();
    expect(session).toMatchObject({
      person: { email },
      workspace: { id: workspaceId, locale: 'fa' },
      scopes: ['admin'],
    });
    await gateway.ask('DELETE', '/api/v1/session', { cookie, 'sec-fetch-site': 'same-origin' });
    expect((await gateway.ask('GET', '/api/v1/session', { cookie })).status).toBe(401);
  });

  it('that have ended keep nobody from signing in anew, nor from public pages', async () => {
    const { email } = await gateway.open();
    const cookie = await gateway.signIn(email);
    await gateway.database.query('update session set expires_at = now()');
    await gateway.ask('DELETE', '/api/v1/session', { cookie });
    expect((await gateway.ask('GET', '/api/v1/session', { cookie })).status).toBe(401);
    expect((await gateway.ask('GET', '/api/docs', { cookie })).status).toBe(200);
    expect(
      (await gateway.ask('POST', '/api/v1/session', { cookie }, { email, password: PASSWORD })).status,
    ).toBe(204);
  });

  it('refuse a wrong password and an unknown address alike', async () => {
    const { email } = await gateway.open();
    const wrong = await gateway.ask('POST', '/api/v1/session', {}, { email, password: 'wrong' });
    const unknown = await gateway.ask(
      'POST',
      '/api/v1/session',
      {},
      { email: 'nobody@example.com', password: 'wrong' },
    );
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a browser that says nothing', {}, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 201],
  ])('change something for %s: %o', async (_, headers, status) => {
    const { email } = await gateway.open();
    const cookie = await gateway.signIn(email);
    const body = { name: 'x', scopes: ['feedback:read'] };
    expect((await gateway.ask('POST', '/api/v1/api-keys', { cookie, ...headers }, body)).status).toBe(status);
  });

  it('slow down who guesses', async () => {
    const { email } = await gateway.open();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i += 1) {
      statuses.push(
        (await gateway.ask('POST', '/api/v1/session', {}, { email, password: `guess ${i}` })).status,
      );
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    const response = await gateway.ask(
      'POST',
      '/api/v1/session',
      { 'x-forwarded-for': '9.9.9.9' },
      { email, password: PASSWORD },
    );
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the fence between workspaces', () => {
  it('holds on every route of the gateway', async () => {
    const [mine, other] = [await gateway.open(), await gateway.open()];
    const { id } = await issue(other.apiKey);
    const listed = await (await gateway.ask('GET', '/api/v1/api-keys', bearer(mine.apiKey))).text();
    expect(listed).not.toContain(id);
    expect((await gateway.ask('DELETE', `/api/v1/api-keys/${id}`, bearer(mine.apiKey))).status).toBe(404);
    const workspace = (await (await gateway.ask('GET', '/api/v1/workspace', bearer(mine.apiKey))).json()) as {
      id: string;
    };
    expect(workspace.id).toBe(mine.workspaceId);
    const cookie = await gateway.signIn(mine.email);
    const session = await (await gateway.ask('GET', '/api/v1/session', { cookie })).text();
    expect(session).not.toContain(other.workspaceId);
    const body = { email: mine.email, password: PASSWORD, workspaceId: other.workspaceId };
    expect((await gateway.ask('POST', '/api/v1/session', {}, body)).status).toBe(401);
  });

  it('is kept by migrations that fit the entities', async () => {
    await gateway.database.expectNoDrift();
  });
});
