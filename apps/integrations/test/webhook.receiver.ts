/** A receiver of webhooks: answers as a test says, and keeps what came. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface ReceivedRequest {
  path: string;
  headers: Record<string, string>;
  body: string;
  payload: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** The payload. @throws where the signature is not by this secret. */
export const verified = (secret: string, { body, headers }: ReceivedRequest) =>
  new Webhook(secret).verify(body, headers);

/** `nth`: how many requests to the same path there were, this one included. */
export type Answer = (response: ServerResponse, nth: number) => void;

export class WebhookReceiver {
  readonly requests: ReceivedRequest[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const body = Buffer.concat(chunks).toString();
      const payload = JSON.parse(body) as ReceivedRequest['payload'];
      this.requests.push({ path, headers: plain(request.headers), body, payload });
      const answer = this.answers.get(path) ?? ((it: ServerResponse) => it.end('thanks'));
      answer(response, this.of(path).length);
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  url(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** From now on requests to `path` are answered so; otherwise by 200. */
  answer(path: string, answer: Answer): void {
    this.answers.set(path, answer);
  }

  of(path: string): ReceivedRequest[] {
    return this.requests.filter((it) => it.path === path);
  }
}

/** An answer of that status and nothing more. */
export const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end(`status ${code}`);

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
