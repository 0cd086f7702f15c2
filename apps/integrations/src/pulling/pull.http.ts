/** The requests of a pulled source: paced, bounded, repeated where that helps, and silent about secrets. */
import type { SourceHttp } from '../connectors/connector.js';
import type { GuardedFetch, GuardedRequest, GuardedResponse } from '../net/guarded.fetch.js';
import { RequestFailed } from '../net/request.errors.js';
import { type PullFailed, pullFailureOf, statusFailure } from './pull.errors.js';
import type { Clock, Pace } from './pull.pace.js';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 16 << 20;
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 15_000;
/** A longer wait ends the pull, so that others get its place; the next one begins when it is over. */
const MAX_OBEYED_WAIT_MS = 30_000;
/** No system is believed that it needs longer. */
const MAX_RETRY_AFTER_MS = 24 * 60 * 60_000;
const AGENT = 'voc-hub';

export class PullHttp implements SourceHttp {
  constructor(
    private readonly client: Pick<GuardedFetch, 'request'>,
    private readonly pace: Pace,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {}

  async get(url: string, options: { headers?: Record<string, string>; accept?: readonly number[] } = {}) {
    return this.send(url, { method: 'GET', headers: options.headers ?? {} }, options.accept ?? []);
  }

  async post(url: string, options: { headers?: Record<string, string>; body: string }) {
    return this.send(url, { method: 'POST', headers: options.headers ?? {}, body: options.body }, []);
  }

  private async send(
    url: string,
    request: Pick<GuardedRequest, 'method' | 'body'> & { headers: Record<string, string> },
    accept: readonly number[],
  ): Promise<GuardedResponse> {
    for (let attempt = 1; ; attempt++) {
      await this.pace.turn(this.signal);
      const answer = await this.attempt(url, request, accept);
      if (!('failure' in answer)) return answer;
      const { failure } = answer;
      const again = failure.kind === 'away' || failure.kind === 'limited';
      const wait = failure.retryAfterMs ?? backoff(attempt);
      if (!again || attempt === ATTEMPTS || wait > MAX_OBEYED_WAIT_MS) throw failure;
      await this.clock.pause(wait, this.signal);
    }
  }

  /** What came, or what is wrong with it. @throws the reason of the signal. */
  private async attempt(
    url: string,
    request: Pick<GuardedRequest, 'method' | 'body'> & { headers: Record<string, string> },
    accept: readonly number[],
  ): Promise<GuardedResponse | { failure: PullFailed }> {
    try {
      const answer = await this.client.request(url, {
        ...request,
        headers: { 'user-agent': AGENT, ...request.headers },
        timeoutMs: TIMEOUT_MS,
        maxBytes: MAX_BYTES,
        longer: 'fail',
        signal: this.signal,
      });
      const { status, headers } = answer;
      if ((status >= 200 && status < 300) || accept.includes(status)) return answer;
      const failure = statusFailure(hostOf(url) ?? 'The system', status, {
        location: headers['location'] === undefined ? undefined : hostOf(headers['location']),
        retryAfterMs: retryAfter(headers['retry-after'], this.clock.now()),
      });
      return { failure };
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof RequestFailed) return { failure: pullFailureOf(error) };
      throw error;
    }
  }
}

/** Milliseconds from `now` that a `Retry-After` header names, as seconds or as a date; undefined where it is neither. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(header);
  const date = /^\w+, .* GMT$/.test(header);
  const ms = seconds ? Number(header) * 1_000 : date ? Date.parse(header) - now : NaN;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}

/** Doubles with each attempt; of it a random half to whole, so that many sources of one system don't come back at once. */
function backoff(attempt: number): number {
  return Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

function hostOf(url: string): string | undefined {
  return URL.parse(url)?.hostname;
}
