/** Requests to the hub, typed by its own description of itself. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.types.js';

/** Where the hub is and who asks. */
export interface HubAddress {
  /** For example `http://localhost:3000`. */
  url: string;
  /** An API key of a workspace. */
  apiKey: string;
}

export type VocClient = Client<paths>;

/** `client.GET('/api/v1/imports/{id}', …)` and so on; an answer has `data`, or the problem document as `error`. */
export function vocClient({ url, apiKey }: HubAddress): VocClient {
  return createClient<paths>({
    baseUrl: url.replace(/\/+$/, ''),
    headers: { authorization: `Bearer ${apiKey}` },
  });
}
