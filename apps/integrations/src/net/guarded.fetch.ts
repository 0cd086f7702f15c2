/** Requests to addresses that somebody typed in: only to public hosts or allowed ones, bounded in time and size, never redirected. */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '@voc/service/basics';
import type { Agent, Dispatcher } from 'undici';
import type { IntegrationsConfig } from '../integrations.config.js';
import { type AllowedAddresses, mayConnect, plainHost } from './address.guard.js';
import { privateAddress, RequestFailed, type RequestFailure, RequestRefused } from './request.errors.js';

const CONNECT_TIMEOUT_MS = 10_000;
/** Connections to one host at one time; one host may receive the webhooks of many workspaces, and none waits for another. */
const CONNECTIONS = 128;

export interface GuardedRequest {
  method: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** From the beginning to the last byte of the answer. */
  timeoutMs: number;
  /** Most bytes of the answer's body. */
  maxBytes: number;
  /** What becomes of a longer body: the request fails, or the rest is dropped. */
  longer: 'fail' | 'cut';
  signal?: AbortSignal;
}

/** Any status, 3xx too. Of a header that came several times the values are joined by commas. */
export interface GuardedResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** All addresses of a host; `dns.lookup`, or what a test puts in its place. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What `GuardedFetch` resolves names by; without it by the system. */
export const RESOLVE = Symbol('resolve');
export const systemResolve: Resolve = (host, done) => systemLookup(host, { all: true }, done);

/** @throws RequestRefused where the text is no address that a request may go to, as far as that is seen without asking DNS. */
export function checkedUrl(text: string, allowed: AllowedAddresses): URL {
  const url = URL.parse(text);
  if (!url) throw new RequestRefused('invalid_url', 'The address is not a URL.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new RequestRefused('not_http', 'The address must begin with https:// or http://.');
  if (url.username !== '' || url.password !== '')
    throw new RequestRefused('credentials_in_url', 'The address must not hold a user name or a password.');
  const host = plainHost(url.hostname);
  if (host === '') throw new RequestRefused('invalid_url', 'The address names no host.');
  // Of a name nothing is known before it is resolved, and that happens when the socket connects.
  if (isIP(host) !== 0 && !mayConnect(host, host, allowed)) throw privateAddress(host);
  return url;
}

@Injectable()
export class GuardedFetch implements OnApplicationShutdown {
  private readonly allowed: AllowedAddresses;
  private agent?: Agent;

  constructor(
    @Inject(CONFIG) config: Pick<IntegrationsConfig, 'ALLOW_PRIVATE_ADDRESSES'>,
    @Inject(RESOLVE) private readonly resolve: Resolve,
  ) {
    this.allowed = config.ALLOW_PRIVATE_ADDRESSES;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent?.destroy();
  }

  /** @throws RequestRefused as `request` would, without asking DNS; for addresses at the time they are typed in. */
  check(url: string): void {
    checkedUrl(url, this.allowed);
  }

  /** @throws RequestRefused, RequestFailed, or the reason of the aborted `signal`. */
  async request(text: string, options: GuardedRequest): Promise<GuardedResponse> {
    const url = checkedUrl(text, this.allowed);
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    try {
      // A hub that asks nobody does without the client and its 28 MB.
      const client = await import('undici');
      this.agent ??= new client.Agent({
        connections: CONNECTIONS,
        allowH2: false,
        // The socket connects to what this lookup gives it, so a name can't lead elsewhere between check and use.
        connect: { timeout: CONNECT_TIMEOUT_MS, lookup: guardedLookup(this.allowed, this.resolve) },
      });
      const response = await client.request(url, {
        dispatcher: this.agent,
        method: options.method,
        headers: { 'accept-encoding': 'identity', ...options.headers },
        body: options.body ?? null,
        // The one limit is that of the signal.
        headersTimeout: 0,
        bodyTimeout: 0,
        signal,
      });
      const body = await bounded(response.body, options, url.hostname);
      return { status: response.statusCode, headers: joined(response.headers), body };
    } catch (error) {
      if (error instanceof RequestRefused || error instanceof RequestFailed) throw error;
      options.signal?.throwIfAborted();
      throw failure(error, timeout.aborted, url.hostname, options.timeoutMs);
    }
  }
}

/** Answers with the allowed ones of a host's addresses. */
function guardedLookup(allowed: AllowedAddresses, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      if (error) return done(error, '', 0);
      const usable = addresses.filter(({ address }) => mayConnect(host, address, allowed));
      const [first] = usable;
      if (!first) return done(privateAddress(plainHost(host)), '', 0);
      if (options.all) return done(null, usable);
      done(null, first.address, first.family);
    });
  };
}

/** Stops to read at the limit, whatever the length that the answer claims. */
async function bounded(
  stream: Dispatcher.ResponseData['body'],
  { maxBytes, longer }: GuardedRequest,
  host: string,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes <= maxBytes) continue;
    if (longer === 'cut') break;
    throw new RequestFailed('too_large', `The answer of ${host} is larger than ${maxBytes} bytes.`);
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

function joined(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return Object.fromEntries(entries) as Record<string, string>;
}

const KINDS: readonly [RegExp, RequestFailure, (host: string) => string][] = [
  [/^(ENOTFOUND|EAI_)/, 'no_such_host', (host) => `There is no host ${host}, or DNS does not answer.`],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/,
    'insecure',
    (host) => `The TLS connection to ${host} failed, or its certificate is not trusted.`,
  ],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)/,
    'unreachable',
    (host) => `${host} does not take connections.`,
  ],
];

/** Nothing of the original is kept, since it may name the whole address. */
function failure(error: unknown, timedOut: boolean, host: string, timeoutMs: number): Error {
  if (timedOut)
    return new RequestFailed(
      'timeout',
      `${host} did not answer within ${Math.round(timeoutMs / 1000)} seconds.`,
    );
  const [first = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const code = String((first as { code?: unknown } | undefined)?.code);
  const kind = KINDS.find(([pattern]) => pattern.test(code));
  if (kind) return new RequestFailed(kind[1], kind[2](host));
  return new RequestFailed('broken_off', `The connection to ${host} broke off.`);
}
