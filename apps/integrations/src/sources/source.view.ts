/** How a source is shown: without its secrets. */
import type { Connector } from '../connectors/connector.js';
import { connectorOf } from '../connectors/connectors.js';
import type { OutcomeCounts, SecretShown, SourceDetails } from './source.dto.js';
import type { Source } from './source.entity.js';
import type { WebhookSecret } from './source.secrets.js';

export interface Surroundings {
  /** Address under which the hub is reached, without a slash at the end. */
  publicUrl: string;
  secrets: readonly WebhookSecret[];
  counts: Partial<OutcomeCounts>;
  now: Date;
}

export function detailsOf(source: Source, { publicUrl, secrets, counts, now }: Surroundings): SourceDetails {
  const { id, connector: connectorId, name, system, state, settings, problem } = source;
  const connector = connectorOf(connectorId);
  return {
    id,
    connector: connectorId,
    name,
    system,
    state,
    settings,
    webhook: webhookOf(connector, addressOf(publicUrl, id, connector, '{secret}'), secrets, now),
    pull: pullOf(connector, source),
    problem,
    lastItemAt: source.lastItemAt?.toISOString() ?? null,
    createdAt: source.createdAt.toISOString(),
    counts: { accepted: 0, updated: 0, duplicate: 0, rejected: 0, passed: 0, ...counts },
  };
}

/** The secret with the address that holds it where the system can't sign; to be shown once. */
export function shownSecret(
  publicUrl: string,
  { id, connector }: Pick<Source, 'id' | 'connector'>,
  secret: string,
): SecretShown {
  const written = encodeURIComponent(secret);
  const signature = connectorOf(connector)?.webhook?.signature;
  const unsigned = signature?.kind === 'hmac' && signature.addressToo === true;
  return {
    secret,
    address: addressOf(publicUrl, id, connectorOf(connector), written),
    ...(unsigned && { unsignedAddress: `${publicUrl}/hooks/${id}/${written}` }),
  };
}

function addressOf(publicUrl: string, id: string, connector: Connector | undefined, secret: string): string {
  const address = `${publicUrl}/hooks/${id}`;
  return connector?.webhook?.signature.kind === 'address' ? `${address}/${secret}` : address;
}

function webhookOf(
  connector: Connector | undefined,
  address: string,
  secrets: readonly WebhookSecret[],
  now: Date,
): SourceDetails['webhook'] {
  if (!connector?.webhook) return null;
  const ends = secrets.flatMap((it) => it.validUntil ?? []);
  return {
    address,
    signature: connector.webhook.signature.kind,
    replacedUntil: ends.filter((it) => it > now.toISOString()),
  };
}

function pullOf(connector: Connector | undefined, source: Source): SourceDetails['pull'] {
  if (!connector?.pull) return null;
  return {
    everyMinutes: source.pullMinutes,
    nextAt: source.nextPullAt?.toISOString() ?? null,
    lastPageAt: source.lastPageAt?.toISOString() ?? null,
    credentials: source.credentials !== null,
  };
}
