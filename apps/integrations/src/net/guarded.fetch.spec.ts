/** Requests reach public hosts and allowed ones only, whichever way an address is written or a name resolves. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@voc/testing/eventually';
import { parseAllowed } from './address.guard.js';
import { type GuardedRequest, GuardedFetch, type Resolve } from './guarded.fetch.js';

const GET: GuardedRequest = { method: 'GET', timeoutMs: 5_000, maxBytes: 1_000, longer: 'fail' };
const open: { clients: GuardedFetch[]; servers: Server[] } = { clients: [], servers: [] };

/** Names resolve to `addresses` in turn, as a rebinding name server answers; the last one stays. */
function client(allow = '', addresses: string[][] = [['127.0.0.1']]): GuardedFetch {
  let asked = 0;
  const resolve: Resolve = (_, done) => {
    const answer = addresses[Math.min(asked++, addresses.length - 1)] ?? [];
    done(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  const made = new GuardedFetch({ ALLOW_PRIVATE_ADDRESSES: parseAllowed(allow) }, resolve);
  open.clients.push(made);
  return made;
}

/** @returns the port of a server on loopback, and how many requests reached it. */
async function serve(listener: RequestListener = (_, response) => response.end('here')) {
  const seen = { requests: 0, port: 0 };
  const server = createServer((request, response) => {
    seen.requests += 1;
    listener(request, response);
  });
  open.servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  seen.port = (server.address() as AddressInfo).port;
  return seen;
}

afterEach(async () => {
  await Promise.all(open.clients.splice(0).map((it) => it.onApplicationShutdown()));
  for (const server of open.servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('GuardedFetch', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://127.255.255.254/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://0.1.2.3/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://3232235777/',
    'http://100.64.0.1/',
    'http://100.127.255.255/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://192.0.0.1/',
    'http://198.18.0.1/',
    'http://192.0.2.1/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[fc00::1]/',
    'http://[fd12:3456:789a::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[100::1]/',
    'http://[2001:db8::1]/',
    'http://[4000::1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://anything.localhost/',
    'http://looks-public.example/',
  ])('refuses %s', async (url) => {
    await expect(client().request(url, GET)).rejects.toMatchObject({ code: 'private_address' });
  });

  it.each([
    ['file:///etc/passwd', 'not_http'],
    ['gopher://127.0.0.1:25/', 'not_http'],
    ['ftp://192.168.1.1/', 'not_http'],
    ['javascript:alert(1)', 'not_http'],
    ['http://user:secret@example.com/', 'credentials_in_url'],
    ['https://token@example.com/', 'credentials_in_url'],
    ['//example.com/', 'invalid_url'],
    ['', 'invalid_url'],
    ['http://', 'invalid_url'],
    ['http://[fe80::1%25eth0]/', 'invalid_url'],
    ['http://256.1.1.1/', 'invalid_url'],
    ['http://exa mple.com/', 'invalid_url'],
  ])('refuses %s, and says nothing of it', async (url, code) => {
    const error: unknown = await client()
      .request(url, GET)
      .catch((it: unknown) => it);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toMatch(/secret|token|passwd/);
  });

  it.each([
    'https://1.1.1.1/',
    'https://[2606:4700::1111]/',
    'http://[64:ff9b::1.1.1.1]/',
    'https://shop.example',
  ])('sees nothing against %s before DNS is asked', (url) => {
    expect(() => client().check(url)).not.toThrow();
  });

  it('checks the very address that it connects to, so a name that changes its answer gets nowhere', async () => {
    const server = await serve((_, response) => response.setHeader('connection', 'close').end());
    const rebinding = client('127.0.0.1', [['127.0.0.1'], ['127.0.0.2']]);
    const url = `http://rebinding.example:${server.port}/`;
    expect((await rebinding.request(url, GET)).status).toBe(200);
    await expect(rebinding.request(url, GET)).rejects.toMatchObject({ code: 'private_address' });
    expect(server.requests).toBe(1);
  });

  it('drops the private ones of several addresses', async () => {
    const server = await serve();
    const mixed = client('127.0.0.1', [['10.0.0.1', '::1', '127.0.0.1']]);
    const answer = await mixed.request(`http://mixed.example:${server.port}/`, GET);
    expect(answer.body.toString()).toBe('here');
  });

  it.each(['127.0.0.0/8', '127.0.0.1', 'helpdesk.internal', '10.0.0.0/8, Helpdesk.Internal.'])(
    'reaches a private host that is allowed by %s',
    async (allow) => {
      const { port } = await serve();
      const answer = await client(allow).request(`http://helpdesk.internal:${port}/`, GET);
      expect(answer).toMatchObject({ status: 200, body: Buffer.from('here') });
    },
  );

  it('allows no host beside the named one', async () => {
    const named = client('helpdesk.internal');
    await expect(named.request('http://helpdesk.internal.example/', GET)).rejects.toMatchObject({
      code: 'private_address',
    });
    await expect(named.request('http://127.0.0.1/', GET)).rejects.toMatchObject({ code: 'private_address' });
  });

  it('does not follow a redirect', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    const answer = await client('127.0.0.1').request(`http://127.0.0.1:${server.port}/`, GET);
    expect(answer).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
    expect(server.requests).toBe(1);
  });

  it('sends what it is given, and joins headers that come twice', async () => {
    const { port } = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.writeHead(
          202,
          [
            ['x-a', '1'],
            ['x-a', '2'],
          ].flat(),
        );
        response.end(`${request.method} ${String(request.headers['x-mine'])} ${body}`);
      });
    });
    const answer = await client('127.0.0.1').request(`http://127.0.0.1:${port}/`, {
      ...GET,
      method: 'POST',
      headers: { 'x-mine': 'yes' },
      body: '{}',
    });
    expect(answer).toMatchObject({
      status: 202,
      headers: { 'x-a': '1, 2' },
      body: Buffer.from('POST yes {}'),
    });
  });

  it('stops reading at the limit, whether it is announced or not', async () => {
    let ended = 0;
    const { port } = await serve((_, response) => {
      const more = setInterval(() => response.write('x'.repeat(400)), 1);
      response.on('close', () => {
        ended += 1;
        clearInterval(more);
      });
    });
    const url = `http://127.0.0.1:${port}/`;
    await expect(client('127.0.0.1').request(url, GET)).rejects.toMatchObject({ code: 'too_large' });
    const cut = await client('127.0.0.1').request(url, { ...GET, longer: 'cut' });
    expect(cut.body).toHaveLength(1_000);
    await eventually(() => expect(ended).toBe(2));
  });

  it('ends a request that drips, that never answers, and that nobody wants any more', async () => {
    const { port } = await serve((request, response) => {
      if (request.url === '/silent') return;
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    const url = `http://127.0.0.1:${port}`;
    const guarded = client('127.0.0.1');
    for (const path of ['/drip', '/silent'])
      await expect(guarded.request(`${url}${path}`, { ...GET, timeoutMs: 80 })).rejects.toMatchObject({
        code: 'timeout',
      });
    const leaving = AbortSignal.abort(new Error('leaving'));
    await expect(guarded.request(`${url}/silent`, { ...GET, signal: leaving })).rejects.toThrow('leaving');
  });

  it('tells apart why there is no answer, by the host alone', async () => {
    const { port } = await serve((request) => request.socket.destroy());
    const guarded = client('127.0.0.1');
    const reasonOf = async (url: string) =>
      guarded.request(url, GET).catch((error: unknown) => {
        expect(String(error)).not.toContain('key');
        return (error as { code: string }).code;
      });
    expect(await reasonOf(`http://127.0.0.1:${port}/?key=1`)).toBe('broken_off');
    expect(await reasonOf(`https://127.0.0.1:${port}/?key=1`)).toMatch(/insecure|broken_off/);
    expect(await reasonOf('http://127.0.0.1:1/?key=1')).toBe('unreachable');
    const nowhere = new GuardedFetch({ ALLOW_PRIVATE_ADDRESSES: parseAllowed('') }, (_, done) =>
      done(Object.assign(new Error('key'), { code: 'ENOTFOUND' }), []),
    );
    open.clients.push(nowhere);
    await expect(nowhere.request('http://nowhere.example/?key=1', GET)).rejects.toMatchObject({
      code: 'no_such_host',
    });
  });
});

describe('parseAllowed', () => {
  it.each(['10.0.0.0/33', 'http://host', 'a b', '10.0.0.256', '-a.example', '*'])(
    'says which entry it can not read: %s',
    (entry) => {
      expect(() => parseAllowed(`10.0.0.0/8,${entry}`)).toThrow('entry 2');
    },
  );
});
