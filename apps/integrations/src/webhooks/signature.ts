/** Whether a delivery is genuine: checked over its bytes as they came, in constant time, against every current secret. */
import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Signature } from '../connectors/connector.js';

/** A request to the address of a source. */
export interface SignedRequest {
  headers: Readonly<Record<string, string>>;
  method: string;
  /** The public address that was called. */
  url: string;
  body: Buffer;
  /** The last part of the address, where it has one. */
  addressSecret?: string;
}

/** How old, or how far in the future, a signed time may be. */
const REPLAY_WINDOW_MS = 5 * 60_000;
/** Signatures of one request that are looked at. */
const MAX_SIGNATURES = 10;

type Hmac = Extract<Signature, { kind: 'hmac' }>;

/** `secrets`: all that hold now. None of them ends the comparison early. */
export function isGenuine(
  signature: Signature,
  secrets: readonly string[],
  request: SignedRequest,
  now: Date,
): boolean {
  const checks = secrets.map((secret) => matches(signature, secret, request, now));
  return checks.includes(true);
}

function matches(signature: Signature, secret: string, request: SignedRequest, now: Date): boolean {
  const byAddress = signature.kind === 'hmac' && signature.addressToo && request.addressSecret !== undefined;
  if (signature.kind === 'hmac' && !byAddress)
    return matchesHmac(signature, Buffer.from(secret), request, now);
  if (signature.kind === 'standard-webhooks' || request.addressSecret === undefined)
    return matchesStandard(secret, request, now);
  // Of equal length by hashing, so that not even the length can be told from the time it takes.
  return timingSafeEqual(hash('sha256', request.addressSecret, 'buffer'), hash('sha256', secret, 'buffer'));
}

function matchesHmac(scheme: Hmac, key: Buffer, request: SignedRequest, now: Date): boolean {
  const { algorithm, header, encoding, prefix = '', timestamp, signed } = scheme;
  const given = request.headers[header] ?? '';
  const parts = signed?.(request) ?? [request.body];
  const timely = !timestamp || isTimely(request.headers[timestamp.header], timestamp.unit, now);
  const expected = digest(algorithm, key, parts);
  return isDigest(given.slice(prefix.length), encoding, expected) && given.startsWith(prefix) && timely;
}

/** Standard Webhooks 1.0: `v1,<base64>` of `id.timestamp.body`, several of them apart by spaces. */
function matchesStandard(secret: string, request: SignedRequest, now: Date): boolean {
  const { headers, body } = request;
  const { 'webhook-id': id = '', 'webhook-timestamp': time = '', 'webhook-signature': given = '' } = headers;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = digest('sha256', key, [`${id}.${time}.`, body]);
  const matched = given
    .split(' ', MAX_SIGNATURES)
    .map((it) => it.startsWith('v1,') && isDigest(it.slice(3), 'base64', expected));
  return matched.includes(true) && isTimely(time, 's', now);
}

function digest(algorithm: Hmac['algorithm'], key: Buffer, parts: readonly (string | Buffer)[]): Buffer {
  const hmac = createHmac(algorithm, key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

function isDigest(text: string, encoding: Hmac['encoding'], expected: Buffer): boolean {
  const given = Buffer.from(text, encoding);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function isTimely(written: string | undefined, unit: 's' | 'ms' | 'iso', now: Date): boolean {
  if (written === undefined || written === '') return false;
  const time = unit === 'iso' ? Date.parse(written) : Number(written) * (unit === 's' ? 1_000 : 1);
  return Math.abs(now.getTime() - time) <= REPLAY_WINDOW_MS;
}
