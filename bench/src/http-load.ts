/** Closed-loop HTTP load with a fixed number of connections that counts every answer. */
import autocannon from 'autocannon';
import type { Run } from './scenario.js';

/**
 * Posts `bodies` in turn for `seconds` over `connections`; throws on any answer that isn't 202, so that a refusal never
 * counts as speed. `itemsPerRequest` turns requests into items.
 */
export async function postLoad(options: {
  url: string;
  headers: Record<string, string>;
  /** A fresh body for each request. */
  body: () => string;
  seconds: number;
  connections: number;
  itemsPerRequest: number;
}): Promise<Run> {
  const result = await autocannon({
    url: options.url,
    connections: options.connections,
    duration: options.seconds,
    requests: [
      {
        method: 'POST',
        headers: options.headers,
        setupRequest: (request) => ({ ...request, body: options.body() }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0 || result.timeouts > 0)
    throw new Error(
      `${result.non2xx} refusals, ${result.errors} errors and ${result.timeouts} time-outs at ${options.url}`,
    );
  return {
    items: result['2xx'] * options.itemsPerRequest,
    seconds: result.duration,
    latency: { p50: result.latency.p50, p99: result.latency.p99 },
  };
}
