/** One HTTP server that plays the systems of all pulled sources from their connectors' records. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import {
  type ConnectorFixtures,
  type RecordedExchange,
  RecordedHttp,
} from '../src/connectors/connector.suite.js';

const ANY_STATUS = Array.from({ length: 500 }, (_, index) => index + 100);

interface Request {
  method: string;
  url: string;
  body: string;
  /** The cursor whose page asked. */
  page: unknown;
}

/** What one source sees of its system. */
export class PlayedSystem {
  private http: RecordedHttp;
  private answered: Request[] = [];
  /** Answers that come first, each once. */
  readonly trouble: { status: number; headers?: Record<string, string> }[] = [];
  /** All requests, those with trouble too. */
  requests = 0;

  constructor(private readonly record: readonly RecordedExchange[]) {
    this.http = new RecordedHttp(record);
  }

  /** Forgets what was answered from the page at `cursor` on, as a real system has no turns either. */
  async rewind(cursor: unknown): Promise<void> {
    const page = this.answered.findIndex((it) => isDeepStrictEqual(it.page, cursor));
    const before = page === -1 ? this.answered : this.answered.slice(0, page);
    this.http = new RecordedHttp(this.record);
    this.answered = [];
    for (const request of before) await this.answer(request);
  }

  async answer(request: Request) {
    this.requests += 1;
    const trouble = this.trouble.shift();
    if (trouble) return { headers: {}, body: Buffer.from('{}'), ...trouble };
    const options = { accept: ANY_STATUS, body: request.body };
    const answer = await this.http[request.method === 'POST' ? 'post' : 'get'](request.url, options);
    this.answered.push(request);
    return answer;
  }
}

/** How many things a whole pull gives, and the external ids of its feedback and events. */
export function expectedOf({ pull }: ConnectorFixtures) {
  const things = (pull?.pages ?? []).flat();
  const idsOf = (kind: string) =>
    things.flatMap((it) => (it.kind === kind && 'externalId' in it ? [String(it.externalId)] : []));
  return {
    things: things.length,
    feedback: [...new Set(idsOf('feedback'))],
    events: [...new Set(idsOf('event'))],
  };
}

/** Requests come as `/<source>/<scheme>/<host>/<path>`. */
export async function playSystems(systems: ReadonlyMap<string, PlayedSystem>) {
  const errors: string[] = [];
  const play = async (request: IncomingMessage, response: ServerResponse) => {
    const [, sourceId = '', scheme, ...rest] = (request.url ?? '').split('/');
    try {
      const system = systems.get(sourceId);
      if (!system) throw new Error('no such source');
      const answer = await system.answer({
        method: request.method ?? 'GET',
        url: `${scheme}://${rest.join('/')}`,
        body: await text(request),
        page: JSON.parse(Buffer.from(String(request.headers['x-page']), 'base64').toString()) as unknown,
      });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      errors.push(String(error));
      response.writeHead(400).end();
    }
  };
  const server = createServer((request, response) => void play(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Requests that are not in the record. */
    errors,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
