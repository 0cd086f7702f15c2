/** The secrets of a source's deliveries: made, kept encrypted, and several at a time while one replaces another. */
import { randomBytes } from 'node:crypto';
import type { Cipher } from '@voc/service/basics';
import type { Signature } from '../connectors/connector.js';
import type { Source } from './source.entity.js';

export interface WebhookSecret {
  secret: string;
  /** ISO; missing for the one that holds. */
  validUntil?: string;
}

const SECRET_BYTES = 32;
/** While one is replaced; each more would make every check longer. */
const MAX_SECRETS = 4;

/** Hexadecimal, which stands in an address and is Base64 as well; with its usual prefix where Standard Webhooks ask for it. */
export function newSecret(kind: Signature['kind']): string {
  const bytes = randomBytes(SECRET_BYTES);
  return kind === 'standard-webhooks' ? `whsec_${bytes.toString('base64')}` : bytes.toString('hex');
}

export function sealSecrets(cipher: Cipher, workspaceId: string, secrets: readonly WebhookSecret[]): Buffer {
  return cipher.encrypt(workspaceId, JSON.stringify(secrets));
}

/** The newest first, those that have run out included. */
export function secretsOf(cipher: Cipher, source: Pick<Source, 'workspaceId' | 'webhookSecrets'>) {
  return JSON.parse(cipher.decrypt(source.workspaceId, source.webhookSecrets).toString()) as WebhookSecret[];
}

/** Those that hold at `now`. */
export function currentSecrets(
  cipher: Cipher,
  source: Pick<Source, 'workspaceId' | 'webhookSecrets'>,
  now: Date,
): string[] {
  return holding(secretsOf(cipher, source), now).map((it) => it.secret);
}

/** `secret` holds from now on, and the ones before until `overlapMs` have passed. */
export function rotated(
  secrets: readonly WebhookSecret[],
  secret: string,
  overlapMs: number,
  now: Date,
): WebhookSecret[] {
  const until = new Date(now.getTime() + overlapMs).toISOString();
  const before = overlapMs === 0 ? [] : holding(secrets, now).filter((it) => it.secret !== secret);
  return [
    { secret },
    ...before.slice(0, MAX_SECRETS - 1).map((it) => ({
      secret: it.secret,
      validUntil: it.validUntil !== undefined && it.validUntil < until ? it.validUntil : until,
    })),
  ];
}

function holding(secrets: readonly WebhookSecret[], now: Date): WebhookSecret[] {
  return secrets.filter((it) => it.validUntil === undefined || it.validUntil > now.toISOString());
}
