/** Connects systems, and plays one that delivers: signs as its connector's signature asks. */
import { createHmac } from 'node:crypto';
import { A_WORKSPACE } from '@voc/testing';
import type { Signature } from '../src/connectors/connector.js';
import { fixturesOf } from '../src/connectors/connector.suite.js';
import { connectorOf, connectors } from '../src/connectors/connectors.js';
import type { OutcomeCounts, SourceCreated, SourceDetails } from '../src/sources/source.dto.js';
import { oddDeliveries } from '../src/webhooks/connectors.fuzz.js';
import { ApiClient } from './hub.js';

export const PUBLIC_URL = 'https://hub.example';
/** What reviews of an invented system mean. */
export const MAPPING = `gone ? {'kind': 'removal', 'of': 'feedback', 'id': id, 'changedAt': at}
  : id ? {'id': id, 'sourceKind': 'review', 'changedAt': at, 'partOf': thread, 'texts': said, 'scores': {'metric': 'rating', 'value': stars, 'min': 1, 'max': 5}}`;

let count = 0;

export interface Delivering {
  /** Where the service really is. */
  url: string;
  /** As the source tells it. */
  address: string;
  secret: string;
  signature: Signature;
}

/** Makes sources and asks for them. */
export class SourcesClient {
  /** All that were answered. */
  readonly secrets: string[] = [];
  readonly api: ApiClient;

  constructor(private readonly url: string) {
    this.api = new ApiClient(url, A_WORKSPACE);
  }

  async send(method: string, path: string, body?: object) {
    const json = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return this.api.request(method, path, body && json);
  }

  async connect(connector: string, more: object = {}): Promise<SourceCreated & Delivering> {
    const asked = { connector, name: `My ${connector}`, ...more };
    const { status, body } = await this.send('POST', '/sources', asked);
    if (status !== 201) throw new Error(JSON.stringify(body));
    const source = body as unknown as SourceCreated;
    const { secret = '', address = '' } = source.delivery ?? {};
    const signature = connectorOf(connector)?.webhook?.signature;
    if (!signature) throw new Error(`${connector} delivers nothing`);
    this.secrets.push(secret);
    return { ...source, url: this.url, secret, address, signature };
  }

  async reviews(system: string): Promise<SourceCreated & Delivering> {
    return this.connect('generic-json', { system, settings: { mapping: MAPPING } });
  }

  /** About `count` odd deliveries, from every connector in turn. @returns the statuses of the answers */
  async deliverOddly(count: number): Promise<Set<number>> {
    const delivering = connectors.filter((it) => it.webhook);
    const odds = await Promise.all(
      delivering.map(async (connector) => {
        const { settings } = fixturesOf(connector);
        const source = await this.connect(connector.id, { system: `odd-${connector.id}`, settings });
        return { source, odd: oddDeliveries(connector, 4_711) };
      }),
    );
    const statuses = new Set<number>();
    for (let round = 0; round < Math.ceil(count / odds.length); round++) {
      const answers = odds.map(({ source, odd }) => {
        const { body, headers } = odd.next().value;
        return deliver(source, body, headers);
      });
      for (const { status } of await Promise.all(answers)) statuses.add(status);
    }
    return statuses;
  }

  async rotated(id: string, overlapHours: number): Promise<string> {
    const { body } = await this.send('POST', `/sources/${id}/secret`, { overlapHours });
    this.secrets.push(String(body['secret']));
    return String(body['secret']);
  }

  async countsOf(id: string): Promise<OutcomeCounts> {
    return ((await this.api.request('GET', `/sources/${id}`)).body as unknown as SourceDetails).counts;
  }
}

/** Sends the body, with its signature and `headers`. */
export async function deliver(
  { url, address, secret, signature }: Delivering,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const bytes = Buffer.from(body);
  const signed = signedHeaders(signature, secret, address, bytes);
  const response = await fetch(address.replace(PUBLIC_URL, url), {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'application/json', ...headers, ...signed },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

function signedHeaders(
  signature: Signature,
  secret: string,
  url: string,
  body: Buffer,
): Record<string, string> {
  const now = new Date();
  if (signature.kind === 'address') return {};
  const times = { s: String(Math.floor(now.getTime() / 1_000)), ms: String(+now), iso: now.toISOString() };
  if (signature.kind === 'standard-webhooks') {
    const id = `msg_${(count += 1)}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const hmac = createHmac('sha256', key).update(`${id}.${times.s}.`).update(body).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': times.s, 'webhook-signature': `v1,${hmac}` };
  }
  const { algorithm, header, encoding, prefix = '', timestamp, signed } = signature;
  const headers = timestamp ? { [timestamp.header]: times[timestamp.unit] } : {};
  const hmac = createHmac(algorithm, secret);
  for (const part of signed?.({ headers, method: 'POST', url, body }) ?? [body]) hmac.update(part);
  return { ...headers, [header]: prefix + hmac.digest(encoding) };
}
