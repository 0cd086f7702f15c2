/** Plays the repository for tests of services that ask it, with the identity that it is asked with. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IDENTITY_HEADER, type Identity, verifyIdentity } from '@voc/service';
import { TEST_SECRET } from '@voc/testing';

/** Its items are those of the caller's workspace. */
export class RepositoryServer {
  readonly items = new Map<
    string,
    { id: string; texts: { role: string; field: string; text: string }[] }[]
  >();
  readonly callers: Identity[] = [];
  readonly searches: Record<string, unknown>[] = [];
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const give = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const caller = verifyIdentity(request.headers[IDENTITY_HEADER], TEST_SECRET);
    if (!caller) return give(401, {});
    this.callers.push(caller);
    if (!caller.scopes.some((it) => it === 'feedback:read' || it === 'admin')) return give(403, {});
    const items = this.items.get(caller.workspaceId) ?? [];
    const [, id] = /\/feedback\/([^/]+)$/.exec(request.url ?? '') ?? [];
    if (id !== 'search') {
      const item = items.find((it) => it.id === id);
      return item ? give(200, item) : give(404, {});
    }
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const wish = JSON.parse(text) as { query?: string; filters?: object; size: number; cursor?: string };
    this.searches.push(wish);
    if ('mood' in (wish.filters ?? {})) {
      return give(400, { errors: [{ pointer: '/filters/mood', detail: 'There is no such filter.' }] });
    }
    const found = items.filter(({ texts }) => texts.some((it) => it.text.includes(wish.query ?? '')));
    const from = Number(wish.cursor ?? 0);
    const to = from + wish.size;
    const cursor = to < found.length ? { cursor: String(to) } : {};
    return give(200, { total: found.length, items: found.slice(from, to), facets: {}, ...cursor });
  }
}
