/** A server for tests that speaks the protocol of the language model, and whose next answers a test decides. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ModelRequest {
  url: string;
  headers: IncomingHttpHeaders;
  /** As it came over the line. */
  text: string;
  body: { messages: { role: string; content: string }[] } & Record<string, unknown>;
}

export type Behaviour = (response: ServerResponse, request: ModelRequest) => unknown;

/** What the model says, in the protocol's form. */
export function saying(content: string, more: Record<string, unknown> = {}): Behaviour {
  return (response) => {
    const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' };
    json(response, 200, { id: 'c', object: 'chat.completion', choices: [choice], ...more });
  };
}

/** Any other answer. */
export function answering(status: number, body: unknown, headers: Record<string, string> = {}): Behaviour {
  return (response) => json(response, status, body, headers);
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export class ModelServer {
  readonly requests: ModelRequest[] = [];
  /** Requests whose caller hung up before it had its answer. */
  abandoned = 0;
  /** Taken one by one; then `otherwise`. */
  readonly next: Behaviour[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
    public otherwise: Behaviour,
  ) {}

  static async start(otherwise: Behaviour = answering(500, '')): Promise<ModelServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const model = new ModelServer(server, `http://127.0.0.1:${port}/v1`, otherwise);
    server.on('request', (request, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const seen: ModelRequest = {
          url: request.url ?? '',
          headers: request.headers,
          text,
          body: JSON.parse(text) as ModelRequest['body'],
        };
        model.requests.push(seen);
        response.once('close', () => {
          if (!response.writableFinished) model.abandoned += 1;
        });
        (model.next.shift() ?? model.otherwise)(response, seen);
      });
    });
    return model;
  }

  /** Forgets what was asked and what was to come. */
  reset(): void {
    this.requests.length = 0;
    this.next.length = 0;
    this.abandoned = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
